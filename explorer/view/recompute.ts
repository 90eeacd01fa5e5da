import { type Prepared, prepare, type ScoredNode, scorePrepared } from "../../src/engine/index.ts"
import type { Method, NodeId, Period } from "../../src/model/index.ts"
import { matrixOf } from "../../src/query/index.ts"
import type { IndexView } from "./index-view.ts"

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
    method.periods.map((period) => matrixOf(view.doc, period)),
  )
  return new Map(method.periods.map((period, t) => [period, prepared[t]!]))
}

/**
 * The scores of one node as they are before its own rounding, with everything below it rounded as the method says:
 * what a worked example needs to show the last step. Computed by the engine, like every other number. NaN: a gap.
 */
export function unrounded(view: IndexView, node: NodeId, period?: Period): Float64Array {
  const kept = scored.get(view) ?? new Map<string, Float64Array>()
  scored.set(view, kept)
  const key = `${node}\n${period ?? ""}`
  const scores = kept.get(key) ?? unroundedAnew(view, node, period)
  kept.set(key, scores)
  return scores
}

/** Every unit's page of a node asks for the same scores. */
const scored = new WeakMap<IndexView, Map<string, Float64Array>>()

function unroundedAnew(view: IndexView, node: NodeId, period: Period | undefined): Float64Array {
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
