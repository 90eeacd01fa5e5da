import { aggregatorOf, handsOnSum } from "../../src/engine/aggregate/index.ts"
import { bar, findGaps } from "../../src/engine/missing.ts"
import type { Batch, Scheme, Scorer } from "../../src/engine/robustness/scheme.ts"
import { settle } from "../../src/engine/settle.ts"

/** Scores draws one after the other, in the order of the definitions: what the fast scorer is held against. */
export function plainScorer(scheme: Scheme, capacity: number): Scorer {
  const scores = Array.from(
    { length: scheme.m + scheme.dimensions.length },
    () => new Float64Array(scheme.n * capacity),
  )
  return {
    stride: capacity,
    scores,
    score(batch) {
      for (let b = 0; b < batch.size; b++) {
        for (const [node, column] of plainDraw(scheme, batch, b).entries()) {
          for (let i = 0; i < scheme.n; i++) scores[node]![i * capacity + b] = column[i]!
        }
      }
    },
  }
}

/** Draw b of a batch, one aggregator after the other, with arrays made as needed. @returns n scores per node */
export function plainDraw(scheme: Scheme, batch: Batch, b: number): Float64Array[] {
  const { n, drawn } = scheme
  const scores: Float64Array[] = scheme.states[batch.state[b]!]!.map((x, j) => {
    const c = drawn.indexOf(j)
    return c < 0 ? x : Float64Array.from({ length: n }, (_, i) => batch.columns[c]![i * batch.capacity + b]!)
  })
  const sums = new Map<number, Float64Array>()
  for (const [d, { members, edge, shares }] of scheme.dimensions.entries()) {
    const way = scheme.variants[batch.variant[b]!]![d]!
    const { into, combine, outOf } = aggregatorOf(way.aggregate)
    const all = members.map((node, p) => ({
      node,
      share: shares[p]!,
      weight: batch.weights[(edge + p) * batch.capacity + b]!,
    }))
    const asked = all.filter(({ weight }) => weight > 0)
    const share = asked.length === all.length ? 1 : asked.reduce((sum, each) => sum + each.share, 0)
    // Of members that all have no share, each counts as much.
    const shareOf = (each: { readonly share: number }) => (share > 0 ? each.share / share : 1 / asked.length)
    const raw = asked.map(({ node }) => scores[node]!)
    const added = asked.map(({ node }) => {
      const below = way.aggregate.kind === "geometric" ? sums.get(node) : undefined
      if (below !== undefined || into === null) return below ?? scores[node]!
      const out = new Float64Array(n)
      into(scores[node]!, way.aggregate, out)
      return out
    })
    const gaps = new Uint8Array(n)
    findGaps(way.missing, raw, Float64Array.from(asked, shareOf), gaps)
    const out = new Float64Array(n)
    const sides = { scores: raw, gaps, places: new Float64Array(2 * raw.length), line: new Float64Array(n) }
    combine(
      added,
      Float64Array.from(asked, ({ weight }) => weight),
      way.aggregate,
      out,
      sides,
    )
    const sum = out.slice()
    outOf?.(out)
    bar(gaps, out)
    settle(out, way.round)
    if (asked.length === 0) out.fill(Number.NaN)
    scores.push(out)
    if (handsOnSum(way))
      sums.set(
        scheme.m + d,
        sum.map((x, i) => (Number.isNaN(out[i]!) ? Number.NaN : x)),
      )
  }
  return scores
}
