import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { pathToFileURL } from "node:url"
import type { AxeResults } from "axe-core"
import { HtmlValidate } from "html-validate"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { editionFolder } from "../../src/app/index.ts"
import { chromiumFlags } from "../explorer/browser.ts"
import { brokenLinks } from "./crawl.ts"
import { publishTo, type Room, room, serveFiles } from "./published.ts"

const version = "isi-2019/2019.1.0"

/** One page of every type, with what must be seen on it without a script. */
const pages: Readonly<Record<string, string>> = {
  "index.html": ".doors-list a, .doors a",
  "ranking.html": "table",
  "ranking/overall.html": "table",
  "units.html": ".unit-group a",
  "units/seoul.html": "#standing-chart svg",
  "units/seoul/urban_openness.html": "main h1",
  "nodes.html": "main a",
  "nodes/urban_openness.html": "figure svg",
  "method.html": "main h2",
  "robustness.html": "table",
  "robustness/overall.html": "table",
  "compare.html": ".static-note",
  "findings.html": ".finding",
  "sources.html": "main h1",
  "data.html": "table",
  "glossary.html": "dt, h3",
  "search.html": ".static-note",
  "evidence.html": "table",
  "evidence/cases~~2.html": "table",
  "evidence/cases/amsterdam-smart-city.html": "main h2",
  "units/seoul~~chart-standing-chart.html": "figure svg",
}

let place: Room
let site: string
let url: string
let browser: Browser
let close: () => void
before(async () => {
  const executablePath = process.env.CHROMIUM
  if (executablePath === undefined) throw new Error("CHROMIUM is not set: run the browser tests through npm test")
  place = room()
  site = join(place.folder, "site")
  await publishTo(site, [editionFolder("isi-2019")], { baseUrl: "https://example.org/some/where/" })
  const served = await serveFiles(site, "/some/where/")
  url = served.url
  browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  close = () => served.server.close()
})
after(async () => {
  await browser?.close()
  close?.()
  place?.remove()
})

/** A fresh profile that writes down what a page must not do. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
  page.on("request", (request) => {
    if (!/^(?:data:|file:)/.test(request.url()) && !request.url().startsWith(url))
      complaints.push(`other: ${request.url()}`)
  })
  return { page, complaints }
}

/** Waits until the explorer has taken a page over. */
const isLive = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.static === undefined)

test("every link and every anchor of every page of a real edition leads somewhere", () => {
  assert.deepEqual(brokenLinks(site), [])
})

test("each type of page is valid HTML in both languages", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    // A label that holds its field and names it too is right, and some screen readers need both.
    rules: { "no-redundant-for": "off" },
  })
  const front = ["index.html", "ko/index.html", "404.html", "isi-2019/index.html", "isi-2019/versions.html"]
  const all = [
    ...front,
    ...["en", "ko"].flatMap((lang) => Object.keys(pages).map((page) => `${version}/${lang}/${page}`)),
  ]
  const problems = all.flatMap((path) =>
    validator
      .validateStringSync(readFileSync(join(site, path), "utf8"))
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
      ),
  )
  assert.deepEqual(problems, [])
})

for (const lang of ["en", "ko"] as const) {
  test(`${lang}: without JavaScript each type of page has its heading and its content, and no dead control`, async () => {
    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: lang === "en" ? 1280 : 390, height: 900 },
    })
    const problems: string[] = []
    for (const [path, content] of Object.entries(pages)) {
      await page.goto(`${url}${version}/${lang}/${path}`)
      const count = (selector: string) => page.locator(selector).filter({ visible: true }).count()
      if ((await count("h1")) !== 1) problems.push(`${path} has no heading`)
      if ((await count(content)) === 0) problems.push(`${path} shows no ${content}`)
      if ((await count("button, input, select, textarea, [role=slider], .skeleton")) > 0)
        problems.push(`${path} has a dead control`)
    }
    assert.deepEqual([...problems, ...complaints], [])
    await page.context().close()
  })
}

test("pages that stay without a script pass the rules of accessibility", async () => {
  const { page } = await open({})
  await page.route("**/assets/start-*.js", (route) => route.abort())
  await page.addInitScript(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))
  const found: string[] = []
  for (const path of ["ranking.html", "units/seoul.html", "evidence.html", "units/seoul~~chart-standing-chart.html"]) {
    await page.goto(`${url}${version}/ko/${path}`)
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
    )
    found.push(
      ...violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    )
  }
  assert.deepEqual(found, [])
  await page.context().close()
})

test("a page opened from the disk is dressed, and its links lead on", async () => {
  const { page, complaints } = await open({})
  await page.goto(pathToFileURL(join(site, "index.html")).href)
  await page.waitForURL(/\/en\/index\.html$/)
  await page.getByRole("heading", { level: 2 }).getByRole("link").click()
  await page.waitForURL(/2019\.1\.0\/en\/index\.html$/)
  await page.getByRole("navigation", { name: "Edition" }).getByRole("link", { name: "Cities" }).click()
  await page.getByRole("link", { name: "Seoul", exact: true }).first().click()
  await page.getByRole("heading", { level: 1, name: "Seoul" }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.dataset.static), "")
  assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Pretendard/)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("with JavaScript a page comes alive below any path: pages change without loading, the language too", async () => {
  const { page, complaints } = await open({ locale: "ko-KR" })
  await page.goto(`${url}isi-2019/index.html?node=x`)
  await page.waitForURL(`${url}${version}/ko/index.html?node=x`)
  await page.goto(`${url}${version}/ko/units/seoul.html`)
  await isLive(page)
  await page.evaluate(() => Object.assign(window, { wasHere: true }))
  const wasHere = () => page.evaluate(() => "wasHere" in window)

  await page.getByRole("navigation", { name: "판", exact: true }).getByRole("link", { name: "순위" }).click()
  await page.waitForURL(`${url}${version}/ko/ranking.html`)
  await page.getByRole("link", { name: "EN English" }).click()
  await page.waitForURL(`${url}${version}/en/ranking.html`)
  await page.getByRole("link", { name: "Evidence 627" }).click()
  await page.waitForURL(`${url}${version}/en/evidence.html`)
  await page.getByRole("searchbox").fill("데이터")
  await page.waitForURL(/evidence\.html\?q=/)
  assert.ok(await wasHere(), "the document was loaded anew")
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en")

  await page.reload()
  await isLive(page)
  assert.equal(await page.getByRole("searchbox").inputValue(), "데이터")
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("a published site examines tables, too: its page comes alive below any path, in both languages", async () => {
  const { page, complaints } = await open({})
  await page.goto(`${url}en/forensics.html`)
  await page.getByRole("button", { name: "Human Development Index 2022" }).click()
  await page.getByRole("heading", { level: 2, name: /is the geometric mean of 3 other columns \(certain\)/ }).waitFor()
  await page.getByRole("link", { name: "KO 한국어" }).click()
  await page.getByRole("heading", { level: 1, name: "이 표는 어떻게 계산했을까" }).waitFor()
  assert.equal(page.url(), `${url}ko/forensics.html`)
  await page.getByRole("heading", { level: 2, name: /열 3개의 기하평균이다/ }).waitFor()
  await page.getByRole("link", { name: "cityindex" }).click()
  await page.waitForURL(`${url}ko/index.html`)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("a published site makes an index of a table, too, and keeps it in the other language", async () => {
  const { page, complaints } = await open({})
  await page.goto(`${url}en/new.html`)
  await isLive(page)
  await page.locator("input[type=file]").setInputFiles({
    name: "cities.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("City,Trees,Crime rate\nOslo,3,1\nLima,2,2\nRome,1,3\n"),
  })
  await page.getByRole("row", { name: /^1 Oslo/ }).waitFor()
  await page.getByRole("link", { name: "KO 한국어" }).click()
  await page.getByRole("heading", { level: 2, name: "지표와 구조" }).waitFor()
  assert.equal(page.url(), `${url}ko/new.html`)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("without JavaScript the pages for tables say what is missing, and offer no dead control", async () => {
  const { page } = await open({ javaScriptEnabled: false })
  for (const name of ["forensics", "new"]) {
    await page.goto(`${url}en/${name}.html`)
    assert.match(await page.locator(".static-note").innerText(), /needs JavaScript/)
    assert.equal(await page.locator("button:visible, input:visible").count(), 0)
  }
  await page.context().close()
})

test("a link with weights opens the ranking with these weights", async () => {
  const { page, complaints } = await open({})
  await page.goto(`${url}${version}/en/ranking/overall.html?w=v1,service_innovativeness:30,urban_intelligence:70`)
  await isLive(page)
  await page.locator(".live-banner").waitFor()
  assert.match(page.url(), /ranking\/overall\.html\?w=/)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("a chart is embedded by the HTML that its page offers, and keeps its citation", async () => {
  const { page, complaints } = await open({ locale: "en-GB" })
  await page.goto(`${url}${version}/en/units/seoul.html`)
  await isLive(page)
  const figure = page.locator("#standing-chart")
  await figure.getByText("Embed", { exact: true }).click()
  const frozen = await figure.getByLabel("This version for good", { exact: true }).inputValue()
  const newest = await figure.getByLabel("Always the newest version", { exact: true }).inputValue()
  assert.match(frozen, new RegExp(`src="${url}${version}/en/units/seoul~~chart-standing-chart.html"`))
  for (const html of [frozen, newest]) {
    await page.setContent(`<!doctype html><title>elsewhere</title>${html}`)
    const frame = page.frameLocator("iframe")
    await frame.getByRole("heading", { level: 1, name: /Nearest the top/ }).waitFor()
    await frame.getByText(/ISi lab, Yonsei University \(June 2019\)/).waitFor()
    assert.equal(await frame.locator("button, input").filter({ visible: true }).count(), 0)
  }
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test("a reader of an earlier version is told that there is a newer one", async () => {
  const { page } = await open({})
  const list = join(site, "isi-2019", "versions.json")
  const before = readFileSync(list, "utf8")
  writeFileSync(list, before.replace('"newest":"2019.1.0"', '"newest":"2019.2.0"'))
  await page.goto(`${url}${version}/en/units/seoul.html`)
  const link = page.locator(".newer-version").getByRole("link")
  await link.waitFor()
  assert.equal(await link.getAttribute("href"), "/some/where/isi-2019/2019.2.0/en/index.html")
  writeFileSync(list, before)
  await page.context().close()
})
