import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

const readers = [
  {
    locale: "en-GB",
    lang: "en",
    isi: /2019 Global Smart Cities Index/,
    units: "Cities",
    seoul: "Seoul",
    openness: /Urban openness/,
    line: /line 761/,
    godi: /Global Open Data Index/,
    places: "Places",
    korea: "South Korea",
    entry: /Government Budget, South Korea, 2015/,
    sum: /100/,
  },
  {
    locale: "ko-KR",
    lang: "ko",
    isi: /2019 글로벌 스마트시티 인덱스/,
    units: "도시",
    seoul: "서울",
    openness: /도시 개방성/,
    line: /761행/,
    godi: /오픈데이터 인덱스|열린 데이터|오픈 데이터/,
    places: /곳|지역|국가/,
    korea: "대한민국",
    entry: /정부 예산, 대한민국, 2015/,
    sum: /100/,
  },
] as const

for (const reader of readers) {
  test(`${reader.lang}: from the gallery over Seoul and its openness to a published figure and its line`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale: reader.locale })
    await page.goto(site.url)
    await page.waitForURL(new RegExp(`/${reader.lang}/?$`))
    await page.getByRole("link", { name: reader.isi }).first().click()
    await page.getByRole("navigation").getByRole("link", { name: reader.units, exact: true }).click()
    await page.getByRole("link", { name: reader.seoul, exact: true }).first().click()
    await page.getByRole("link", { name: reader.openness }).first().click()
    await page.waitForURL(`**/${reader.lang}/isi-2019/units/seoul/urban_openness`)
    await page.getByRole("row").filter({ hasText: "4,726" }).filter({ hasText: reader.line }).first().waitFor()
    assert.equal(await page.locator("html").getAttribute("lang"), reader.lang)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test(`${reader.lang}: from the gallery over a place and an entry to its nine answers`, async () => {
    const { page, context, complaints } = await visit(site, { width: 1280, locale: reader.locale })
    await page.goto(`${site.url}/${reader.lang}/`)
    await page.getByRole("link", { name: reader.godi }).first().click()
    await page.getByRole("navigation").getByRole("link", { name: reader.places }).first().click()
    await page.getByRole("link", { name: reader.korea, exact: true }).first().click()
    await page.getByRole("link", { name: reader.entry }).first().click()
    await page.waitForURL(`**/${reader.lang}/global-open-data-index-2015/evidence/entries/kr-budget-2015`)
    const answers = page.getByRole("row").filter({ hasText: /\b(30|15|10|5)\b/ })
    await answers.nth(8).waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })
}
