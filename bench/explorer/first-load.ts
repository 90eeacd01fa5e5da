import { type BrowserContext, chromium } from "playwright-core"
import { bundledEditions, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { startServer } from "../../src/server/index.ts"

/**
 * The first page of a visit, in a fresh profile: bytes of script as the server sends them, bytes of everything, and the
 * time from the navigation until the heading of the page is painted; here, and over a telephone's network. Medians. Run:
 * `CHROMIUM=$(which chromium) node bench/explorer/first-load.ts`, after `npm start` has built the explorer.
 */
const rounds = 5
/** kB of 1,000 bytes. */
const mostScript = 180
/** Bytes per second and ms: 9 Mbit/s with 60 ms to the server and back. */
const telephone = { offline: false, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8, latency: 60 }
const pages = ["isi-2019", "isi-2019/ranking", "isi-2019/units/seoul", "human-development-2022/ranking"]

interface Load {
  /** Bytes on the wire, headers left out. */
  readonly script: number
  readonly all: number
  /** ms from the navigation until the heading is painted. */
  readonly readable: number
}

/** One visit that begins with this page. */
async function load(context: BrowserContext, url: string, network: typeof telephone | null): Promise<Load> {
  const page = await context.newPage()
  if (network) {
    const session = await context.newCDPSession(page)
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", network)
  }
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector("main h1")) return requestAnimationFrame(look)
      // The frame after the one that has it: it is on the screen then.
      requestAnimationFrame(() => Object.assign(window, { readableAt: performance.now() }))
    }
    requestAnimationFrame(look)
  })
  await page.goto(url, { waitUntil: "networkidle" })
  await page.waitForFunction(() => "readableAt" in window)
  const found = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[]
    const bytes = (of: readonly PerformanceResourceTiming[]) => of.reduce((sum, each) => sum + each.encodedBodySize, 0)
    return {
      script: bytes(entries.filter(({ name }) => /\.js$/.test(new URL(name).pathname))),
      all: bytes(entries),
      readable: (window as unknown as { readableAt: number }).readableAt,
    }
  })
  await page.close()
  return found
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const { editions } = await loadEditions(bundledEditions().map(editionFolder), silent)
const server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? { channel: "chromium" } : { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
})
try {
  for (const path of pages) {
    const loads = { here: [] as Load[], far: [] as Load[] }
    for (let k = 0; k < rounds; k++) {
      for (const [where, network] of [
        ["here", null],
        ["far", telephone],
      ] as const) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
        loads[where].push(await load(context, `${server.url}/en/${path}`, network))
        await context.close()
      }
    }
    const { here, far } = loads
    console.log(
      `${path} script, kB: ${(median(here.map((each) => each.script)) / 1000).toFixed(1)} (goal ${mostScript})`,
    )
    console.log(`${path} everything, kB: ${(median(here.map((each) => each.all)) / 1000).toFixed(1)}`)
    console.log(`${path} readable after, ms: ${median(here.map((each) => each.readable)).toFixed(0)}`)
    console.log(`${path} readable by telephone after, ms: ${median(far.map((each) => each.readable)).toFixed(0)}`)
  }
} finally {
  await browser.close()
  await server.close()
}
