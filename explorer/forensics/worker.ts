import { examiner } from "./examiner.ts"
import type { Task } from "./messages.ts"

/** The table and the engine in a worker: nothing of the table leaves the computer, and the page stays awake. */
const answer = examiner((told) => postMessage(told))

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  answer(data).catch((error: unknown) => {
    // An error in a promise reaches nobody; one that a timer throws reaches the page.
    setTimeout(() => {
      throw error
    })
  })
})
