import { cholesky, solveCholesky } from "./cholesky.ts"

/** A slope below this share of the largest product is rounding: the member would bring nothing. */
const flat = 1e-10

/**
 * Weights w ≥ 0 that make Σ (y − X w)² least, from the products of the columns alone: members are let in one by one, steepest
 * first, and taken out as soon as they would fall below 0. A column that follows from those let in before stays at 0.
 *
 * Source: Lawson & Hanson, *Solving Least Squares Problems* (1974), ch. 23, in the form of Bro & de Jong, "A fast
 * non-negativity-constrained least squares algorithm", Journal of Chemometrics 11 (1997).
 *
 * @param xx p × p products Xᵀ X, on scales that are alike
 * @param xy p products Xᵀ y
 * @returns p weights
 */
export function nonNegative(xx: Float64Array, xy: Float64Array): Float64Array {
  const p = xy.length
  const weights = new Float64Array(p)
  const barred = new Uint8Array(p)
  const level = flat * xy.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  let open: number[] = []
  for (let round = 0; round < 3 * p; round++) {
    const next = steepest(xx, xy, weights, open, barred, level)
    if (next < 0) break
    open.push(next)
    for (;;) {
      const solved = solveOpen(xx, xy, open)
      if (solved === null) {
        // The last one let in follows from the others.
        barred[next] = 1
        open = open.filter((j) => j !== next)
        weights[next] = 0
        break
      }
      const below = open.flatMap((j, c) => (solved[c]! <= 0 ? [[j, solved[c]!] as const] : []))
      if (below.length === 0) {
        for (const [c, j] of open.entries()) weights[j] = solved[c]!
        break
      }
      // As far towards the solution as every weight allows; who reaches 0 there is out.
      const step = below.reduce((least, [j, to]) => Math.min(least, weights[j]! / (weights[j]! - to)), 1)
      for (const [c, j] of open.entries()) weights[j]! += step * (solved[c]! - weights[j]!)
      const out = open.filter((j, c) => solved[c]! <= 0 && weights[j]! <= 1e-14)
      for (const j of out) weights[j] = 0
      if (out.includes(next)) barred[next] = 1
      open = open.filter((j) => !out.includes(j))
    }
  }
  return weights
}

/** The member outside that would lower the sum fastest; −1: none would. */
function steepest(
  xx: Float64Array,
  xy: Float64Array,
  weights: Float64Array,
  open: readonly number[],
  barred: Uint8Array,
  level: number,
): number {
  const p = xy.length
  let best = -1
  let most = level
  for (let j = 0; j < p; j++) {
    if (barred[j] === 1 || open.includes(j)) continue
    let slope = xy[j]!
    for (const k of open) slope -= xx[j * p + k]! * weights[k]!
    if (slope <= most) continue
    best = j
    most = slope
  }
  return best
}

function solveOpen(xx: Float64Array, xy: Float64Array, open: readonly number[]): Float64Array | null {
  const p = xy.length
  const d = open.length
  const a = new Float64Array(d * d)
  for (let r = 0; r < d; r++) for (let c = 0; c < d; c++) a[r * d + c] = xx[open[r]! * p + open[c]!]!
  const factor = cholesky(a, d)
  return factor === null
    ? null
    : solveCholesky(
        factor,
        Float64Array.from(open, (j) => xy[j]!),
      )
}
