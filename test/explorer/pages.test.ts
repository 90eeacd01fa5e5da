import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { arrive, openSite, type Site, visit } from "./browser.ts"

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

test("an address that nothing stands at says so in both languages, and leads back", async () => {
  for (const [lang, locale, heading] of [
    ["en", "en-GB", "There is no such page"],
    ["ko", "ko-KR", "없는 페이지이다"],
  ] as const) {
    const { page, context } = await visit(site, { width: 1280, locale })
    for (const path of ["no-such-edition/", "isi-2019/units/atlantis", "isi-2019/evidence/cases/nothing"]) {
      await arrive(page, `${site.url}/${lang}/${path}`)
      await page.getByRole("heading", { level: 1, name: heading }).waitFor()
      assert.ok((await page.getByRole("main").getByRole("link").count()) > 0, path)
    }
    await context.close()
  }
})

test("the language switch keeps the page and what was chosen on it", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/isi-2019/evidence?q=data`)
  await page
    .getByRole("link", { name: /KO|한국어/ })
    .first()
    .click()
  await page.waitForURL("**/ko/isi-2019/evidence?q=data")
  await context.close()
})

test("the Korean search finds 데이터 where the text says 데이터를", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "ko-KR" })
  await arrive(page, `${site.url}/ko/isi-2019/evidence?table=cases`)
  await page.getByLabel(/찾기/).first().fill("데이터")
  const count = page.getByText(/기록 422건 중 \d+건/).first()
  await count.waitFor()
  const found = Number(/중 (\d+)건/.exec(await count.innerText())?.[1])
  assert.ok(found > 50 && found < 422, `${found} found`)
  await arrive(page, `${site.url}/ko/isi-2019/evidence?table=cases&q=데이터를`)
  const exact = Number(/중 (\d+)건/.exec(await count.innerText())?.[1])
  assert.ok(exact < found, "the text with the particle is found in fewer records, and all of them by the stem")
  await context.close()
})
