import assert from "node:assert/strict"
import { type BuiltEdition, buildEdition, openSource, silent } from "../../src/app/index.ts"
import { memorySource } from "../spec/memory.ts"

/** Twelve units with one outlier; the last but one has a single value, the last lacks its denominator. */
const files = (() => {
  const units = Array.from({ length: 12 }, (_, i) => `u${i + 1}`)
  return {
    "index.yaml": `format: 1
id: prepared
version: 1.0.0
title: { en: Prepared, ko: 준비 }
summary: { en: Prepared., ko: 준비. }
publisher: Nobody
citation: Nobody
languages: [en, ko]
time: "2019"
licence: { name: MIT }
units:
  file: units.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
  denominators: [gdp]
index: all
screen: { by: missing, available: 0.5, exclude: [u1] }
defaults: { treat: two-stage, normalise: { min-max: { to: [0, 100] } } }
dimensions:
  all: { title: { en: All, ko: 전체 }, members: [a, b, c], missing: { available: 0.3 } }
indicators:
  a: { title: { en: A, ko: 가 }, measure: count, direction: up }
  b: { title: { en: B, ko: 나 }, measure: count, direction: down, denominator: { by: gdp, per: 10 } }
  c: { title: { en: C, ko: 다 }, measure: count, direction: up, treat: none }
robustness: { draws: 100, seed: 1 }
`,
    "units.csv": `id,name_en,name_ko,gdp\n${units.map((id, i) => `${id},${id},${id},${i === 11 ? "" : i + 1}\n`).join("")}`,
    "sources.csv": "id,title\nbook,Book\n",
    "values.csv": `unit,indicator,value\n${units
      .map((id, i) => {
        const a = `${id},a,${i === 9 ? 1000 : i}\n`
        return i === 10 ? a : `${a}${id},b,${(i + 1) * (i + 2)}\n${id},c,${i * i}\n`
      })
      .join("")}`,
  }
})()

/** That edition with texts of index.yaml replaced, given as from, to, from, to, …; computed. */
export async function preparedEdition(...changes: readonly string[]): Promise<BuiltEdition> {
  let text = files["index.yaml"]
  for (let i = 0; i < changes.length; i += 2) {
    assert.ok(text.includes(changes[i]!), changes[i])
    text = text.replace(changes[i]!, changes[i + 1]!)
  }
  const checked = await openSource(memorySource({ ...files, "index.yaml": text }), ".", silent)
  assert.ok(checked.opened, JSON.stringify(checked.diagnostics[0]))
  const built = await buildEdition(checked.opened, silent)
  await checked.opened.close()
  return built
}
