import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { ReportMarkup } from "../model/index.ts"
import { finishPdf } from "./finish.ts"
import { fontFolder } from "./fonts.ts"
import {
  askedAnchors,
  dropLinks,
  fillerAnchors,
  findOverflow,
  fitFrames,
  frontPages,
  loadFonts,
  type Overflow,
  showFillers,
  writePages,
} from "./in-page.ts"
import { pageNumber, planPages, readPages } from "./pages.ts"

/** A report on pages, or what of it does not fit on them. */
export type Printed =
  | { readonly pdf: Uint8Array; readonly pages: number; readonly overflow: readonly [] }
  | { readonly pdf: null; readonly pages: null; readonly overflow: readonly Overflow[] }

/** The document and its fonts have addresses of no host: nothing is asked of a network. */
const origin = "https://report.invalid/"

/**
 * Lays a report out and prints it: twice, because Chromium cannot say in the contents on which page something is. The
 * first printing shows where everything lies, the second has the numbers and must lie the same.
 *
 * @param said told what is being done
 */
export async function print(browser: Browser, markup: ReportMarkup, said: (what: string) => void): Promise<Printed> {
  const page = await browser.newPage({ javaScriptEnabled: true })
  try {
    said("Laying out the pages")
    await open(page, markup)
    await page.evaluate(fitFrames)
    const overflow = await page.evaluate(findOverflow)
    if (overflow.length > 0) return { pdf: null, pages: null, overflow }
    said("Printing to count the pages")
    const asked = await page.evaluate(askedAnchors)
    const first = await readPages(await printOnce(page), asked)
    const lost = asked.filter((anchor) => !first.anchors.has(anchor))
    if (lost.length > 0) throw new Error(`no page has the anchors ${lost.join(", ")}`)
    const plan = planPages(first, await page.evaluate(fillerAnchors))
    const front = await page.evaluate(frontPages)
    await page.evaluate(showFillers, plan.fillers)
    await page.evaluate(
      writePages,
      Object.fromEntries([...plan.anchors].map(([anchor, at]) => [anchor, pageNumber(at, front)])),
    )
    said("Printing")
    const pdf = await printOnce(page)
    const second = await readPages(pdf, asked)
    const moved = asked.filter((anchor) => second.anchors.get(anchor) !== plan.anchors.get(anchor))
    if (moved.length > 0 || second.pages !== plan.pages)
      throw new Error(`pages moved between two printings: ${moved.join(", ")}; ${second.pages} for ${plan.pages}`)
    return { pdf: await finishPdf(pdf, markup, front), pages: second.pages, overflow: [] }
  } finally {
    await page.close()
  }
}

async function open(page: Page, markup: ReportMarkup): Promise<void> {
  const fonts = new Set(markup.fonts)
  await page.route("**/*", async (route) => {
    const url = route.request().url()
    if (url === origin) return route.fulfill({ contentType: "text/html; charset=utf-8", body: markup.html })
    const name = url.startsWith(`${origin}fonts/`) ? url.slice(`${origin}fonts/`.length) : ""
    if (!fonts.has(name)) return route.abort()
    return route.fulfill({ contentType: "font/woff2", body: readFileSync(join(fontFolder, name)) })
  })
  await page.emulateMedia({ media: "print" })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.goto(origin)
  const failed = await page.evaluate(loadFonts)
  if (failed.length > 0) throw new Error(`fonts did not load: ${failed.join(", ")}`)
  await page.evaluate(dropLinks, (await page.getAttribute("body", "data-base")) ?? "")
}

const printOnce = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
