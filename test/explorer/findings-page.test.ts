import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { editionFolder } from "../../src/app/index.ts"
import { arrive, openSite, type Site, visit } from "./browser.ts"
import { madeEdition } from "./editions.ts"

const made = madeEdition({
  "figures.csv": (text) => `${text}one,all,,,field,60,percent,rounded,7\ntwo,all,,,other field,45,percent,rounded,8\n`,
  "relations.yaml": "- whole: { parts: [one, two] }\n",
})

let site: Site
before(async () => {
  site = await openSite([editionFolder("isi-2019"), made.folder])
})
after(async () => {
  await site?.close()
  made.remove()
})

for (const [lang, locale, width, confirmed, sum, undeclared] of [
  [
    "en",
    "en-GB",
    1280,
    /Confirmed by computation.*The parts come to 108\.5–111\.5%, and the whole is 100%\./,
    /The parts come to 104–106%, and the whole is 100%\./,
    "One more that computation found",
  ],
  [
    "ko",
    "ko-KR",
    390,
    /계산으로 확인.*부분의 합과 전체가 어긋난다\(합 108\.5–111\.5%, 전체 100%\)\./,
    /부분의 합과 전체가 어긋난다\(합 104–106%, 전체 100%\)\./,
    "계산에서 더 찾은 것 1가지",
  ],
] as const)
  test(`${lang}: a finding that computation confirms says so, and what no finding tells of is listed`, async () => {
    const { page, context, complaints } = await visit(site, { width, locale })
    await arrive(page, `${site.url}/${lang}/isi-2019/findings`)
    assert.match(await page.locator("#participation-77").innerText(), new RegExp(confirmed, "s"))
    assert.equal(await page.locator("#no-scores .finding-computed").count(), 0)
    assert.equal(await page.locator("#undeclared").count(), 0, "all that is found is declared")
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.ok((await wide()) <= 0)
    const address = await page.evaluate(() => location.pathname)
    await arrive(page, site.url + address.replace("isi-2019", "my-index"))
    await page.getByRole("heading", { level: 2, name: undeclared }).waitFor()
    const list = page.locator(".findings").last()
    assert.match(await list.innerText(), sum)
    await list.locator("summary").first().click()
    assert.equal(await list.getByRole("table").getByRole("row").count(), 3)
    assert.ok((await wide()) <= 0)
    assert.deepEqual(complaints, [])
    await context.close()
  })
