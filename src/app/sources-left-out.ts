import { prepare, rankingsWithout, type ScoredIndex } from "../engine/index.ts"
import { kindsOfMeasure } from "../evidence/index.ts"
import {
  type Edition,
  gapReasons,
  type IndicatorMatrix,
  type Measured,
  type Method,
  type NodeId,
  panelOf,
  type SourceId,
  type SourceLeftOut,
  stateOf,
  type UnitId,
} from "../model/index.ts"
import { type MeasuredPeriods, measureAll, measuredIndicators } from "./measured.ts"
import type { OpenEdition } from "./open.ts"

const notCovered = gapReasons["not-covered"]

/**
 * The index without each of its sources in turn: without the records that no other source lists, without its word in
 * `coverage.csv`, without its rows of `values.csv`. A gap stays the gap that it is; a number that is lost becomes a gap,
 * "not covered". Denominators stay. Weights are those of the index as published.
 *
 * @returns an entry for each source that a cell rests on; none where there is only one: without it nothing is left
 */
export async function sourcesLeftOut(
  opened: OpenEdition,
  matrices: readonly IndicatorMatrix[],
  method: Method,
  published: ScoredIndex,
): Promise<readonly SourceLeftOut[]> {
  const { edition, store } = opened
  if (method.dimensions.length === 0) return []
  const sources = sourcesOf(edition)
  if (sources.length < 2) return []
  const own = method.periods.indexOf(edition.time)
  const indicators = measuredIndicators(edition)
  const found: SourceLeftOut[] = []
  for (const source of sources) {
    const { measured } = await measureAll(store, edition, indicators, source)
    const kept = withoutTrueZeros(measured, opened)
    const bare = panelOf({ edition: withoutValues(edition, source), measured: kept })
    const without = matrices.map((matrix, k) => neverMore(matrix, bare[k]!))
    const { gaps, changed } = compared(matrices[own]!, without[own]!, method)
    if (gaps.length === 0 && changed === 0) continue
    found.push({ source, gaps, changed, nodes: rankingsWithout(method, prepare(method, without)[own]!, published) })
  }
  return found
}

/** More cells than this, over all sources, are not repeated in index.json. */
const mostCells = 5000

/** The same for index.json: null where it is too much. */
export function shortOf(found: readonly SourceLeftOut[]): readonly SourceLeftOut[] | null {
  const cells = found.reduce(
    (sum, { gaps, nodes }) =>
      sum + gaps.reduce((count, { units }) => count + units.length, 0) + nodes.length * (nodes[0]?.ranks.length ?? 0),
    0,
  )
  return cells > mostCells ? null : found
}

/** Sources that values or records of scored indicators name, in the edition's order. Records in Parquet may name any. */
function sourcesOf(edition: Edition): readonly SourceId[] {
  const scored = new Set<NodeId>(edition.method.indicators.map(({ node }) => node))
  const named = new Set<string>(edition.values.filter(({ node }) => scored.has(node)).map(({ source }) => source))
  const measured = new Set<string>(measuredIndicators(edition).map(({ measure }) => measure.table))
  for (const { id, roles } of edition.codebook.tables) {
    if (!measured.has(id)) continue
    if ("all" in roles.source) named.add(roles.source.all)
    const data = edition.tables.get(id)
    if (data?.kind === "parquet") return edition.sources.map((source) => source.id)
    const column = "column" in roles.source ? (data?.columns.get(roles.source.column) ?? []) : []
    for (const cell of column) named.add(cell)
    for (const cell of roles.also === null ? [] : (data?.columns.get(roles.also) ?? []))
      for (const word of cell.split(";")) named.add(word.trim())
  }
  for (const { sources } of edition.coverage) for (const id of sources) named.add(id)
  return edition.sources.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

function withoutValues(edition: Edition, source: SourceId): Edition {
  const values = edition.values.map((row) =>
    row.source === source && row.value !== null
      ? { ...row, value: null, lower: null, upper: null, status: notCovered }
      : row,
  )
  return { ...edition, values }
}

/**
 * A table that says of itself that every unit was searched says it with all of its sources. Where a unit had records and
 * none are left, the source that is gone was the one that saw it: that is no zero.
 */
function withoutTrueZeros(measured: MeasuredPeriods, { edition, measured: before }: OpenEdition): MeasuredPeriods {
  const byNode = new Map(measuredIndicators(edition).map(({ node, measure }) => [node, measure]))
  const isTold = (node: NodeId) => kindsOfMeasure(byNode.get(node)!, edition.codebook) !== null
  return new Map(
    [...measured].map(([time, columns]) => [
      time,
      columns.map((column): Measured => {
        const whole = before.get(time)?.find(({ node }) => node === column.node)
        if (whole === undefined || isTold(column.node) || byNode.get(column.node)!.kind === "share") return column
        const values = column.values.map((x, i) => (x === 0 && whole.values[i] !== 0 ? Number.NaN : x))
        return { ...column, values }
      }),
    ]),
  )
}

/** The second matrix, where the first has a number; elsewhere the first one's gap. */
function neverMore(matrix: IndicatorMatrix, without: IndicatorMatrix): IndicatorMatrix {
  const at = (array: Float64Array) =>
    array.map((x, k) => (Number.isNaN(matrix.values[k]!) || Number.isNaN(without.values[k]!) ? Number.NaN : x))
  return {
    ...without,
    values: at(without.values),
    lower: at(without.lower),
    upper: at(without.upper),
    states: without.states.map((state, k) =>
      Number.isNaN(matrix.values[k]!)
        ? matrix.states[k]!
        : Number.isNaN(without.values[k]!)
          ? stateOf(notCovered)
          : state,
    ),
  }
}

function compared(matrix: IndicatorMatrix, without: IndicatorMatrix, { indicators }: Method) {
  const n = matrix.units.length
  let changed = 0
  const gaps = indicators.flatMap(({ node }) => {
    const j = matrix.indicators.indexOf(node)
    const units: UnitId[] = []
    for (const [i, unit] of matrix.units.entries()) {
      const [before, after] = [matrix.values[j * n + i]!, without.values[j * n + i]!]
      if (Number.isNaN(before)) continue
      if (Number.isNaN(after)) units.push(unit)
      else if (before !== after) changed++
    }
    return units.length === 0 ? [] : [{ node, units }]
  })
  return { gaps, changed }
}
