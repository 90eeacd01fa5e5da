import type { Estimate, Sampling, Sensitivity, SensitivityMethod, UnitEffects } from "../../model/index.ts"
import { quantile, rank, Stream } from "../../stats/index.ts"
import type { Input } from "./inputs.ts"
import { pointsOf } from "./points.ts"
import { meanRankChange, type Published } from "./published.ts"
import { run } from "./run.ts"
import { addSample, type IndexSums, indicesOf, noSums, varianceOf } from "./sobol-indices.ts"
import type { Variation } from "./variation.ts"

/**
 * Which factor moves the ranks of one node: Sobol' indices of the mean absolute rank change against the ranks as
 * published, and of every unit's own rank and score.
 *
 * Base sample r is one point of twice the factors' coordinates: its halves are A and B, and AB_i is A with the
 * coordinates of factor i from B (Saltelli et al., Comput. Phys. Commun. 181, 2010). A sample without a result in one of
 * these is left out of the indices and counted. Intervals: samples are drawn anew with replacement, 5 % and 95 % quantiles.
 *
 * @param node     its number
 * @param sampling `random` is the plain kind, as a check: its errors are larger by far
 */
export function sensitivity(
  variation: Variation,
  nominal: Published,
  node: number,
  { samples, bootstrap }: SensitivityMethod,
  seed: number,
  sampling: Sampling = "sobol",
): Sensitivity {
  const { inputs, scheme } = variation
  const { n } = scheme
  const blocks = inputs.length + 2
  const ranks = new Int32Array(n)
  const scratch = new Float64Array(n)
  const change = new Float64Array(blocks * samples)
  const units = { rank: unitSums(inputs, n), score: unitSums(inputs, n) }
  const own = { rank: results(blocks, n), score: results(blocks, n) }
  const published = { rank: Float64Array.from(nominal.ranks[node]!), score: nominal.scores[node]! }

  run(variation, blocks * samples, [node], design(variation, sampling, seed), (k, _, scores) => {
    const block = k % blocks
    rank(scores, scratch, ranks)
    change[k] = meanRankChange(ranks, nominal.ranks[node]!)
    for (let i = 0; i < n; i++) {
      // Distances from what is published: near 0, so that sums of squares lose nothing.
      own.rank[block]![i] = ranks[i] === 0 ? Number.NaN : ranks[i]! - published.rank[i]!
      own.score[block]![i] = distance(scores[i]!, published.score[i]!)
    }
    if (block < blocks - 1) return
    addUnits(units.rank, own.rank)
    addUnits(units.score, own.score)
  })

  const complete = Array.from({ length: samples }, (_, r) => r).filter((r) =>
    change.subarray(r * blocks, (r + 1) * blocks).every((y) => !Number.isNaN(y)),
  )
  const estimates = indicesWithIntervals(change, blocks, complete, bootstrap, seed)
  const both = complete.flatMap((r) => [change[r * blocks]!, change[r * blocks + 1]!])
  const mean = both.length > 0 ? both.reduce((sum, y) => sum + y, 0) / both.length : null
  return {
    samples,
    failed: samples - complete.length,
    mean,
    variance:
      mean === null
        ? null
        : varianceOf(
            both.length,
            0,
            both.reduce((sum, y) => sum + (y - mean) * (y - mean), 0),
          ),
    factors: inputs.map(({ factor }, f) => ({ factor: factor.id, ...estimates[f]! })),
    units: { rank: effectsOf(inputs, units.rank), score: effectsOf(inputs, units.score) },
  }
}

/** Rescaled weights move the last digits of a score that does not change: that is no distance. */
function distance(score: number, nominal: number): number {
  const difference = score - nominal
  return Math.abs(difference) <= 1e-12 * Math.abs(nominal) ? 0 : difference
}

/** Block 0 of a sample is A, block 1 is B, block 2 + i is A with factor i from B. */
function design({ inputs, coordinates }: Variation, sampling: Sampling, seed: number) {
  const points = pointsOf(sampling, seed, inputs, 2)
  const blocks = inputs.length + 2
  const both = new Float64Array(2 * coordinates)
  let sample = -1
  return (k: number, out: Float64Array) => {
    const r = Math.floor(k / blocks)
    if (r !== sample) points(r, both)
    sample = r
    const block = k % blocks
    out.set(both.subarray(block === 1 ? coordinates : 0, block === 1 ? 2 * coordinates : coordinates))
    const moved = inputs[block - 2]
    if (moved === undefined) return
    const from = coordinates + moved.offset
    out.set(both.subarray(from, from + moved.coordinates), moved.offset)
  }
}

interface Estimates {
  readonly first: Estimate | null
  readonly total: Estimate | null
}

function indicesWithIntervals(
  change: Float64Array,
  blocks: number,
  complete: readonly number[],
  bootstrap: number,
  seed: number,
): readonly Estimates[] {
  const factors = Array.from({ length: blocks - 2 }, (_, f) => f)
  // Any value near the mean serves; the first sample's has it.
  const centre = change[(complete[0] ?? 0) * blocks]!
  const indicesFrom = (rows: (r: number) => number) =>
    factors.map((f) => {
      const sums = noSums()
      for (let r = 0; r < complete.length; r++) {
        const at = rows(r) * blocks
        addSample(sums, change[at]! - centre, change[at + 1]! - centre, change[at + 2 + f]! - centre)
      }
      return indicesOf(sums)
    })
  const found = indicesFrom((r) => complete[r]!)
  const stream = new Stream(seed)
  const again = Array.from({ length: bootstrap }, (_, k) => {
    stream.restart(k)
    const picked = Uint32Array.from({ length: complete.length }, () => complete[stream.integer(complete.length)]!)
    return indicesFrom((r) => picked[r]!)
  })
  return found.map((indices, f) => ({
    first: estimate(
      indices.first,
      again.map((each) => each[f]!.first),
    ),
    total: estimate(
      indices.total,
      again.map((each) => each[f]!.total),
    ),
  }))
}

function estimate(value: number, again: readonly number[]): Estimate | null {
  if (Number.isNaN(value)) return null
  const sorted = Float64Array.from(again.filter((x) => !Number.isNaN(x))).sort()
  if (sorted.length === 0) return { value, low: value, high: value }
  return { value, low: quantile(sorted, sorted.length, 0.05), high: quantile(sorted, sorted.length, 0.95) }
}

/** Per factor and unit. */
type UnitSums = readonly (readonly IndexSums[])[]

const results = (blocks: number, n: number) => Array.from({ length: blocks }, () => new Float64Array(n))
const unitSums = (inputs: readonly Input[], n: number): UnitSums =>
  inputs.map(() => Array.from({ length: n }, () => noSums()))

/** A unit that has no result in one of the computations stays without indices: its sums become NaN. */
function addUnits(sums: UnitSums, [a, b, ...moved]: readonly Float64Array[]): void {
  for (const [f, c] of moved.entries())
    for (let i = 0; i < c.length; i++) addSample(sums[f]![i]!, a![i]!, b![i]!, c[i]!)
}

function effectsOf(inputs: readonly Input[], sums: UnitSums): readonly UnitEffects[] {
  const orNull = (x: number) => (Number.isNaN(x) ? null : x)
  return inputs.map(({ factor }, f) => {
    const indices = sums[f]!.map(indicesOf)
    return {
      factor: factor.id,
      first: indices.map(({ first }) => orNull(first)),
      total: indices.map(({ total }) => orNull(total)),
    }
  })
}
