import { headOf, type MadeEdition, madeEdition } from "./editions.ts"

const head = (id: string) => `${headOf(id)}robustness: { draws: 100, seed: 1 }\n`

const dimension = (id: string, members: string) => `  ${id}: { title: { en: ${id}, ko: ${id} }, members: ${members} }\n`
const indicators = (ids: readonly string[]) =>
  `indicators:\n${ids
    .map((id) => `  ${id}: { title: { en: ${id}, ko: ${id} }, measure: count, direction: up, normalise: min-max }\n`)
    .join("")}`

const flat = `index: whole\ndimensions:\n${dimension("whole", "[a, b]")}${indicators(["a", "b"])}`

const layers = `index: whole
dimensions:
${dimension("whole", "{ north: 2, south: 1, f: 1 }")}${dimension("north", "{ upper: 1, c: 1 }")}${dimension("upper", "{ a: 1, b: 1 }")}${dimension("south", "[d, e]")}${indicators(["a", "b", "c", "d", "e", "f"])}`

const said = `index: whole
dimensions:
  whole:
    title: { en: Whole, ko: 전체 }
    rests_on: reconstruction
    note: { en: A reconstruction., ko: 재구성이다. }
    members: { openness: 1, care: 1 }
  openness: { title: { en: Openness, ko: 개방성 }, rests_on: statements }
  care: { title: { en: Care, ko: 돌봄 }, rests_on: statements }
statements:
  kinds:
    leaders: { means: top-set, label: { en: Leaders, ko: 선두 }, definition: { en: They lead., ko: 앞선다. } }
`

const cities = (n: number) =>
  ["id,name_en,name_ko", ...Array.from({ length: n }, (_, i) => `c${i},City ${i},도시 ${i}`), ""].join("\n")

/** Values of every indicator for n units, whole numbers without a pattern. */
const values = (n: number, ids: readonly string[]) =>
  [
    "unit,indicator,value",
    ...ids.flatMap((id, j) =>
      Array.from({ length: n }, (_, i) => `c${i},${id},${((i + 3) * (i + 7 * j + 2) * 7919) % 4001}`),
    ),
    "",
  ].join("\n")

const empty = {
  "codebook.yaml": null,
  "figures.csv": null,
  "evidence/cases.csv": null,
  "profiles/seoul.en.md": null,
  "profiles/seoul.ko.md": null,
}

/** Editions at the edge of what a live ranking must hold: one unit, two thousand, statements alone, three levels. */
export function liveEditions(): readonly MadeEdition[] {
  const scored = (id: string, structure: string, n: number, ids: readonly string[]) =>
    madeEdition({
      ...empty,
      "index.yaml": head(id) + structure,
      "cities.csv": cities(n),
      "values.csv": values(n, ids),
    })
  return [
    scored("lonely", flat, 1, ["a", "b"]),
    scored("crowd", flat, 2000, ["a", "b"]),
    scored("layers", layers, 20, ["a", "b", "c", "d", "e", "f"]),
    madeEdition({
      ...empty,
      "index.yaml": head("said") + said,
      "cities.csv": cities(6),
      "values.csv": null,
      "statements.csv":
        "id,node,kind,units,text_en,text_ko\ns1,openness,leaders,c1;c2,Two lead,두 곳이 앞선다\ns2,care,leaders,c2;c3,Two lead,두 곳이 앞선다\n",
    }),
  ]
}
