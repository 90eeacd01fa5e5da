import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { editionFolder } from "../../src/app/index.ts"
import { openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite(["human-development-2022", "global-open-data-index-2015"].map(editionFolder))
})
after(() => site.close())

test("by keyboard alone: choose a year, sort by the data, highlight a country; the address restores the picture", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await page.goto(`${site.url}/en/human-development-2022/ranking`, { waitUntil: "load" })
  const link = page.getByRole("link", { name: "What changed from 1990 to 2022, and why" })
  await link.focus()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "What changed from 1990 to 2022" }).waitFor()
  await page.getByRole("combobox", { name: "From" }).selectOption("2000")
  await page.getByRole("heading", { level: 1, name: "What changed from 2000 to 2022" }).waitFor()
  await page.getByRole("button", { name: "Data", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL("**/changes?from=2000&sort=data")
  const header = page.getByRole("columnheader", { name: "Data", exact: true })
  assert.equal(await header.getAttribute("aria-sort"), "descending")
  const toggle = page.getByRole("button", { name: /highlight South Korea/ })
  await toggle.focus()
  await page.keyboard.press("Enter")
  await page.waitForURL("**&select=kor")
  await page.getByText(/^South Korea rose 8 places/).waitFor()
  const lines = () => page.locator("#changes-bump .chart-wide svg").first().innerHTML()
  const drawn = await lines()
  const reader = page.locator("#changes-bump").getByRole("slider")
  await reader.focus()
  assert.match((await reader.getAttribute("aria-valuetext")) ?? "", /^South Korea: 1990 37, 2000 /)
  const address = page.url()
  assert.deepEqual(complaints, [])
  await context.close()
  const again = await visit(site, { width: 1280, locale: "en-GB" })
  await again.page.goto(address, { waitUntil: "load" })
  await again.page.locator("#changes-bump").waitFor()
  assert.equal(await again.page.locator("#changes-bump .chart-wide svg").first().innerHTML(), drawn)
  await again.context.close()
})

test("in Korean on a phone the same numbers stand in Korean sentences; an edition of one period says that it has none", async () => {
  const { page, context, complaints } = await visit(site, { width: 390, locale: "ko-KR" })
  await page.goto(`${site.url}/ko/human-development-2022/changes?select=kor`, { waitUntil: "load" })
  await page.getByText("대한민국은 37위에서 19위로 18계단 올랐다. 자료로 19계단 오르고").waitFor()
  await page.getByRole("button", { name: /바꾸기/ }).click()
  await page.getByText("대한민국은 19위에서 37위로 18계단 내렸다").waitFor()
  await page.goto(`${site.url}/ko/global-open-data-index-2015/changes`, { waitUntil: "load" })
  await page.getByText("이 판에는 점수가 한 시기에만 있어").waitFor()
  assert.deepEqual(complaints, [])
  await context.close()
})
