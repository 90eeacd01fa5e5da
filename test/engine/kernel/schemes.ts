import { aggregatorOf, handsOnSum } from "../../../src/engine/aggregate/index.ts"
import { bar, findGaps } from "../../../src/engine/missing.ts"
import type { Batch, Scheme, Way } from "../../../src/engine/robustness/scheme.ts"
import { settle } from "../../../src/engine/settle.ts"
import type { Aggregation, MissingRule } from "../../../src/model/index.ts"
import { Stream } from "../../../src/stats/index.ts"

/** What a made-up scheme is like; everything is drawn from the seed. */
export interface Likeness {
  readonly seed: number
  readonly n: number
  readonly m: number
  /** Dimensions on the first, the second, … level; the last is usually 1. */
  readonly levels: readonly number[]
  readonly states: number
  readonly variants: readonly (readonly Aggregation[])[]
  /** Share of the cells that are gaps. */
  readonly gaps?: number
  /** Decimals that variants round to, in turns. */
  readonly round?: readonly (number | null)[]
  readonly missing?: readonly MissingRule[]
  /** Indicators that are drawn anew. */
  readonly drawn?: readonly number[]
  /** What a score may be. */
  readonly score?: (u: number) => number
}

export const fromOneTo100 = (u: number) => 1 + 99 * u

export function madeUp(like: Likeness): Scheme {
  const { n, m, levels, gaps = 0, score = fromOneTo100, round = [null], missing = [{ kind: "all" }] } = like
  const random = new Stream(like.seed)
  const column = () =>
    Float64Array.from({ length: n }, () => (random.uniform() < gaps ? Number.NaN : score(random.uniform())))
  const first = Array.from({ length: m }, column)
  const states = Array.from({ length: like.states }, (_, s) =>
    first.map((x) => (s > 0 && random.uniform() < 0.7 ? column() : x)),
  )
  const dimensions: Scheme["dimensions"][number][] = []
  let [start, end, edge] = [0, m, 0]
  for (const count of levels) {
    for (let d = 0; d < count; d++) {
      const members = Array.from({ length: end - start }, (_, j) => start + j).filter((j) => (j - start) % count === d)
      // Now and then an indicator stands beside dimensions.
      if (start >= m && d === 0) members.splice(1, 0, m - 1)
      dimensions.push({ members, edge, shares: new Float64Array(members.length).fill(1 / members.length) })
      edge += members.length
    }
    start = end
    end += count
  }
  return {
    n,
    m,
    dimensions,
    edges: edge,
    states,
    variants: like.variants.map((ways, v) =>
      dimensions.map(
        (_, d): Way => ({
          aggregate: ways[d % ways.length]!,
          missing: missing[d % missing.length]!,
          round: round[(v + d) % round.length]!,
        }),
      ),
    ),
    drawn: like.drawn ?? [],
  }
}

export interface Filling {
  readonly seed: number
  readonly capacity: number
  readonly size: number
  /** Whether weights are whole numbers, or now and then 0. */
  readonly whole?: boolean
  readonly zeros?: number
  readonly score?: (u: number) => number
}

export function filled(
  scheme: Scheme,
  { seed, capacity, size, whole = false, zeros = 0, score = fromOneTo100 }: Filling,
): Batch {
  const random = new Stream(seed)
  const weights = new Float64Array(scheme.edges * capacity).fill(Number.NaN)
  for (let e = 0; e < scheme.edges; e++) {
    for (let b = 0; b < size; b++) {
      const w = whole ? 1 + random.integer(4) : 0.75 + 0.5 * random.uniform()
      weights[e * capacity + b] = random.uniform() < zeros ? 0 : w
    }
  }
  return {
    capacity,
    size,
    draw: Int32Array.from({ length: capacity }, (_, b) => b),
    // Some stand alone, some together with others of their kind.
    state: Int32Array.from({ length: capacity }, (_, b) =>
      b < 9 ? random.integer(scheme.states.length) : Math.floor(b / 17) % scheme.states.length,
    ),
    variant: Int32Array.from({ length: capacity }, (_, b) =>
      b < 9 ? random.integer(scheme.variants.length) : Math.floor(b / 11) % scheme.variants.length,
    ),
    weights,
    columns: scheme.drawn.map(() => Float64Array.from({ length: scheme.n * capacity }, () => score(random.uniform()))),
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
    const raw = asked.map(({ node }) => scores[node]!)
    const added = asked.map(({ node }) => {
      const below = way.aggregate.kind === "geometric" ? sums.get(node) : undefined
      if (below !== undefined || into === null) return below ?? scores[node]!
      const out = new Float64Array(n)
      into(scores[node]!, way.aggregate, out)
      return out
    })
    const gaps = new Uint8Array(n)
    findGaps(
      way.missing,
      raw,
      Float64Array.from(asked, (each) => each.share / share),
      gaps,
    )
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
