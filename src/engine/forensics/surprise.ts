import { missesOf } from "./misses.ts"
import type { Params, Problem } from "./problem.ts"

/**
 * How surprising it is that a formula fits, in bits: each row that it explains tells log₂ (spread of the target / width that
 * rounding leaves), less what the weights themselves, the choice of members and the naming of the rows that do not fit take
 * up (minimum description length: Rissanen, "Modeling by shortest data description", 1978). Below 0 the formula says nothing.
 *
 * @param pool columns that members were chosen from
 */
export function surprise(problem: Problem, params: Params, pool: number): number {
  const n = problem.rows.length
  const { mid } = problem.target
  let mean = 0
  for (const y of mid) mean += y / n
  let square = 0
  for (const y of mid) square += (y - mean) ** 2 / n
  const spread = Math.sqrt(12 * square)
  let told = 0
  let fitting = 0
  const misses = missesOf(problem, params)
  for (let k = 0; k < n; k++) {
    if (misses[k]! > 0) continue
    fitting++
    told += Math.max(0, Math.min(60, Math.log2(spread / widthAt(problem, params, k))))
  }
  if (fitting === 0 || !Number.isFinite(told)) return 0
  const used = params.weights.length + (params.constant === 0 ? 0 : 1)
  return told - (used * told) / fitting - choices(pool, params.weights.length) - choices(n, n - fitting)
}

/** What rounding leaves open of the target and of the members together. */
function widthAt({ members, target }: Problem, { weights }: Params, k: number): number {
  let width = target.high[k]! - target.low[k]!
  for (let j = 0; j < members.length; j++) width += Math.abs(weights[j]!) * (members[j]!.high[k]! - members[j]!.low[k]!)
  return width
}

/** log₂ of the number of ways to choose k of n. */
export function choices(n: number, k: number): number {
  let bits = 0
  for (let i = 1; i <= Math.min(k, n - k); i++) bits += Math.log2((n - i + 1) / i)
  return bits
}
