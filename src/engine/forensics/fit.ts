import { leastSquares, type Stream } from "../../stats/index.ts"
import { countFitting, missAt, type Params, type Problem, spreadOf } from "./problem.ts"

/** Which constants and signs a form has. */
export interface Freedom {
  readonly constant: boolean
  /** Whether weights may be below 0. */
  readonly signs: boolean
}

export interface Fit {
  readonly params: Params
  /** Rows of the problem that rounding explains. */
  readonly fitting: number
}

/**
 * Weights that explain as many rows as can be found. Rows that do not fit must not bend them, so the fit starts from all
 * rows and from small random sets, keeps the rows that lie nearest, and fits again (concentration steps: Rousseeuw & Van
 * Driessen, "Computing LTS Regression for Large Data Sets", 2006); a row counts as explained by rounding alone.
 *
 * @param starts random sets to start from
 */
export function robustFit(problem: Problem, freedom: Freedom, stream: Stream, starts: number): Fit {
  const n = problem.rows.length
  const all = Array.from({ length: n }, (_, k) => k)
  let best = concentrate(problem, freedom, all)
  const size = Math.min(n, Math.max(2 * problem.members.length + 4, 12))
  for (let start = 0; start < starts && best.fitting < n && size < n; start++) {
    const next = concentrate(problem, freedom, drawn(stream, n, size))
    if (next.fitting > best.fitting) best = next
  }
  return best
}

/** Fits the rows that fit, until no more do. */
export function refit(problem: Problem, freedom: Freedom, fit: Fit): Fit {
  let best = fit
  for (let step = 0; step < 6; step++) {
    const inside: number[] = []
    for (let k = 0; k < problem.rows.length; k++)
      if (missAt(problem, best.params, k) < (step === 0 ? 1 : 0.2)) inside.push(k)
    if (inside.length <= problem.members.length) break
    const params = weightsOf(problem, freedom, inside)
    const fitting = countFitting(problem, params)
    if (fitting <= best.fitting && step > 0) break
    if (fitting >= best.fitting) best = { params, fitting }
  }
  return best
}

function concentrate(problem: Problem, freedom: Freedom, first: readonly number[]): Fit {
  const n = problem.rows.length
  const kept = Math.max(Math.min(n, problem.members.length + 2), Math.ceil(0.75 * n))
  let params = weightsOf(problem, freedom, first)
  let best: Fit = { params, fitting: countFitting(problem, params) }
  for (let step = 0; step < 5 && best.fitting < n; step++) {
    const misses = Float64Array.from({ length: n }, (_, k) => missAt(problem, params, k))
    const order = Array.from({ length: n }, (_, k) => k).sort((a, b) => misses[a]! - misses[b]!)
    params = weightsOf(problem, freedom, order.slice(0, kept))
    const fitting = countFitting(problem, params)
    if (fitting > best.fitting) best = { params, fitting }
  }
  return best.fitting < n ? refit(problem, freedom, best) : best
}

/** Least squares over some rows; weights below 0 are taken out until none is left (Lawson & Hanson 1974, ch. 23, in short). */
export function weightsOf(problem: Problem, freedom: Freedom, places: readonly number[]): Params {
  const spreads = problem.members.map(spreadOf)
  const size = spreadOf(problem.target)
  const y = Float64Array.from(places, (k) => problem.target.mid[k]! / size)
  const ones = new Float64Array(places.length).fill(1)
  const columns = problem.members.map(({ mid }, j) => Float64Array.from(places, (k) => mid[k]! / spreads[j]!))
  let open = columns.map((_, j) => j)
  const weights = new Float64Array(columns.length)
  for (;;) {
    const chosen = [...(freedom.constant ? [ones] : []), ...open.map((j) => columns[j]!)]
    const { coefficients } = leastSquares(chosen, y)
    const offset = freedom.constant ? 1 : 0
    const below = freedom.signs ? [] : open.filter((_, c) => coefficients[c + offset]! < 0)
    if (below.length === 0) {
      for (const [c, j] of open.entries()) weights[j] = (coefficients[c + offset]! * size) / spreads[j]!
      return { constant: freedom.constant ? (coefficients[0] ?? 0) * size : 0, weights }
    }
    open = open.filter((j) => !below.includes(j))
  }
}

function drawn(stream: Stream, n: number, size: number): readonly number[] {
  const chosen = new Set<number>()
  while (chosen.size < size) chosen.add(stream.integer(n))
  return [...chosen]
}
