import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { writeImputed } from "../app/imputed-edition.ts"
import { arrive, openSite, type Site, visit } from "./browser.ts"

let site: Site
const parent = mkdtempSync(join(tmpdir(), "cityindex-"))
before(async () => {
  writeImputed(join(parent, "imputed"))
  site = await openSite([join(parent, "imputed")])
})
after(async () => {
  await site?.close()
  rmSync(parent, { recursive: true, force: true })
})

for (const [lang, locale, width, says] of [
  [
    "en",
    "en-GB",
    1280,
    ["Imputed value", "searched and not found", "latest value before, at most 1 period old, of 2018"],
  ],
  ["ko", "ko-KR", 390, ["대체값", "찾았으나 없음", "이전 1개 시점 안의 가장 최근 값(2018)"]],
] as const) {
  test(`${lang}: pages with imputed values say so, fit, and complain of nothing`, async () => {
    const { page, context, complaints } = await visit(site, { width, locale })
    const problems: string[] = []
    const textOf = async (path: string) => {
      await arrive(page, `${site.url}/${lang}/imputed/${path}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) problems.push(`${path} is ${wide} px too wide`)
      return page.getByRole("main").innerText()
    }
    const cell = await textOf("units/a/air")
    for (const words of says) assert.ok(cell.includes(words), `${words} in ${cell}`)
    const mark = lang === "en" ? "4 (imputed)" : "4(대체값)"
    for (const path of ["units/a", "units/a/whole"]) assert.ok((await textOf(path)).includes(mark), path)
    const method = await textOf("method")
    assert.ok(method.includes(lang === "en" ? "4 of 22 values" : "22개 가운데 4개"), method)
    for (const path of ["nodes/air", "nodes/bus", "ranking"]) await textOf(path)
    assert.deepEqual([...problems, ...complaints], [])
    await context.close()
  })
}
