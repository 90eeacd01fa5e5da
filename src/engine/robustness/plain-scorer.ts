import type { Sides } from "../aggregate/aggregator.ts"
import { aggregatorOf } from "../aggregate/index.ts"
import { bar, findGaps } from "../missing.ts"
import { settle } from "../settle.ts"
import type { Batch, Scheme, Scorer, Way } from "./scheme.ts"

/** Scores draws one after the other, in the order of the definitions. Slow, and makes small arrays: what faster scorers
 *  are held against. */
export function plainScorer(scheme: Scheme, capacity: number): Scorer {
  const { n, m, dimensions, states, variants, drawn } = scheme
  const out = Array.from({ length: m + dimensions.length }, () => new Float64Array(n * capacity))
  const columns = out.map(() => new Float64Array(n))
  return {
    stride: capacity,
    scores: out,
    score(batch) {
      for (let b = 0; b < batch.size; b++) {
        for (let j = 0; j < m; j++) {
          const c = drawn.indexOf(j)
          if (c < 0) columns[j]!.set(states[batch.state[b]!]![j]!)
          else gather(batch.columns[c]!, capacity, b, columns[j]!)
        }
        const ways = variants[batch.variant[b]!]!
        for (const [d, dimension] of dimensions.entries())
          scoreOne(dimension, weightsOf(batch, dimension, b), ways[d]!, columns, columns[m + d]!)
        for (const [node, column] of columns.entries())
          for (let i = 0; i < n; i++) out[node]![i * capacity + b] = column[i]!
      }
    },
  }
}

/** Copies draw b of n rows into a column. */
export function gather(rows: Float64Array, capacity: number, b: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = rows[i * capacity + b]!
}

function weightsOf({ weights, capacity }: Batch, { members, edge }: Scheme["dimensions"][number], b: number) {
  return members.map((_, p) => weights[(edge + p) * capacity + b]!)
}

/** One dimension as it is without the members whose weight is 0; without all of them it has no scores. */
function scoreOne(
  { members, shares }: Scheme["dimensions"][number],
  weights: readonly number[],
  { aggregate, missing, round }: Way,
  columns: readonly Float64Array[],
  out: Float64Array,
): void {
  const at = members.flatMap((_, p) => (weights[p]! > 0 ? [p] : []))
  if (at.length === 0) {
    out.fill(Number.NaN)
    return
  }
  const scores = at.map((p) => columns[members[p]!]!)
  const aggregator = aggregatorOf(aggregate)
  const prepared = scores.map((x) => {
    if (aggregator.into === null) return x
    const changed = new Float64Array(x.length)
    aggregator.into(x, aggregate, changed)
    return changed
  })
  const gaps = new Uint8Array(out.length)
  const sides: Sides = { scores, gaps, places: new Float64Array(2 * at.length), line: new Float64Array(out.length) }
  findGaps(missing, scores, sharesAmong(at, shares), gaps)
  aggregator.combine(
    prepared,
    Float64Array.from(at, (p) => weights[p]!),
    aggregate,
    out,
    sides,
  )
  bar(gaps, out)
  settle(out, round)
}

/** Nominal shares among the members that are there; equal ones where none of these has a share. */
function sharesAmong(at: readonly number[], shares: Float64Array): Float64Array {
  if (at.length === shares.length) return shares
  const own = Float64Array.from(at, (p) => shares[p]!)
  const sum = own.reduce((total, share) => total + share, 0)
  return own.map((share) => (sum > 0 ? share / sum : 1 / own.length))
}
