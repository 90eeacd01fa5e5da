import { type Prepared, prepare, type ScoredNode, scorePrepared } from "../../src/engine/index.ts"
import {
  emptyMatrix,
  type IndicatorMatrix,
  type Method,
  type NodeId,
  type Period,
  sidesOf,
  stateOf,
} from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** The values that the scores of a period were computed from with their intervals, as the engine takes them. */
export function matrixOf(view: IndexView, period: Period): IndicatorMatrix {
  const units = view.doc.units.map((unit) => unit.id)
  const indicators = view.doc.method.indicators.map((indicator) => indicator.node)
  const matrix = emptyMatrix(units, indicators, sidesOf(view.doc, period))
  for (const [j, node] of indicators.entries()) {
    const result = view.result(node, period)
    for (let i = 0; i < units.length; i++) {
      const at = j * units.length + i
      const raw = result?.raw?.[i] ?? null
      const status = result?.imputed?.[i]?.before ?? result?.status[i]
      if (status !== undefined) matrix.states[at] = stateOf(status)
      if (raw === null) continue
      matrix.values[at] = raw
      matrix.lower[at] = result?.rawLower?.[i] ?? Number.NEGATIVE_INFINITY
      matrix.upper[at] = result?.rawUpper?.[i] ?? Number.POSITIVE_INFINITY
    }
  }
  return matrix
}

const known = new WeakMap<IndexView, ReadonlyMap<Period, Prepared>>()

/**
 * The values of a period as they are treated and normalised: denominated, screened, imputed. All periods are prepared
 * together, because imputation may look at the others; once per document.
 */
function preparedOf(view: IndexView, period: Period = view.doc.edition.time): Prepared {
  const all = known.get(view) ?? preparedPeriods(view)
  known.set(view, all)
  const found = all.get(period)
  if (!found) throw new RangeError(`the method computes no period ${period}`)
  return found
}

function preparedPeriods(view: IndexView): ReadonlyMap<Period, Prepared> {
  const { method } = view.doc
  // Completed tables are for draws, and nothing is drawn here.
  const once: Method = { ...method, preparation: { ...method.preparation, multiple: null } }
  const prepared = prepare(
    once,
    method.periods.map((period) => matrixOf(view, period)),
  )
  return new Map(method.periods.map((period, t) => [period, prepared[t]!]))
}

/**
 * The scores of one node as they are before its own rounding, with everything below it rounded as the method says:
 * what a worked example needs to show the last step. Computed by the engine, like every other number. NaN: a gap.
 */
export function unrounded(view: IndexView, node: NodeId, period?: Period): Float64Array {
  const found = scorePrepared(withoutRounding(view.doc.method, node), preparedOf(view, period)).nodes.get(node)
  if (!found) throw new RangeError(`the method scores no node called ${node}`)
  return found.score
}

function withoutRounding(method: Method, node: NodeId): Method {
  const plain = <T extends { readonly node: NodeId }>(each: T) => (each.node === node ? { ...each, round: null } : each)
  return { ...method, indicators: method.indicators.map(plain), dimensions: method.dimensions.map(plain) }
}

/** All scores again, from the values in the document: for the test that the page computes what the document holds. */
export const rescored = (view: IndexView, period?: Period): ReadonlyMap<NodeId, ScoredNode> =>
  scorePrepared(view.doc.method, preparedOf(view, period)).nodes
