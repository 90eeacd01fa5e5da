import {
  type CsvCell,
  csv,
  type IndexDocument,
  imputationWords,
  type NodeResult,
  type Period,
  titlesOf,
} from "../model/index.ts"

/** A wide table of one step of the computation: `values` is one array per column, one entry per unit; `rows` are the
 *  numbers of the units that are still in. */
export interface StepTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly values: readonly Float64Array[]
  readonly rows: readonly number[]
}

const scoreColumns = ["score", "rank", "coverage", "rank_low", "rank_high", "status"] as const

/** `scores.csv`: one row per unit and node, for the edition's own period. */
export function scoresCsv(index: IndexDocument): string {
  return csv(["unit", "node", "level", ...scoreColumns], scoreRows(index, index.edition.time))
}

/** `panel.csv`: the same for every period, with the period first. */
export function panelCsv(index: IndexDocument): string {
  const rows = index.periods.flatMap((time) => scoreRows(index, time).map((row) => [time, ...row]))
  return csv(["time", "unit", "node", "level", ...scoreColumns], rows)
}

function scoreRows(index: IndexDocument, time: Period): CsvCell[][] {
  const results = index.results[time] ?? {}
  return index.units.flatMap((unit, i) =>
    index.nodes.flatMap((node) => {
      const result = results[node.id]
      return result === undefined ? [] : [[unit.id, node.id, node.level, ...scoreCells(result, i)]]
    }),
  )
}

function scoreCells(result: NodeResult, i: number): CsvCell[] {
  const { uncertainty } = result
  return [
    result.score[i] ?? null,
    result.rank[i] ?? null,
    result.coverage[i] ?? null,
    uncertainty?.low[i] ?? null,
    uncertainty?.high[i] ?? null,
    result.status[i] ?? null,
  ]
}

/** `weights.csv`: every member of a weighted dimension, its weights, and its correlation with that dimension. */
export function weightsCsv(index: IndexDocument): string {
  const parents = [...index.method.dimensions, ...index.method.reconstructions]
  const rows = parents.flatMap((parent) =>
    parent.members.map((member): CsvCell[] => [
      member.node,
      parent.node,
      member.weight,
      member.share,
      index.weights[member.node]?.effective ?? null,
      index.weights[member.node]?.correlation ?? null,
    ]),
  )
  return csv(["node", "parent", "weight", "share", "effective", "correlation"], rows)
}

/**
 * `imputation.csv`: a row for every gap that was filled, in every period, with the way that filled it and, for values
 * taken over from another period, which; null where none was.
 */
export function imputationCsv(index: IndexDocument): string | null {
  const titles = titlesOf(index)
  const rows = index.periods.flatMap((time) =>
    index.nodes.flatMap((node) =>
      (index.results[time]?.[node.id]?.imputed ?? []).flatMap((cell, i): CsvCell[][] =>
        cell === null
          ? []
          : [[time, index.units[i]?.id ?? null, node.id, cell.value, imputationWords(cell.how, titles).en, cell.from]],
      ),
    ),
  )
  return rows.length === 0 ? null : csv(["time", "unit", "indicator", "value", "method", "from"], rows)
}

/** `steps/NAME.csv`: wide, first column `unit`. */
export function stepCsv(index: IndexDocument, table: StepTable): string {
  return csv(
    ["unit", ...table.columns],
    table.rows.map((i) => [index.units[i]?.id ?? null, ...table.values.map((column) => column[i] ?? null)]),
  )
}
