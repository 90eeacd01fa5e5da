import type { NearestForm, PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { robustFit } from "./fit.ts"
import { computed, problemOf, unscale } from "./problem.ts"

/** Of the freest forms, additive and multiplicative, the one that comes nearest to the target; null: too few rows. */
export function nearestForm(table: PrintedTable, target: number, pool: readonly number[]): NearestForm | null {
  let best: NearestForm | null = null
  const step = Math.max(1, Math.floor(table.rows / 2000))
  const rows = Array.from({ length: Math.ceil(table.rows / step) }, (_, k) => k * step)
  for (const [scale, form] of [
    [1, "affine"],
    [0, "power-product"],
  ] as const) {
    const problem = problemOf(table.columns, target, pool, scale, rows)
    const n = problem.rows.length
    if (pool.length === 0 || n < pool.length + 3 || n < 0.3 * rows.length) continue
    const { params, fitting } = robustFit(problem, { constant: true, signs: true }, new Stream(11), 4)
    const misses = Float64Array.from({ length: n }, (_, k) =>
      Math.abs(table.columns[target]!.values[problem.rows[k]!]! - unscale(scale, computed(problem, params, k))),
    ).sort()
    const typicalMiss = misses[n >> 1]!
    if (!Number.isFinite(typicalMiss) || (best !== null && best.typicalMiss <= typicalMiss)) continue
    const members = problem.columns.filter((_, c) => params.weights[c] !== 0).map((j) => table.columns[j]!.name)
    best = { form, members, complete: n, fitting, typicalMiss }
  }
  return best
}
