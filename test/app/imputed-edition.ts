import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BuiltEdition, buildEdition, openEdition, silent, writeFolder } from "../../src/app/index.ts"

/**
 * Six cities in three years with gaps of every kind: files of an edition that imputes over time, within regions, over
 * indicators and under a normal distribution. Its numbers mean nothing.
 */
const imputedFiles = (): Readonly<Record<string, string>> => ({
  "index.yaml": `format: 1
id: imputed
version: 1.0.0
title: { en: Imputed, ko: 대체 }
summary: { en: With gaps., ko: 빈칸이 있다. }
publisher: { en: Nobody, ko: 없음 }
citation: { en: Nobody, ko: 없음 }
languages: [en, ko]
time: "2019"
periods: ["2016", "2018", "2019"]
licence: { name: CC0 }
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
  groups:
    region:
      title: { en: Region, ko: 지역 }
      codes: { north: { en: North, ko: 북부 }, south: { en: South, ko: 남부 } }
index: whole
defaults:
  impute: [{ latest: { most: 1 } }, { median: { within: region } }]
  normalise: z-score
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [air, bus, cars, dust] }
indicators:
  air: { title: { en: Air, ko: 공기 }, measure: score, direction: up }
  bus: { title: { en: Buses, ko: 버스 }, measure: count, direction: up, normalise: min-max }
  cars: { title: { en: Cars, ko: 자동차 }, measure: count, direction: down, impute: { em: { level: 2 } } }
  dust: { title: { en: Dust, ko: 먼지 }, measure: score, direction: down, impute: none }
multiple_imputation: { count: 5, seed: 1 }
robustness: { draws: 100, seed: 1 }
`,
  "cities.csv": `id,name_en,name_ko,region
a,Ay,에이,north
b,Be,비,north
c,Ce,시,south
d,De,디,south
e,Ee,이,south
f,Ef,에프,north
`,
  "sources.csv": "id,title_en,title_ko,place_noun_en,place_noun_ko\nreport,Report,보고서,line,행\n",
  "values.csv": `unit,indicator,time,value,gap
${rows().join("")}`,
})

/** One row per period, city and indicator, but for the gaps: with their reason, or without a row (null). */
function rows(): readonly string[] {
  const gaps = new Map<string, string | null>([
    ["2018 c bus", "suppressed"],
    ["2019 a air", "not-found"],
    ["2019 b cars", null],
    ["2019 c bus", "not-collected"],
    ["2019 d air", "not-applicable"],
    ["2019 e dust", null],
    ["2019 f bus", null],
  ])
  return ["2016", "2018", "2019"].flatMap((time, t) =>
    [..."abcdef"].flatMap((unit, i) =>
      ["air", "bus", "cars", "dust"].flatMap((node, j) => {
        const gap = gaps.get(`${time} ${unit} ${node}`)
        if (gap === null) return []
        const value = ((i * 7 + j * 5 + t * 3) % 11) + i + t
        return [`${unit},${node},${time},${gap === undefined ? value : ""},${gap ?? ""}\n`]
      }),
    ),
  )
}

/** Writes the edition into a folder that is to be made. */
export const writeImputed = (folder: string): void => writeFolder(folder, new Map(Object.entries(imputedFiles())), null)

/** The edition computed. */
export async function buildImputed(): Promise<BuiltEdition> {
  const parent = mkdtempSync(join(tmpdir(), "cityindex-"))
  try {
    const folder = join(parent, "imputed")
    writeImputed(folder)
    const checked = await openEdition(folder, silent)
    assert.ok(checked.opened, checked.diagnostics.map((d) => checked.render(d)).join("\n"))
    const built = await buildEdition(checked.opened, silent)
    await checked.opened.close()
    return built
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}
