import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { arrive, openSite, type Site, visit } from "./browser.ts"
import { headOf as head, type MadeEdition, madeEdition } from "./editions.ts"

const scored = `index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [density] }
indicators:
  density:
    title: { en: Density, ko: 밀도 }
    measure: count
    direction: up
    normalise: rank
robustness: { draws: 100, seed: 1 }
`

/** The first city is left out, and the last is an outlier. */
const prepared = `screen: { by: missing, available: 0.5, exclude: [c0] }
defaults: { treat: two-stage }
${scored}`

/** Five levels, no missing value, and everything about it that may be uncertain asked about. */
const deep = `index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [land, people] }
  land: { title: { en: Land, ko: 땅 }, members: [ground] }
  ground: { title: { en: Ground, ko: 바닥 }, members: [built, green] }
  built: { title: { en: Built, ko: 건물 }, members: [density, height] }
  green: { title: { en: Green, ko: 녹지 }, members: [trees] }
  people: { title: { en: People, ko: 사람 }, members: [young, old] }
indicators:
${["density", "height", "trees", "young", "old"]
  .map((id) => `  ${id}: { title: { en: ${id}, ko: ${id} }, measure: count, direction: up, normalise: min-max }`)
  .join("\n")}
robustness:
  draws: 200
  seed: 1
  vary:
    mean: { nodes: [whole], any: [{ aggregate: arithmetic }, { aggregate: median }] }
    noise: { noise: 0.25 }
  sensitivity: { samples: 64, bootstrap: 50 }
`

const said = `dimensions:
  openness: { title: { en: Openness, ko: 개방성 }, rests_on: statements }
  care: { title: { en: Care, ko: 돌봄 }, rests_on: statements }
statements:
  kinds:
    leaders: { means: top-set, label: { en: Leaders, ko: 선두 }, definition: { en: They lead., ko: 앞선다. } }
robustness: { draws: 100, seed: 1 }
`

const cities = (n: number) =>
  ["id,name_en,name_ko", ...Array.from({ length: n }, (_, i) => `c${i},City ${i},도시 ${i}`), ""].join("\n")
const values = (n: number) =>
  ["unit,indicator,value", ...Array.from({ length: n }, (_, i) => `c${i},density,${(i * 7919) % 4001}`), ""].join("\n")
const empty = {
  "codebook.yaml": null,
  "figures.csv": null,
  "evidence/cases.csv": null,
  "profiles/seoul.en.md": null,
  "profiles/seoul.ko.md": null,
}

const editions = {
  alone: { "index.yaml": head("alone") + scored, "cities.csv": cities(1), "values.csv": values(1) },
  "only-said": {
    "index.yaml": head("only-said") + said,
    "cities.csv": cities(6),
    "values.csv": null,
    "statements.csv": "id,node,kind,units,text_en,text_ko\ns1,openness,leaders,c1;c2,Two lead,두 곳이 앞선다\n",
  },
  prepared: {
    "index.yaml": head("prepared") + prepared,
    "cities.csv": cities(21),
    "values.csv": `${values(20)}c20,density,1000000\n`,
  },
  deep: {
    "index.yaml": head("deep") + deep,
    "cities.csv": cities(12),
    "values.csv": [
      "unit,indicator,value",
      ...["density", "height", "trees", "young", "old"].flatMap((id, j) =>
        Array.from({ length: 12 }, (_, i) => `c${i},${id},${(i * (3 + 2 * j) + 5 * j) % 13}`),
      ),
      "",
    ].join("\n"),
  },
  many: { "index.yaml": head("many") + scored, "cities.csv": cities(2000), "values.csv": values(2000) },
}

let made: readonly MadeEdition[]
let site: Site
before(async () => {
  made = Object.values(editions).map((files) => madeEdition({ ...empty, ...files }))
  site = await openSite(made.map(({ folder }) => folder))
})
after(async () => {
  await site?.close()
  for (const { remove } of made ?? []) remove()
})

for (const [id, dimension] of [
  ["alone", "whole"],
  ["only-said", "openness"],
  ["prepared", "whole"],
  ["deep", "whole"],
  ["many", "whole"],
] as const) {
  test(`${id}: every page holds, in Korean on a phone or in English on a large screen by turns`, async () => {
    const readers = [
      { lang: "ko", visit: await visit(site, { width: 390, locale: "ko-KR" }) },
      { lang: "en", visit: await visit(site, { width: 1280, locale: "en-GB" }) },
    ]
    const problems: string[] = []
    for (const [k, path] of [
      "",
      "ranking",
      `ranking?node=${dimension}`,
      "units",
      "units/c0",
      `units/c0/${dimension}`,
      "nodes",
      `nodes/${dimension}`,
      "method",
      "sources",
      "compare",
      "compare?units=c0,c1,c2",
      "robustness",
      "data",
      "glossary",
    ].entries()) {
      const { lang, visit } = readers[(k + id.length) % 2]!
      const { page } = visit
      await page.goto(`${site.url}/${lang}/${id}/${path}`, { waitUntil: "load" })
      await page.getByRole("heading", { level: 1 }).first().waitFor()
      const text = await page.getByRole("main").innerText()
      for (const slip of ["NaN", "undefined", "Infinity", "[object", "null"])
        if (text.includes(slip)) problems.push(`${lang} ${path} says ${slip}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) problems.push(`${lang} ${path} is ${overflow} px too wide`)
    }
    assert.deepEqual([...problems, ...readers.flatMap(({ visit }) => visit.complaints)], [])
    for (const { visit } of readers) await visit.context.close()
  })
}

test("a single city stands first and alone, and no page speaks of those beside it", async () => {
  const { page, context } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/alone/ranking`)
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "City 0 stands alone in first place")
  await context.close()
})

test("where it is asked, the robustness page says which input matters, and what other choices would do", async () => {
  const { page, context, complaints } = await visit(site, { width: 1280, locale: "en-GB" })
  await arrive(page, `${site.url}/en/deep/robustness`)
  await page.getByRole("heading", { name: /^What moves the ranks most: / }).waitFor()
  assert.equal((await page.locator("[data-mark=mean], [data-mark=noise]").count()) > 0, true)
  await page.getByRole("table", { name: "Under other choices" }).getByRole("row").nth(1).waitFor()
  const without = page.getByRole("table", { name: "Without one element" }).getByRole("rowheader")
  assert.ok((await without.count()) >= 5)
  assert.deepEqual(complaints, [])
  await context.close()
})
