import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Page } from "playwright-core"
import { arrive, openSite, type Site, visit } from "./browser.ts"
import { inTurn, type MadeEdition, madeEdition, replaced } from "./editions.ts"

const image = "<img src=x onerror=alert(1)>"
const script = "</script><script>alert(2)</script>"
const formula = "=HYPERLINK(1)"
/** Turns what follows it from right to left, so that "gnp.exe" reads "exe.png". */
const turned = "Vienna \u202Egnp.exe"
const long = "W".repeat(5000)
const address = "https://example.org/record"
const scheme = "javascript:alert(3)"

let made: MadeEdition
let site: Site
before(async () => {
  made = madeEdition({
    "cities.csv": inTurn(
      replaced("Barcelona,바르셀로나", `${image},${image}`),
      replaced("Lisbon,리스본", `${formula},${formula}`),
      replaced("Vienna,비엔나", `${turned},${turned}`),
      replaced("Paris,파리", `${long},${long}`),
    ),
    "index.yaml": inTurn(
      replaced("{ en: My first index, ko: 나의 첫 지수 }", `{ en: "${script}", ko: "${script}" }`),
      replaced("{ en: Population density, ko: 인구밀도 }", `{ en: "${long}", ko: "${image}" }`),
      replaced("https://creativecommons.org/licenses/by/4.0/", address),
    ),
    "codebook.yaml": replaced(
      "      start_year:",
      "      link:\n        title: { en: Link, ko: 주소 }\n        type: url\n      start_year:",
    ),
    "evidence/cases.csv": inTurn(
      replaced(",line\n", ",line,link\n"),
      (text) => text.replaceAll(/,(\d+)\n/g, `,$1,${address}\n`),
      replaced("Seoul Bike Ttareungi,서울 자전거 따릉이", `${image},${long}`),
      replaced(`,5391,${address}`, `,${scheme},${address}`),
      replaced("Open data site of the city.", script),
    ),
  })
  site = await openSite([made.folder])
})
after(async () => {
  await site?.close()
  made?.remove()
})

const pages = [
  "",
  "my-index/",
  "my-index/ranking",
  "my-index/ranking?node=density",
  "my-index/units",
  "my-index/units/barcelona",
  "my-index/units/paris",
  "my-index/units/vienna",
  "my-index/units/paris/density",
  "my-index/nodes",
  "my-index/nodes/density",
  "my-index/evidence",
  "my-index/evidence/cases/seoul-ttareungi",
  "my-index/evidence/cases/seoul-ansimi",
  "my-index/evidence/cases/seoul-open-data-plaza",
  "my-index/method",
  "my-index/sources",
  "my-index/data",
  `my-index/search?q=${encodeURIComponent(image)}`,
  `my-index/ranking?node=${encodeURIComponent(image)}&group=${encodeURIComponent(scheme)}`,
]

/** What came of hostile text: elements, addresses, an overflow. */
const outcome = (page: Page) =>
  page.evaluate(() => ({
    images: document.querySelectorAll("img, iframe, object, embed").length,
    scripts: [...document.scripts].filter(
      // The description of the data is data: it holds the texts, and nothing runs it.
      (each) => each.type !== "application/ld+json" && each.textContent?.includes("alert"),
    ).length,
    handlers: document.querySelectorAll("[onerror], [onload], [onclick]").length,
    schemes: [...document.querySelectorAll("a")].filter(
      (each) => !/^https?:/.test(new URL(each.getAttribute("href") ?? "", location.href).href),
    ).length,
    beyond: [...document.querySelectorAll("h1, h2, h3, .lead, select")].filter(
      (each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    ).length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))

for (const [lang, locale, width] of [
  ["en", "en-GB", 390],
  ["ko", "ko-KR", 1280],
] as const) {
  test(`${lang}, ${width} px: hostile texts stay texts, open no dialog and keep the page as wide as the screen`, async () => {
    const { page, context, complaints } = await visit(site, { width, locale })
    const dialogs: string[] = []
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const problems: string[] = []
    for (const path of pages) {
      await arrive(page, `${site.url}/${lang}/${path}`)
      for (const [what, count] of Object.entries(await outcome(page)))
        if (count > 0) problems.push(`${path}: ${what} ${count}`)
    }
    assert.deepEqual([...problems, ...dialogs, ...complaints], [])
    await context.close()
  })
}

test("a name of markup is read as it is written, and a formula, a turned name and a place are no more than text", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  const heading = page.getByRole("heading", { level: 1 })
  for (const [unit, name] of [
    ["barcelona", image],
    ["lisbon", formula],
    ["vienna", turned],
  ]) {
    await arrive(page, `${site.url}/en/my-index/units/${unit}`)
    assert.equal((await heading.innerText()).trim(), name)
  }
  await arrive(page, `${site.url}/en/my-index/evidence/cases/seoul-ansimi`)
  await page.getByText(scheme).first().waitFor()
  assert.equal(await page.getByRole("link", { name: scheme }).count(), 0)
  await context.close()
})

test("the data page describes the data to programs, texts as they are written, and its addresses lead to the files", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await page.goto(`${site.url}/en/my-index/data`, { waitUntil: "networkidle" })
  const described = page.locator('script[type="application/ld+json"]')
  await described.waitFor({ state: "attached" })
  const dataset = JSON.parse((await described.textContent()) ?? "")
  assert.equal(dataset.name, script)
  const offered: string[] = dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
  assert.ok(
    ["my-index-0.1.0.zip", "my-index.xlsx", "data/scores.parquet"].every((path) =>
      offered.some((url) => url.endsWith(path)),
    ),
  )
  for (const url of offered) assert.equal((await fetch(new URL(url, site.url))).status, 200, url)
  assert.deepEqual(complaints, [])
  await context.close()
})

test("an address that would run a script is no link, even where the document that arrives holds one", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await page.route("**/api/v1/**", async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(address, scheme) })
  })
  for (const path of ["my-index/", "my-index/sources", "my-index/evidence/cases/seoul-ttareungi"]) {
    await arrive(page, `${site.url}/en/${path}`)
    assert.equal((await outcome(page)).schemes, 0, path)
  }
  await context.close()
})
