import { Stream } from "../../src/stats/index.ts"
import { type MadeEdition, madeEdition } from "../../test/explorer/editions.ts"

/** An edition of n units by m indicators in one dimension, and its id. */
export function synthetic(n: number, m: number): MadeEdition {
  const random = new Stream(20190301)
  const ids = Array.from({ length: m }, (_, j) => `x${j}`)
  const units = Array.from({ length: n }, (_, i) => `c${i}`)
  const id = `drag-${n}-${m}`
  return madeEdition({
    "index.yaml": `format: 1
id: ${id}
version: 0.1.0
title: { en: ${id}, ko: ${id} }
summary: { en: Made up, ko: 지어낸 값 }
publisher: { en: Nobody, ko: 없음 }
citation: { en: Nobody, ko: 없음 }
languages: [en, ko]
time: "2019"
licence: { name: CC0 }
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
absent: { reason: not-collected }
robustness: { draws: 1000, seed: 1 }
index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [${ids.join(", ")}] }
indicators:
${ids.map((x) => `  ${x}: { title: { en: ${x}, ko: ${x} }, measure: ratio, direction: up, normalise: min-max }`).join("\n")}
`,
    "cities.csv": ["id,name_en,name_ko", ...units.map((unit, i) => `${unit},City ${i},도시 ${i}`), ""].join("\n"),
    "values.csv": [
      "unit,indicator,value",
      ...ids.flatMap((x) => units.map((unit) => `${unit},${x},${random.uniform().toFixed(6)}`)),
      "",
    ].join("\n"),
    "codebook.yaml": null,
    "figures.csv": null,
    "evidence/cases.csv": null,
    "profiles/seoul.en.md": null,
    "profiles/seoul.ko.md": null,
  })
}
