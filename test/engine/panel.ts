import { readFileSync } from "node:fs"
import {
  emptyMatrix,
  type IndicatorMatrix,
  type Method,
  nodeId,
  type Panel,
  type Period,
  period,
  stateOf,
  unitId,
} from "../../src/model/index.ts"
import { asem, indicators } from "./asem.ts"

/** The panel of the ASEM example: five years, of which each leaves out other countries. */

type Row = Readonly<Record<string, string>>

/** Rows of a golden table by column. */
export function rows(folder: string, file: string): readonly Row[] {
  const text = readFileSync(new URL(`../golden/coinr/${folder}/${file}`, import.meta.url), "utf8")
  const [head = [], ...body] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","))
  return body.map((cells) => Object.fromEntries(cells.map((cell, j) => [head[j] ?? "", cell])))
}

export const numberOf = (cell: string | undefined): number =>
  cell === undefined || cell === "" || cell === "NA" ? Number.NaN : Number(cell)

/** Which of the indicators are better the less: their rows end with the direction −1, a weight and what follows. */
export const directions: ReadonlyMap<string, 1 | -1> = new Map(
  readFileSync(new URL("../golden/coinr/asem/asem_imeta.csv", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const found = /^1,(\w+),.*?,(-?1),1,/.exec(line)
      return found ? [[found[1]!, found[2] === "-1" ? -1 : 1] as const] : []
    }),
)

export interface PanelData {
  readonly units: readonly string[]
  readonly periods: readonly Period[]
  /** One per period. */
  readonly matrices: readonly IndicatorMatrix[]
}

/** Values of the indicators by period, in a matrix for each over all units; NaN where a period leaves a unit out. */
export function panelOf(table: readonly Row[], time = "Time"): PanelData {
  const units = [...new Set(table.map((row) => row.uCode!))].sort()
  const periods = [...new Set(table.map((row) => row[time]!))].sort()
  const matrices = periods.map((own) => {
    const matrix = emptyMatrix(units.map(unitId), indicators.map(nodeId))
    for (const row of table) {
      if (row[time] !== own) continue
      const i = units.indexOf(row.uCode!)
      for (const [j, code] of indicators.entries()) {
        const value = numberOf(row[code])
        if (Number.isNaN(value)) continue
        const at = j * units.length + i
        for (const array of [matrix.values, matrix.lower, matrix.upper]) array[at] = value
        matrix.states[at] = stateOf("A")
      }
    }
    return matrix
  })
  return { units, periods: periods.map(period), matrices }
}

/** COINr's default method over the structure of the example. */
export function asemPanel(panel: Panel): Method {
  const method = asem([{ kind: "arithmetic" }])
  return {
    ...method,
    panel,
    indicators: method.indicators.map((each) => ({
      ...each,
      direction: directions.get(each.node)!,
      normalise: { kind: "min-max", to: { low: 0, high: 100 } },
    })),
  }
}
