import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { editionFolder } from "../../src/app/index.ts"
import { arrive, openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite(["open-evidence-2026", "human-development-2022"].map(editionFolder))
})
after(() => site.close())

test("by keyboard alone: from the first picture of the edition to what a withheld cell rests on, and its source", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/open-evidence-2026/`)
  const tops = await page.evaluate(() =>
    [".home-coverage figure", ".first-rows"].map(
      (each) => document.querySelector(each)?.getBoundingClientRect().top ?? 0,
    ),
  )
  assert.ok(tops[0]! < tops[1]!, "what is known stands before any ranking")
  const reader = page.locator("#coverage-nodes").getByRole("slider")
  await reader.focus()
  assert.match(
    (await reader.getAttribute("aria-valuetext")) ?? "",
    /^Amsterdam, Shared-mobility .*: found, maybe more: 3/,
  )
  const london = await page.evaluate(() =>
    [...document.querySelectorAll("#coverage-nodes thead th")].findIndex((each) => each.textContent === "London"),
  )
  for (let k = 1; k < london; k++) await page.keyboard.press("ArrowRight")
  assert.match((await reader.getAttribute("aria-valuetext")) ?? "", /^London, Shared-mobility .*: withheld by licence$/)
  await page.keyboard.press("Enter")
  await page.waitForURL("**/coverage?unit=london&node=shared_mobility_systems#cell")
  const panel = page.getByRole("region", { name: /^London, Shared-mobility/ })
  await panel.getByText(/records? withheld by licence/).waitFor()
  await panel.getByRole("link", { name: /CityBikes/ }).waitFor()
  await panel.getByText(/AGPL/).waitFor()
  await page.getByRole("combobox", { name: "City" }).selectOption("berlin")
  await page.getByRole("region", { name: /^Berlin, / }).waitFor()
  await page
    .getByRole("region", { name: /^Berlin, / })
    .getByRole("link", { name: /records? shown/ })
    .click()
  await page.waitForURL(/evidence\?table=records&unit=berlin/)
  assert.deepEqual(complaints, [])
  await context.close()
})

test("a click opens the cell under it; in the picture of kinds too, and Close takes it away", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/open-evidence-2026/coverage`)
  const row = page.locator("#coverage-kinds .chart-wide [data-row='0']")
  const box = await row.boundingBox()
  assert.ok(box)
  await row.click({ position: { x: (box.width * 4.5) / 20, y: box.height / 2 } })
  await page.waitForURL(/\?unit=busan&kind=/)
  await page.getByRole("region", { name: /^Busan, / }).waitFor()
  await page.getByRole("button", { name: "Close" }).click()
  await page.getByRole("region", { name: "Choose a cell" }).waitFor()
  assert.equal(new URL(page.url()).search, "")
  assert.deepEqual(complaints, [])
  await context.close()
})

test("in Korean on a phone: the same cells without scrolling sideways, and the list of what would help most", async () => {
  const { page, context, complaints } = await visit(site, { width: 390, locale: "ko-KR" })
  await arrive(page, `${site.url}/ko/open-evidence-2026/coverage`)
  await page.getByRole("heading", { level: 3, name: /^\d+개 칸 가운데 \d+개가 확인되었고/ }).waitFor()
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  await page.getByRole("heading", { level: 2, name: "무엇을 알면 가장 도움이 되는가" }).waitFor()
  await page.getByText(/가장 큰 도움이 되는 것은 ‘.*’이?다\. /).waitFor()
  await page.getByRole("combobox", { name: "도시" }).selectOption("seoul")
  await page.getByRole("combobox", { name: "지표" }).selectOption("shared_mobility_systems")
  await page
    .getByRole("region", { name: /^서울, / })
    .getByText("이용 조건 때문에 싣지 않은 기록")
    .waitFor()
  assert.deepEqual(complaints, [])
  await context.close()
})

test("an edition that does not say what its sources cover has the picture too, made of its values and gaps", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/human-development-2022/`)
  assert.equal(await page.locator(".home-coverage").count(), 0)
  await page.getByRole("link", { name: /^Coverage/ }).click()
  await page
    .getByRole("heading", { level: 3, name: "775 of 780 cells are covered; the others are not collected" })
    .waitFor()
  assert.equal(await page.locator("#coverage-kinds").count(), 0)
  await page.getByText("covered, of 195").first().waitFor()
  await page.getByRole("link", { name: /^Monaco, Gross national income/ }).waitFor()
  assert.deepEqual(complaints, [])
  await context.close()
})
