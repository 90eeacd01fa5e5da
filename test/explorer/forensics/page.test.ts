import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { after, before, test } from "node:test"
import type { AxeResults } from "axe-core"
import { writeXlsx } from "hucre/xlsx"
import type { Page } from "playwright-core"
import { csv, indicators, read, tell, withColumn } from "../../engine/forensics/tables.ts"
import { arrive, openSite, type Site, visit } from "../browser.ts"

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** 0.5, 0.3 and 0.2 of three columns, and one row in which two cells were exchanged. */
const damaged = (() => {
  const made = withColumn(indicators(40, 3, 1), "score", ([a = 0, b = 0, c = 0]) => 0.5 * a + 0.3 * b + 0.2 * c, 1)
  const own = made.rows[6] ?? []
  made.rows[6] = [own[0] ?? "", own[2] ?? "", own[1] ?? "", own[3] ?? "", own[4] ?? ""]
  return csv(made)
})()

/** Five columns that have nothing to do with each other, one of them called a score. */
const unrelated = csv(indicators(40, 5, 2, 9).made).replace("x5", "score")

let site: Site
before(async () => {
  site = await openSite([])
})
after(() => site.close())

/** Drops text as a file on the place for it, as a browser does when a person lets go. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], file))
      return data
    },
    [name, text] as const,
  )
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent(".drop-zone", type, { dataTransfer: transfer })
}

async function problems(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
  )
  return [
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
  ]
}

const words = {
  en: {
    found: "score is the weighted mean of 3 other columns (certain).",
    row: /Place 7.*row 7, line 8.*Fits with x1 and x2 exchanged/s,
    none: /^No such form fits score\./,
    refused: "“report.pdf” is not a file that is read here: it has to end in .csv, .tsv, .txt or .xlsx.",
  },
  ko: {
    found: "‘score’ 열은 다른 열 3개의 가중평균이다(확실).",
    row: /Place 7.*7행, 파일 8줄.*‘x1’ 열과 ‘x2’ 열을 맞바꾸면 들어맞는다/s,
    none: /^‘score’ 열에 들어맞는 식이 없다\./,
    refused: "‘report.pdf’는 여기서 읽는 파일이 아니다. 이름이 .csv, .tsv, .txt, .xlsx 가운데 하나로 끝나야 한다.",
  },
} as const

for (const [lang, locale, width] of [
  ["en", "en-GB", 1280],
  ["ko", "ko-KR", 390],
] as const)
  test(`${lang}, ${width} px: a dropped table tells its weights and its damaged row, and one without a form says so`, async () => {
    const said = words[lang]
    const { page, context, complaints } = await visit(site, { width, locale })
    await page.addInitScript(axeSource)
    await arrive(page, `${site.url}/${lang}/forensics`)
    assert.deepEqual(await problems(page), [], "before anything is dropped")
    await drop(page, "report.pdf", "%PDF-1.7")
    await page.getByRole("alert").filter({ hasText: said.refused }).waitFor()
    await drop(page, "damaged.csv", damaged)
    await page.getByRole("heading", { level: 2, name: said.found }).waitFor()
    assert.equal(await page.locator(".drop-refusal").innerText(), "")
    assert.match(await page.locator(".forensics-rows tbody").innerText(), said.row)
    assert.equal(await page.locator("#formula-1 [data-mark], #formula-1 svg").count().then(Math.sign), 1)
    assert.deepEqual(await problems(page), [], "with its findings")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "forensics.json" }).click(),
    ])
    const written = JSON.parse(readFileSync(await download.path(), "utf8"))
    assert.deepEqual(written, { ...tell(damaged), table: { ...tell(damaged).table, file: "damaged.csv" } })
    await drop(page, "unrelated.csv", unrelated)
    await page.getByRole("heading", { level: 2, name: said.none }).waitFor()
    assert.deepEqual(await problems(page), [], "without a form")
    assert.deepEqual(complaints, [])
    await context.close()
  })

test("a workbook is read in the browser, too, and one that is none is answered", async () => {
  const rows = damaged
    .split("\n")
    .map((line, i) => line.split(",").map((cell, j) => (i > 0 && j > 0 ? Number(cell) : cell)))
  const bytes = await writeXlsx({ sheets: [{ name: "Table", rows }] })
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/forensics`)
  const choose = (buffer: Buffer) =>
    page.locator("input[type=file]").setInputFiles({ name: "table.xlsx", mimeType: "", buffer })
  await choose(Buffer.from(bytes))
  await page.getByRole("heading", { level: 2, name: words.en.found }).waitFor()
  await choose(Buffer.from("PK no workbook"))
  await page.getByRole("alert").filter({ hasText: "The workbook cannot be read" }).waitFor()
  assert.deepEqual(complaints, [])
  await context.close()
})

test("pasted cells are examined, another column can be asked for, and the gallery leads to the page", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/`)
  await page.getByRole("link", { name: "How was this table made?" }).click()
  await page.getByText("Or paste the table as text").click()
  await page.getByLabel("The table, copied from a spreadsheet or a page").fill(damaged.replaceAll(",", "\t"))
  await page.getByRole("button", { name: "Use this text" }).click()
  await page.getByRole("heading", { level: 2, name: words.en.found }).waitFor()
  const numbers = read(damaged).columns.flatMap(({ kind, name }) => (kind === "text" ? [] : [name]))
  const field = page.getByLabel("Column to explain")
  assert.deepEqual(await field.locator("option").allInnerTexts(), ["score (chosen by the page)", ...numbers])
  await field.selectOption("x1")
  await page.getByRole("heading", { level: 2, name: /x1/ }).waitFor()
  assert.deepEqual(complaints, [])
  await context.close()
})
