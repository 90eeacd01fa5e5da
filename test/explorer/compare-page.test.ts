import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { arrive, openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

test("by keyboard alone: find a city, add it, take it away again; the address holds the choice and restores it", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/isi-2019/compare?units=seoul`)
  const field = page.getByLabel("Find by name")
  await field.focus()
  await page.keyboard.type("lond")
  await page.keyboard.press("Enter")
  await page.waitForURL("**/compare?units=seoul,london")
  await page.getByRole("heading", { level: 1, name: "Compared: Seoul and London" }).waitFor()
  await page.keyboard.type("파리")
  await page.keyboard.press("Enter")
  await page.waitForURL("**/compare?units=seoul,london,paris")
  const plots = () => page.locator(".dot-panels").innerHTML()
  const before = await plots()
  await page.keyboard.type("atlantis")
  await page.keyboard.press("Enter")
  await page.getByRole("status").filter({ hasText: "Nothing is called" }).waitFor()
  await page.getByRole("button", { name: "Remove London" }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL("**/compare?units=seoul,paris")
  assert.deepEqual(complaints, [])
  await context.close()
  const again = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(again.page, `${site.url}/en/isi-2019/compare?units=seoul,london,paris`)
  assert.equal(await again.page.locator(".dot-panels").innerHTML(), before)
  await again.context.close()
})

test("five are enough: the field gives way, and the chances in a dimension can be chosen", async () => {
  const { page, context } = await visit(site, { width: 390, locale: "ko-KR" })
  await arrive(page, `${site.url}/ko/isi-2019/compare?units=seoul,london,paris,busan,berlin,vienna`)
  assert.equal(await page.getByLabel("이름으로 찾기").count(), 0)
  assert.equal(await page.getByRole("button", { name: /빼기$/ }).count(), 5)
  await page.getByLabel("기준").selectOption({ label: "스마트시티 거버넌스" })
  await page.waitForURL("**&in=smart_city_governance")
  await context.close()
})

test("highlighted units of a ranking are one click from being compared, and so is the unit of a page", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  const address = "human-development-2022/ranking?select=kor&select=jpn"
  await arrive(page, `${site.url}/en/${address}`)
  await page.getByRole("link", { name: "Compare the 2 highlighted side by side" }).click()
  await page.waitForURL("**/human-development-2022/compare?units=kor,jpn")
  await arrive(page, `${site.url}/en/isi-2019/units/seoul`)
  await page.getByRole("link", { name: "Compare with others" }).click()
  await page.waitForURL("**/isi-2019/compare?units=seoul")
  await context.close()
})

test("a table of the data page comes as it is listed, and its columns are explained", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/human-development-2022/data`)
  const arriving = page.waitForEvent("download")
  await page.getByText("scores.csv", { exact: true }).click()
  const download = await arriving
  assert.equal(download.suggestedFilename(), "human-development-2022-scores.csv")
  await page.locator("summary", { hasText: "Columns of scores.csv" }).click()
  await page.getByRole("rowheader", { name: "rank_low", exact: true }).waitFor()
  await context.close()
})
