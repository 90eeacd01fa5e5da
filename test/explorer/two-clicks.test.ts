import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Page } from "playwright-core"
import { arrive, openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

/** Addresses of records and of entries in the list of sources. */
const isOrigin = (href: string) => /\/(sources(#|$)|evidence[/?])/.test(href)
/** What a cell says where there is no number that could come from anywhere. */
const isOpen = /not known|no value|nothing published|no score/i

const addresses = (page: Page) =>
  page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))

for (const [edition, unit] of [
  ["isi-2019", "seoul"],
  ["human-development-2022", "kor"],
  ["global-open-data-index-2015", "kr"],
  ["open-evidence-2026", "berlin"],
] as const) {
  test(`${edition}: every number on the page of ${unit} reaches its record or source in two clicks`, async () => {
    const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
    const own = `/en/${edition}/units/${unit}`
    await arrive(page, site.url + own)
    const bare = await page
      .locator("main :is(.figures, .indicators, .beside) tbody tr")
      .evaluateAll((rows) =>
        rows
          .filter((row) => /\d/.test(row.textContent ?? "") && row.querySelector("a") === null)
          .map((row) => row.textContent),
      )
    assert.deepEqual(bare, [], "rows of numbers that lead nowhere")
    const cells = new Set((await addresses(page)).filter((href) => href.startsWith(`${own}/`)))
    assert.ok(cells.size > 3, "the page leads to its cells")
    const lost: string[] = []
    for (const cell of cells) {
      await arrive(page, site.url + cell)
      await page.locator("main .skeleton").first().waitFor({ state: "detached" })
      const found = (await addresses(page)).some(isOrigin)
      if (!found && !isOpen.test(await page.getByRole("main").innerText())) lost.push(cell)
    }
    assert.deepEqual(lost, [])
    await context.close()
  })
}
