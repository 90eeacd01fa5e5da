import { readFileSync } from "node:fs"
import type { Aggregation, IndicatorMatrix, Method, MissingRule } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** The ASEM example of COINr: 51 countries, 49 indicators, 8 pillars, 2 sub-indices, one index. */

export const goldenText = (file: string) =>
  readFileSync(new URL(`../golden/coinr/aggregate/${file}`, import.meta.url), "utf8")

/** Rows of a golden table by their first cell, each by column; an empty cell is a gap. */
export function table(file: string): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const [head = [], ...rows] = cells(file)
  return new Map(
    rows.map(([key = "", ...row]) => [
      key,
      Object.fromEntries(row.map((cell, j) => [head[j + 1] ?? "", cell === "" ? Number.NaN : Number(cell)])),
    ]),
  )
}

const cells = (file: string) =>
  goldenText(file)
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","))

interface Row {
  readonly level: number
  readonly code: string
  readonly weight: number
  readonly parent: string
}

/** Every indicator and dimension with its parent and its weight among its siblings. */
export const structure: readonly Row[] = cells("asem_imeta.csv")
  .slice(1)
  .map(([level, code = "", weight, parent = ""]) => ({ level: Number(level), code, weight: Number(weight), parent }))

export const indicators = structure.filter(({ level }) => level === 1).map(({ code }) => code)

export const randomWeights: ReadonlyMap<string, number> = new Map(
  cells("weights_random.csv")
    .slice(1)
    .map(([code = "", , weight]) => [code, Number(weight)]),
)

/** What holds for the pillars, the sub-indices and the index; one entry holds for all. */
export type PerLevel<T> = readonly [T] | readonly [T, T, T]

export function asem(
  aggregate: PerLevel<Aggregation>,
  missing: PerLevel<MissingRule> = [{ kind: "available", least: 0 }],
  weightOf: (row: Row) => number = ({ weight }) => weight,
): Method {
  const at = <T>(each: PerLevel<T>, level: number): T => each[level - 2] ?? each[0]
  const dimensions = structure
    .filter(({ level }) => level > 1)
    .toSorted((a, b) => a.level - b.level)
    .map(({ code, level }) =>
      dimension(
        code,
        Object.fromEntries(structure.filter(({ parent }) => parent === code).map((row) => [row.code, weightOf(row)])),
        { aggregate: at(aggregate, level), missing: at(missing, level) },
      ),
    )
  return method(
    indicators.map((code) => indicator(code)),
    dimensions,
  )
}

/** The scores of the indicators in one of the golden inputs, units by name. */
export function scores(file: string): { readonly names: readonly string[]; readonly matrix: IndicatorMatrix } {
  const rows = [...table(file).values()]
  return {
    names: [...table(file).keys()],
    matrix: matrix(Object.fromEntries(indicators.map((code) => [code, rows.map((row) => row[code]!)]))),
  }
}
