import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { emptyMatrix, type IndicatorMatrix, nodeId, sidesOf, stateOf } from "../../src/model/index.ts"
import { readEdition } from "../../src/spec/index.ts"
import { memorySource } from "../spec/memory.ts"

/** Results of COINr 1.1.14; origin and what is left out: the README of each folder of `test/golden/coinr`. */

export const goldenText = (file: string) => readFileSync(new URL(`../golden/coinr/${file}`, import.meta.url), "utf8")

/** Rows of a golden table by the cell of a column (the first), each by column. Quotes hold no quotes there. */
export function rows(file: string, key = 0): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(listed(file).map((row) => [Object.values(row)[key]!, row]))
}

/** Rows of a golden table in its order, each by column. */
export function listed(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = goldenText(file)
    .trimEnd()
    .split("\n")
    .map((line) => [...line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/g)].map(([, cell = ""]) => cell.replaceAll('"', "")))
  return lines.map((line) => Object.fromEntries(head.map((name, j) => [name, line[j]!])))
}

export const numberIn = (cell: string | undefined) =>
  cell === undefined || cell === "" || cell === "NA" ? Number.NaN : Number(cell)

/** Equal to 1e-9, both relative and absolute; a gap is a gap. */
export function assertClose(computed: number, wanted: number, of: string): void {
  const isSame = Object.is(computed, wanted) || Math.abs(computed - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
  assert.ok(isSame, `${of}: ${computed} is not ${wanted}`)
}

/** The text of an edition over a table of units with values: settings of the index and of each indicator in YAML. */
export function editionText(
  table: ReadonlyMap<string, Readonly<Record<string, string>>>,
  indicators: readonly string[],
  { top = "", own = {}, denominators = [] }: Partial<Written> = {},
) {
  return {
    "index.yaml": `format: 1
id: peer
version: 1.0.0
title: Example
summary: Example.
publisher: Example
citation: Example
languages: [en]
time: "2018"
licence: { name: MIT }
units: { file: units.csv, noun: { one: country, many: countries }, denominators: [${denominators.join(", ")}] }
${top}
indicators:
${indicators
  .map((code) => `  ${code}: { title: ${code}, measure: count, direction: up${own[code] ? `, ${own[code]}` : ""} }\n`)
  .join("")}`,
    "units.csv": `id,name${denominators.map((name) => `,${name}`).join("")}\n${[...table]
      .map(([unit, row]) => `${[unit, unit, ...denominators.map((name) => row[name])].join(",")}\n`)
      .join("")}`,
    "sources.csv": "id,title\ncoinr,COINr\n",
    "values.csv": `unit,indicator,value\n${[...table]
      .flatMap(([unit, row]) => indicators.flatMap((code) => (row[code] ? [`${unit},${code},${row[code]}\n`] : [])))
      .join("")}`,
  }
}

interface Written {
  /** Lines at the top of index.yaml. */
  readonly top: string
  /** Further settings of an indicator. */
  readonly own: Readonly<Record<string, string>>
  readonly denominators: readonly string[]
}

/** Method and values of an edition that holds exact values alone. Warnings are let pass: a country lacks a denominator. */
export function read(files: ReturnType<typeof editionText>) {
  const { edition, diagnostics } = readEdition(memorySource(files))
  assert.ok(edition, JSON.stringify(diagnostics[0]))
  const units = edition.units.map(({ id }) => id)
  const nodes = edition.method.indicators.map(({ node }) => node)
  const matrix: IndicatorMatrix = emptyMatrix(units, nodes, sidesOf(edition, edition.time))
  const row = new Map(units.map((unit, i) => [unit, i]))
  const column = new Map(nodes.map((node, j) => [node, j]))
  for (const { unit, node, value } of edition.values) {
    if (value === null) continue
    const at = column.get(nodeId(node))! * units.length + row.get(unit)!
    matrix.values[at] = value
    matrix.lower[at] = value
    matrix.upper[at] = value
    matrix.states[at] = stateOf("A")
  }
  return { method: edition.method, units, matrix }
}
