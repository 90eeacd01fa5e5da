import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import type { AxeResults } from "axe-core"
import { strFromU8, unzipSync } from "fflate"
import type { Page } from "playwright-core"
import { createTexts } from "../../../explorer/text/create.ts"
import { textsIn } from "../../../explorer/text/index.ts"
import { buildEdition, openEdition, silent, writeFolder } from "../../../src/app/index.ts"
import type { Lang } from "../../../src/model/index.ts"
import { smallEdition, twoCities } from "../../site/small.ts"
import { arrive, openSite, type Site, visit } from "../browser.ts"
import { plainTable } from "./workbooks.ts"

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const home = mkdtempSync(join(tmpdir(), "cityindex-page-"))
const small = smallEdition("small", twoCities)
let site: Site
before(async () => {
  site = await openSite([small.folder])
})
after(async () => {
  await site.close()
  rmSync(home, { recursive: true })
})

/** Drops a file as a hand would. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
      return transfer
    },
    { name, base64: Buffer.from(bytes).toString("base64") },
  )
  await page.locator(".drop-zone").dispatchEvent("drop", { dataTransfer: data })
}

/** Waits until the ranking, and its intervals, are those of what can be seen. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.create-ranking[aria-busy="false"]') !== null &&
      document.querySelector(".create-interval svg") !== null,
  )

/** What the page breaks of the rules, and whether it is too wide. */
async function problems(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
  ]
}

/** Scores on the page by unit. */
const shownScores = (page: Page): Promise<Record<string, number>> =>
  page.$$eval(".create-ranking tr[data-unit]", (rows) =>
    Object.fromEntries(
      rows.flatMap((row) =>
        row instanceof HTMLElement && row.dataset.score !== undefined
          ? [[row.dataset.unit ?? "", Number(row.dataset.score)]]
          : [],
      ),
    ),
  )

for (const [lang, locale, width] of [
  ["en", "en-GB", 1280],
  ["ko", "ko-KR", 390],
] as const satisfies readonly (readonly [Lang, "en-GB" | "ko-KR", number])[])
  test(`${lang}: a workbook is dropped, adjusted by keyboard, saved, and built to the scores that were shown`, async () => {
    const t = textsIn(createTexts, lang)
    const { page, context, complaints } = await visit(site, { width, locale })
    await page.addInitScript(axeSource)
    await arrive(page, `${site.url}/${lang}/new`)
    assert.deepEqual(await problems(page), [], "before anything is dropped")
    await drop(page, "countries.xlsx", await plainTable())
    await settled(page)
    assert.deepEqual(await problems(page), [], "with an index")
    const before = await shownScores(page)

    const direction = page.getByLabel(t.directionOf("Trade in gas"), { exact: true })
    await direction.focus()
    await page.keyboard.press("ArrowDown")
    assert.equal(await direction.inputValue(), "-1")
    assert.equal(
      await page.getByLabel(t.confirmOf("Trade in gas"), { exact: true }).count(),
      0,
      "it is no guess any more",
    )
    await page.getByLabel(t.weightOf("Border crossings"), { exact: true }).focus()
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("2,5")
    await page.keyboard.press("Enter")
    await page.getByLabel(t.newDimension, { exact: true }).focus()
    await page.keyboard.type("Trade")
    await page.keyboard.press("Enter")
    const parent = page.getByLabel(t.groupOf("Trade in electricity"), { exact: true })
    await parent.focus()
    await page.keyboard.press("End")
    assert.equal(await parent.evaluate((element) => element === document.activeElement), true, "the focus moves along")
    await settled(page)
    assert.deepEqual(await problems(page), [], "after adjustments")

    await drop(page, "not.xlsx", new TextEncoder().encode("%PDF-1.7 and no workbook"))
    await page.getByRole("alert").filter({ hasText: "PDF" }).waitFor()
    assert.equal(
      await page.getByLabel(t.weightOf("Border crossings"), { exact: true }).inputValue(),
      "2.5",
      "what was there stays",
    )
    assert.deepEqual(await problems(page), [], "with a file that was refused")

    await page.getByRole("button", { name: t.showAll(51) }).click()
    const shown = await shownScores(page)
    assert.equal(Object.keys(shown).length, 51)
    assert.ok(Object.entries(before).some(([unit, score]) => Math.abs((shown[unit] ?? 0) - score) > 1))
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: t.save, exact: true }).focus()
    await page.keyboard.press("Enter")
    const saved = await download
    assert.equal(saved.suggestedFilename(), "countries.zip")
    const files = Object.entries(unzipSync(new Uint8Array(readFileSync(await saved.path()))))
    const folder = join(home, lang)
    writeFolder(folder, new Map(files.map(([path, bytes]) => [path.replace("countries/", ""), strFromU8(bytes)])), null)
    const { opened, diagnostics } = await openEdition(folder, silent)
    assert.ok(opened, JSON.stringify(diagnostics))
    const { index } = await buildEdition(opened, silent)
    await opened.close()
    const result = index.results[index.edition.time]?.[index.edition.root ?? index.nodes[0]!.id]
    assert.ok(result)
    for (const [i, { id }] of index.units.entries())
      assert.ok(Math.abs((result.score[i] ?? Number.NaN) - (shown[id] ?? Number.NaN)) < 1e-9, id)
    assert.ok(
      index.nodes.some(({ title }) => title.en === "Trade"),
      "the new dimension is there",
    )
    assert.deepEqual(complaints, [])
    await context.close()
  })
