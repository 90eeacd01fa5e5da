import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { after, before, test } from "node:test"
import type { AxeResults } from "axe-core"
import type { Locator, Page } from "playwright-core"
import type { IndexDocument } from "../../src/model/index.ts"
import { arrive, openSite, type Site, visit } from "./browser.ts"
import { parsedCsv } from "./charts/parsed-csv.ts"

let site: Site
let index: IndexDocument
before(async () => {
  site = await openSite()
  index = (await (await fetch(`${site.url}/api/v1/editions/isi-2019/index.json`)).json()) as IndexDocument
})
after(() => site.close())

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Pages with charts, by where the charts of the report stand; the start page has those without a node. */
const chartPages = () =>
  Map.groupBy(index.charts, ({ node }) => (node === null ? "isi-2019/" : `isi-2019/nodes/${node}`))

/** Pages whose charts come from results: small multiples, scatter, slopes, heat tables, the tree of weights, a map. */
const resultPages = [
  ["isi-2019/units", "map"],
  ["isi-2019/units/seoul", "standing-chart"],
  ["isi-2019/nodes/living_lab_count", "standing-chart"],
  ["isi-2019/nodes/service_innovativeness", "members-table"],
  ["global-open-data-index-2015/nodes/open_data_index", "members-table"],
  ["global-open-data-index-2015/method", "weight-tree"],
  ["human-development-2022/method", "weight-tree"],
  ["human-development-2022/nodes/education", "members-plot"],
  ["human-development-2022/nodes/hdi", "moved-most"],
  ["human-development-2022/units/kor", "years-chart"],
  ["human-development-2022/units/kor/hdi", "years-chart"],
] as const

const languages = [
  { lang: "en", locale: "en-GB", download: "Download" },
  { lang: "ko", locale: "ko-KR", download: "내려받기" },
] as const

for (const { lang, locale } of languages) {
  test(`${lang}: every chart of the report is on its page, drawn or told of, on a large screen and a phone`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale })
    await page.addInitScript(axeSource)
    const problems: string[] = []
    // The rules look at the same in both languages; pages of results are held to them in every-page and on dark ground.
    const ruled = async (path: string) =>
      lang === "en" ? (await faults(page)).map((fault) => `${path}: ${fault}`) : []
    for (const [path, charts] of chartPages()) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, `${lang}/${path}`)
      problems.push(...(await ruled(path)))
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        for (const chart of charts) problems.push(...(await missing(page, chart, lang)))
      }
    }
    for (const [path, id] of resultPages) {
      await open(page, `${lang}/${path}`)
      if ((await page.locator(`figure#${id} svg`).count()) === 0) problems.push(`${path}: no ${id}`)
    }
    assert.deepEqual([...problems, ...complaints], [])
    await context.close()
  })
}

async function open(page: Page, path: string): Promise<void> {
  await arrive(page, `${site.url}/${path}`)
}

async function missing(page: Page, chart: IndexDocument["charts"][number], lang: "en" | "ko"): Promise<string[]> {
  const place = page.locator(`#chart-${chart.id}`)
  if ((await place.count()) !== 1) return [`${chart.id} is not on its page`]
  const text = await place.innerText()
  const found: string[] = []
  if (!text.includes(chart.title[lang])) found.push(`${chart.id}: no title`)
  if (chart.lost && !text.includes(chart.lost[lang])) found.push(`${chart.id}: nothing says what is lost`)
  for (const id of chart.findings) {
    const title = index.findings.find((finding) => finding.id === id)?.title[lang] ?? ""
    if (!text.includes(title)) found.push(`${chart.id}: without ${id}`)
  }
  if (chart.figures.length === 0) return found
  const numbers = await numbersOfTable(place)
  const printed = chart.figures.map((id) => index.figures.find((figure) => figure.id === id)?.value)
  for (const value of printed)
    if (!numbers.includes(Number(value))) found.push(`${chart.id}: ${value} is not in its table`)
  return found
}

/** The numbers in the columns of numbers of a figure's table, "about" and "%" taken off. */
async function numbersOfTable(figure: Locator): Promise<readonly number[]> {
  const cells = await figure.locator("td.figure-number").evaluateAll((all) => all.map((cell) => cell.textContent ?? ""))
  return cells.map(numberIn)
}
const numberIn = (text: string) =>
  Number(/-?[\d,]+(?:\.\d+)?/.exec(text.replace("−", "-"))?.[0].replaceAll(",", "") ?? Number.NaN)

async function faults(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
  )
  return [
    ...(over > 0 ? [`is ${over} px wider than the screen`] : []),
    ...violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`),
  ]
}

test("the charts are accessible on dark ground too", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  await page.addInitScript(axeSource)
  const problems: string[] = []
  for (const path of [
    "isi-2019/nodes/urban_openness",
    "isi-2019/nodes/urban_intelligence",
    ...new Set(resultPages.slice(3, 8).map(([each]) => each)),
  ]) {
    await open(page, `en/${path}`)
    problems.push(...(await faults(page)).map((fault) => `${path}: ${fault}`))
  }
  assert.deepEqual(problems, [])
  await context.close()
})

for (const { lang, locale } of languages) {
  test(`${lang}: a chart is read mark by mark with the keyboard alone, in the language of the page`, async () => {
    const { page, context } = await visit(site, { width: 1280, locale })
    await open(page, `${lang}/isi-2019/nodes/service_innovativeness`)
    const figure = page.locator("#chart-app-web-fields")
    const reader = figure.getByRole("slider")
    await reader.focus()
    const words = async () => reader.getAttribute("aria-valuetext")
    const transport = lang === "ko" ? "교통: 33%" : "Transport: per cent 33%"
    assert.equal((await words())?.replace("퍼센트 ", ""), transport)
    await page.keyboard.press("ArrowDown")
    assert.match(
      (await words()) ?? "",
      lang === "ko" ? /^문화·관광·레크리에이션: .*23%.*22\.5%/ : /^Culture.*23%.*22\.5%/,
    )
    assert.equal(await figure.locator(".mark-read:visible").count(), 1, "the mark that is read is outlined")
    await page.keyboard.press("End")
    assert.equal(await reader.getAttribute("aria-valuenow"), "11")
    await page.keyboard.press("ArrowDown")
    assert.equal(await reader.getAttribute("aria-valuenow"), "11", "the end is the end")
    await page.keyboard.press("Home")
    assert.equal(await reader.getAttribute("aria-valuenow"), "1")
    await page.keyboard.press("Tab")
    assert.equal(await figure.locator(".mark-read").count(), 0)
    await context.close()
  })
}

for (const { lang, locale, download } of languages) {
  test(`${lang}: a chart is taken along as drawing, image and table, with title, source, address and the same numbers inside`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale })
    for (const [path, id] of [["isi-2019/nodes/urban_openness", "chart-open-data-fields"], ...resultPages.slice(1)]) {
      await open(page, `${lang}/${path}`)
      const figure = page.locator(`figure#${id}`)
      const take = (kind: string) => taken(page, figure, `${download} ${kind}`)
      const title = (await figure.locator(".figure-title").innerText()).trim()
      const address = `${page.url()}#${id}`

      const table = parsedCsv((await take("CSV")).toString("utf8"))
      const [head = [], ...rows] = table
      for (const row of rows) {
        assert.equal(row.length, head.length)
        assert.deepEqual([row.at(-5), row.at(-1)], [title, address])
        assert.notEqual(row.at(-2), "", "the source")
      }
      const shown = (await numbersOfTable(figure)).filter((value) => !Number.isNaN(value))
      const isNumber = (cell: string) => cell !== "" && Number.isFinite(Number(cell))
      const held = rows.flatMap((row) => row.slice(1, -5).filter(isNumber).map(Number))
      assert.ok(shown.length > 0 && held.length >= shown.length, id)
      for (const value of shown)
        assert.ok(
          held.some((exact) => isSame(exact, value)),
          `${id}: ${value} is not in the CSV`,
        )

      const svg = (await take("SVG")).toString("utf8")
      const parsed = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, "image/svg+xml")
        const names = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
        return {
          isSvg: document.documentElement.localName === "svg" && document.querySelector("parsererror") === null,
          text: [...document.querySelectorAll("text")].map((each) => each.textContent).join(" "),
          title: document.querySelector("title")?.textContent,
          desc: document.querySelector("desc")?.textContent ?? "",
          outside: names.filter(({ name, value }) => /href|src/.test(name) || /url\(|var\(/.test(value)).length,
        }
      }, svg)
      assert.ok(parsed.isSvg, id)
      assert.equal(parsed.title, title)
      assert.ok(parsed.desc.includes(address) && parsed.text.includes(address), "the address is drawn inside")
      assert.equal(parsed.outside, 0, "nothing from elsewhere")

      const png = await take("PNG")
      assert.equal(png.subarray(1, 4).toString(), "PNG")
      assert.ok(png.readUInt32BE(16) > 1500 && png.readUInt32BE(20) > 300, "as wide as print needs")
    }
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

/** Whether a number as shown is the exact one rounded; shares are shown as per cent. */
const isSame = (exact: number, shown: number) => [exact, exact * 100].some((each) => Math.abs(each - shown) <= 0.051)

async function taken(page: Page, figure: Locator, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name }).click()])
  return readFileSync(await file.path())
}
