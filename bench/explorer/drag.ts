import { type CDPSession, chromium, type Page } from "playwright-core"
import { loadEditions, silent } from "../../src/app/index.ts"
import { startServer } from "../../src/server/index.ts"
import { synthetic } from "./plain-synthetic.ts"

/**
 * Frames while a weight is dragged to and fro in Chromium, scores, ranks, strips and order following: the median number
 * per second, the share that took longer than 33 ms, and the processor time that the page's thread took for one, which
 * other work on the machine changes least. The page decides by itself how many draws a frame takes, at most 1,000. Run:
 * `CHROMIUM=$(which chromium) node bench/explorer/drag.ts`, after `npm start` has built the explorer.
 */
const seconds = 6
/** A mouse tells where it is 125 times per second; the hand goes to and fro in two seconds. */
const betweenMoves = 8
const swing = 2000
/** Two frames at 60 per second, and a little for the clock. */
const slow = 33.5

interface Dragged {
  /** ms between frames. */
  readonly frames: readonly number[]
  /** ms of processor time that the page's thread took. */
  readonly busy: number
}

/** Drags the first slider. */
async function dragged(page: Page, session: CDPSession): Promise<Dragged> {
  const box = await page.getByRole("slider").first().boundingBox()
  if (!box) throw new Error("the page has no slider")
  const y = box.y + box.height / 2
  const at = (ms: number) => box.x + box.width * (0.35 + 0.25 * Math.sin((2 * Math.PI * ms) / swing))
  await page.mouse.move(at(0), y)
  await page.mouse.down()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times })
    const note = (time: number) => {
      times.push(time)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  const before = await busyFor(session)
  const start = performance.now()
  const sent: Promise<void>[] = []
  for (let ms = 0; ms < seconds * 1000; ms = performance.now() - start) {
    // A hand does not wait for the page.
    sent.push(page.mouse.move(at(ms), y))
    await new Promise((resolve) => setTimeout(resolve, betweenMoves))
  }
  await Promise.all(sent)
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes)
  const busy = (await busyFor(session)) - before
  await page.mouse.up()
  return { frames: times.slice(1).map((time, k) => time - (times[k] ?? 0)), busy }
}

/** ms of processor time of the page's thread since it began. */
async function busyFor(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN)
}

const made = [synthetic(20, 8), synthetic(200, 12)]
const { editions } = await loadEditions(
  made.map(({ folder }) => folder),
  silent,
)
const server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? { channel: "chromium" } : { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
})
try {
  for (const { index } of editions) {
    const { id } = index.edition
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${server.url}/en/${id}/ranking`, { waitUntil: "networkidle" })
    const session = await context.newCDPSession(page)
    await session.send("Performance.enable", { timeDomain: "threadTicks" })
    await dragged(page, session)
    const { frames: all, busy } = await dragged(page, session)
    const frames = all.toSorted((a, b) => a - b)
    const median = frames[Math.floor(frames.length / 2)] ?? Number.NaN
    const share = frames.filter((ms) => ms > slow).length / frames.length
    console.log(`${id} frames per second, median: ${(1000 / median).toFixed(1)} (goal 60)`)
    console.log(`${id} frames over ${slow} ms, per cent: ${(100 * share).toFixed(1)} (goal 3)`)
    console.log(`${id} processor time of the page per frame, ms: ${(busy / frames.length).toFixed(1)}`)
    await context.close()
  }
} finally {
  await browser.close()
  await server.close()
  for (const { remove } of made) remove()
}
