import type { Batch, Scheme, Way } from "../../../src/engine/robustness/scheme.ts"
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

const fromOneTo100 = (u: number) => 1 + 99 * u

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
