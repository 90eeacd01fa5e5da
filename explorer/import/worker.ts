import type { Ask, Told } from "./messages.ts"
import { workshop } from "./workshop.ts"

/** The workshop in a worker. A task of its own lets messages that have come meanwhile be seen first. */
const { answer } = workshop(
  (told: Told) => postMessage(told, told.kind === "saved" ? { transfer: [told.bytes.buffer] } : {}),
  () => new Promise((go) => setTimeout(go, 0)),
)

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((error: unknown) => {
    // What breaks here is our mistake; the page hears of it as it hears of one that stopped the worker.
    setTimeout(() => {
      throw error
    })
  })
})
