import { headOf, type MadeEdition, madeEdition } from "../explorer/editions.ts"

/** Units of an edition: id and name, the same in both languages. */
type Units = readonly (readonly [id: string, name: string])[]

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/**
 * An edition with one indicator and as many units as are named: small enough to be published in a moment.
 *
 * @param title of its one indicator
 */
export function smallEdition(id: string, units: Units, title = "Area"): MadeEdition {
  const text = JSON.stringify(title)
  return madeEdition({
    "index.yaml": `${headOf(id)}index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [area] }
indicators:
  area: { title: { en: ${text}, ko: ${text} }, measure: km2, direction: up, normalise: rank }
robustness: { draws: 100, seed: 1 }
`,
    "cities.csv": `id,name_en,name_ko\n${units.map(([unit, name]) => `${unit},${cell(name)},${cell(name)}\n`).join("")}`,
    "values.csv": `unit,indicator,value\n${units.map(([unit], i) => `${unit},area,${i + 1}\n`).join("")}`,
    "codebook.yaml": null,
    "figures.csv": null,
    "evidence/cases.csv": null,
    "profiles/seoul.en.md": null,
    "profiles/seoul.ko.md": null,
  })
}

export const twoCities: Units = [
  ["seoul", "Seoul"],
  ["busan", "Busan"],
]
