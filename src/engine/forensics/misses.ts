import type { Params, Problem } from "./problem.ts"

/** Numbers that differ by less, as a share of their size, are equal. */
const same = 1e-11

/**
 * Per row the distance between what the target may have been and what the members allow, in widths of both together: 0 where
 * rounding explains the row; infinite where the formula has no number.
 *
 * @param exact whether the members count as printed, without their hidden digits
 */
export function missesOf(
  { members, target, rows }: Problem,
  { constant, weights }: Params,
  exact = false,
): Float64Array {
  const n = rows.length
  const low = new Float64Array(n).fill(constant)
  const high = new Float64Array(n).fill(constant)
  const size = new Float64Array(n).fill(Math.abs(constant))
  for (let j = 0; j < members.length; j++) {
    const w = weights[j]!
    if (w === 0) continue
    const { low: a, mid, high: b } = members[j]!
    const [from, to] = exact ? [mid, mid] : w > 0 ? [a, b] : [b, a]
    for (let k = 0; k < n; k++) {
      low[k]! += w * from[k]!
      high[k]! += w * to[k]!
      size[k]! += Math.abs(w * mid[k]!)
    }
  }
  const out = size
  for (let k = 0; k < n; k++) {
    const over = Math.max(low[k]! - target.high[k]!, target.low[k]! - high[k]!)
    if (over > same * size[k]!) out[k] = over / (high[k]! - low[k]! + target.high[k]! - target.low[k]!)
    else out[k] = Number.isNaN(over) ? Number.POSITIVE_INFINITY : 0
  }
  return out
}

/** In how many rows rounding explains the target. */
export const countFitting = (problem: Problem, params: Params): number => countZeros(missesOf(problem, params))

/** The rows that rounding explains, by their place in the problem. */
export const fittingPlaces = (problem: Problem, params: Params): readonly number[] => {
  const misses = missesOf(problem, params)
  return Array.from(misses, (_, k) => k).filter((k) => misses[k] === 0)
}

/** How many rows of some misses are explained. */
export function countZeros(misses: Float64Array): number {
  let count = 0
  for (let k = 0; k < misses.length; k++) if (misses[k] === 0) count++
  return count
}
