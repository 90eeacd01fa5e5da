import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { bundledEditions, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"

/** Without these, Chromium looks for hosts of its maker at every start; as root it needs no-sandbox. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export interface Site {
  readonly url: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** The real server with the bundled editions, or with those in the folders given, and a real Chromium. */
export async function openSite(folders: readonly string[] = bundledEditions().map(editionFolder)): Promise<Site> {
  const executablePath = process.env.CHROMIUM
  if (executablePath === undefined) throw new Error("CHROMIUM is not set: run the browser tests through npm test")
  const { editions, refused } = await loadEditions(folders, silent)
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused.map((each) => each.diagnostics))}`)
  const server: RunningServer = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { url: server.url, browser, close }
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page must not do: errors in the console, failed requests, requests to another host. */
  readonly complaints: readonly string[]
}

/** A fresh profile at a width, in a language, that writes down everything that went wrong. */
export async function visit(site: Site, options: { width: number; locale: "ko-KR" | "en-GB" }): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width: options.width, height: 900 },
    locale: options.locale,
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
      complaints.push(`other host: ${request.url()}`)
  })
  page.on("requestfailed", (request) => {
    // Whoever leaves a page cuts off what it still loads, and that is no failure of the page.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`)
  })
  return { page, context, complaints }
}

/**
 * Opens an address and waits until the page is whole: its heading, all that it fetched, its typeface. A network that has
 * fallen quiet would say the same half a second later, hundreds of times.
 */
export async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" })
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await page.waitForFunction(() => document.querySelector(".skeleton") === null)
  await page.evaluate(async () => void (await document.fonts.ready))
}
