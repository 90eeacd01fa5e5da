import { type ChangeSide, type Changes, changesBetween } from "../../src/engine/index.ts"
import {
  type IndicatorMatrix,
  type Node,
  type Period,
  type RankInterval,
  type Standing,
  type Unit,
  type Verdict,
  verdictOf,
} from "../../src/model/index.ts"
import { matrixOf } from "../../src/query/index.ts"
import type { IndexView } from "./index-view.ts"

/** What changed in one node between two periods of an edition: the same numbers as `cityindex diff` gives. */
export interface PeriodChanges {
  readonly node: Node
  readonly from: Period
  readonly to: Period
  /** Units with a rank in both, by their rank in the second. */
  readonly rows: readonly ChangeRow[]
  /** How many have a rank. */
  readonly ranked: { readonly from: number; readonly to: number }
  /** Units with a rank in one period alone. */
  readonly left: readonly Unit[]
  readonly joined: readonly Unit[]
}

/** One unit with a rank in both periods. Gains are places: above 0 is up. */
export interface ChangeRow {
  readonly unit: Unit
  readonly from: Standing
  readonly to: Standing
  /** The whole change, as published. */
  readonly gain: number
  /** Ranks among the units with a rank in both; null where it cannot be computed anew. */
  readonly common: { readonly from: number; readonly to: number; readonly gain: number } | null
  /** What of the gain is due to units that left, to data, and to units that joined; their sum is `gain`. */
  readonly parts: { readonly left: number; readonly data: number; readonly joined: number } | null
  readonly verdict: Verdict
}

export function periodChanges(view: IndexView, node: Node, from: Period, to: Period): PeriodChanges {
  const [before, after] = [standingsOf(view, node, from), standingsOf(view, node, to)]
  const indicators = new Set(view.doc.method.indicators.map((indicator) => indicator.node))
  const found = changesBetween(sideOf(view, node, from), sideOf(view, node, to), indicators)
  const split = found.kind === "changes" ? found : null
  const places = new Map(split?.units.map((unit, i) => [unit, i]))
  const rows = view.doc.units.flatMap((unit, i): ChangeRow[] => {
    const [a, b] = [before[i]!, after[i]!]
    if (a.rank === null || b.rank === null) return []
    const parts = partsOf(split, places.get(unit.id))
    return [{ unit, from: a, to: b, gain: a.rank - b.rank, verdict: verdictOf(a, b), ...parts }]
  })
  const only = (here: readonly Standing[], there: readonly Standing[]) =>
    view.doc.units.filter((_, i) => here[i]!.rank !== null && there[i]!.rank === null)
  const ranked = (standings: readonly Standing[]) => standings.filter(({ rank }) => rank !== null).length
  return {
    node,
    from,
    to,
    rows: rows.toSorted((a, b) => Number(a.to.rank) - Number(b.to.rank)),
    ranked: { from: ranked(before), to: ranked(after) },
    left: only(before, after),
    joined: only(after, before),
  }
}

function partsOf(changes: Changes | null, i: number | undefined): Pick<ChangeRow, "common" | "parts"> {
  if (changes === null || i === undefined) return { common: null, parts: null }
  const { bridge } = changes.ranks
  const [from, to] = [changes.common.from.ranks[i]!, changes.common.to.ranks[i]!]
  return {
    common: { from, to, gain: from - to },
    // The method of an edition is one, so the two methods make no step.
    parts: { left: bridge.leave[i]! + 0, data: bridge.data[i]! + 0, joined: bridge.join[i]! + 0 },
  }
}

/** Score, rank and rank interval of every unit in a period. */
function standingsOf(view: IndexView, node: Node, period: Period): readonly Standing[] {
  const result = view.result(node.id, period)
  const interval: RankInterval | null | undefined = result?.uncertainty ?? view.doc.rankIntervals[period]?.[node.id]
  return view.doc.units.map((_, i) => ({
    score: result?.score[i] ?? null,
    rank: result?.rank[i] ?? null,
    low: interval?.low[i] ?? null,
    high: interval?.high[i] ?? null,
  }))
}

const known = new WeakMap<IndexView, Map<Period, IndicatorMatrix>>()

/** The values of a period, once per document. */
function valuesOf(view: IndexView, period: Period): IndicatorMatrix {
  const all = known.get(view) ?? new Map<Period, IndicatorMatrix>()
  known.set(view, all)
  const found = all.get(period) ?? matrixOf(view.doc, period)
  all.set(period, found)
  return found
}

/** One side of the comparison: with the values of other periods only where scores may depend on them. */
function sideOf(view: IndexView, node: Node, period: Period): ChangeSide {
  const { method } = view.doc
  const isAlone = method.panel === "apart" && method.indicators.every(({ impute }) => impute.kind === "none")
  const periods = isAlone ? [period] : method.periods
  // Nothing is drawn, so no completed tables are asked for.
  const preparation = { ...method.preparation, multiple: null }
  return {
    method: { ...method, preparation, periods },
    matrices: periods.map((each) => valuesOf(view, each)),
    period: periods.indexOf(period),
    node: node.id,
  }
}
