import type { Freedom } from "./fit.ts"
import { weightsOf } from "./fit.ts"
import { computed, countFitting, type Problem, withMembers } from "./problem.ts"

/** Most members that are gathered one by one. */
const most = 24

/**
 * Members gathered one by one, each the one that moves most like what the others leave unexplained: for tables with so many
 * columns that some weights would fit any target (orthogonal matching pursuit: Pati, Rezaiifar & Krishnaprasad, 1993).
 *
 * @returns places of the members in the problem, ascending; null: even the most do not explain enough rows
 */
export function gather(problem: Problem, freedom: Freedom, enough: number): readonly number[] | null {
  const n = problem.rows.length
  const all = Array.from({ length: n }, (_, k) => k)
  const limit = Math.min(most, Math.floor(n / 2) - 1, problem.members.length)
  let chosen: number[] = []
  let kept = all
  while (chosen.length < limit) {
    const smaller = withMembers(problem, chosen)
    const params = weightsOf(smaller, chosen.length === 0 ? { ...freedom, constant: true } : freedom, kept)
    const left = Float64Array.from(all, (k) => problem.target.mid[k]! - computed(smaller, params, k))
    // Rows that lie far off may be damaged: they do not choose.
    const sizes = left.map(Math.abs).sort()
    const bound = 6 * (sizes[n >> 1]! || sizes[n - 1]!)
    kept = all.filter((k) => Math.abs(left[k]!) <= bound)
    const next = likest(problem, left, kept, new Set(chosen), freedom.signs)
    if (next < 0) return null
    chosen = [...chosen, next].sort((a, b) => a - b)
    const grown = withMembers(problem, chosen)
    if (countFitting(grown, weightsOf(grown, freedom, kept)) >= enough * n) return chosen
  }
  return null
}

/** The member not chosen yet whose correlation with what is left is largest; −1: none has any. */
function likest(
  { members }: Problem,
  left: Float64Array,
  rows: readonly number[],
  chosen: ReadonlySet<number>,
  signs: boolean,
): number {
  let best = -1
  let highest = 1e-9
  for (const [j, { mid }] of members.entries()) {
    if (chosen.has(j)) continue
    const r = correlation(mid, left, rows)
    if ((signs ? Math.abs(r) : r) <= highest) continue
    best = j
    highest = signs ? Math.abs(r) : r
  }
  return best
}

function correlation(x: Float64Array, y: Float64Array, rows: readonly number[]): number {
  let [mx, my] = [0, 0]
  for (const k of rows) {
    mx += x[k]! / rows.length
    my += y[k]! / rows.length
  }
  let [xy, xx, yy] = [0, 0, 0]
  for (const k of rows) {
    xy += (x[k]! - mx) * (y[k]! - my)
    xx += (x[k]! - mx) ** 2
    yy += (y[k]! - my) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0
}
