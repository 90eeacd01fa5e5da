import { leastSquares, nonNegative, type Stream } from "../../stats/index.ts"
import { countFitting, countZeros, missesOf } from "./misses.ts"
import { computed, type Params, type Problem } from "./problem.ts"

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

/** A concentration step that brings the rows no nearer than by this share is the last. */
const slow = 0.9
/** Share of the target's spread. */
const hopeless = 0.08

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
  if (starts > 0 && isFar(problem, best.params)) return best
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
    const misses = missesOf(problem, best.params)
    const inside: number[] = []
    for (let k = 0; k < misses.length; k++) if (misses[k]! < (step === 0 ? 1 : 0.2)) inside.push(k)
    if (inside.length <= problem.members.length) break
    const params = weightsOf(problem, freedom, inside)
    const fitting = countFitting(problem, params)
    if (fitting <= best.fitting && step > 0) break
    if (fitting >= best.fitting) best = { params, fitting }
  }
  return best
}

/** Whether half of the rows lie so far off that no damage to the others can be why. */
function isFar(problem: Problem, params: Params): boolean {
  const far = hopeless * problem.target.spread
  let count = 0
  for (let k = 0; k < problem.rows.length; k++)
    if (Math.abs(computed(problem, params, k) - problem.target.mid[k]!) > far) count++
  return 2 * count > problem.rows.length
}

function concentrate(problem: Problem, freedom: Freedom, first: readonly number[]): Fit {
  const n = problem.rows.length
  const kept = Math.max(Math.min(n, problem.members.length + 2), Math.ceil(0.75 * n))
  let params = weightsOf(problem, freedom, first)
  let misses = missesOf(problem, params)
  let best: Fit = { params, fitting: countZeros(misses) }
  let before = Number.POSITIVE_INFINITY
  for (let step = 0; step < 5 && best.fitting < n; step++) {
    const bound = misses.slice().sort()[kept - 1] ?? Number.POSITIVE_INFINITY
    if (bound > slow * before) break
    before = bound
    const near = Array.from(misses, (_, k) => k).filter((k) => misses[k]! <= bound)
    params = weightsOf(problem, freedom, near)
    misses = missesOf(problem, params)
    const fitting = countZeros(misses)
    if (fitting > best.fitting) best = { params, fitting }
  }
  return best.fitting < n && best.fitting > problem.members.length ? refit(problem, freedom, best) : best
}

/**
 * Least squares over some rows. Which weights are above 0 is found from the products of the columns, which is quick; how
 * large they are from the columns themselves, which loses no digits.
 */
export function weightsOf(problem: Problem, freedom: Freedom, places: readonly number[]): Params {
  const { members, target } = problem
  const y = Float64Array.from(places, (k) => target.mid[k]! / target.spread)
  const columns = members.map(({ mid, spread }) => {
    const x = new Float64Array(places.length)
    for (let k = 0; k < x.length; k++) x[k] = mid[places[k]!]! / spread
    return x
  })
  const all = columns.map((_, j) => j)
  let open = freedom.signs ? all : above(columns, y, freedom.constant)
  const ones = new Float64Array(places.length).fill(1)
  const offset = freedom.constant ? 1 : 0
  for (;;) {
    const chosen = [...(freedom.constant ? [ones] : []), ...open.map((j) => columns[j]!)]
    const { coefficients } = leastSquares(chosen, y)
    const below = freedom.signs ? [] : open.filter((_, c) => coefficients[c + offset]! < 0)
    if (below.length === 0) {
      const weights = new Float64Array(columns.length)
      for (const [c, j] of open.entries()) weights[j] = (coefficients[c + offset]! * target.spread) / members[j]!.spread
      return { constant: freedom.constant ? (coefficients[0] ?? 0) * target.spread : 0, weights }
    }
    open = open.filter((j) => !below.includes(j))
  }
}

/** The columns that have a weight above 0. */
function above(columns: readonly Float64Array[], y: Float64Array, constant: boolean): readonly number[] {
  const p = columns.length
  const [centredY, ...centred] = constant ? [y, ...columns].map(centre) : [y, ...columns]
  const xx = new Float64Array(p * p)
  for (let a = 0; a < p; a++) for (let b = a; b < p; b++) xx[a * p + b] = xx[b * p + a] = dot(centred[a]!, centred[b]!)
  const weights = nonNegative(
    xx,
    Float64Array.from(centred, (x) => dot(x, centredY!)),
  )
  return Array.from(weights, (_, j) => j).filter((j) => weights[j]! > 0)
}

function centre(x: Float64Array): Float64Array {
  let mean = 0
  for (let k = 0; k < x.length; k++) mean += x[k]! / x.length
  return x.map((v) => v - mean)
}

/** Σ a b over two columns of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}

function drawn(stream: Stream, n: number, size: number): readonly number[] {
  const chosen = new Set<number>()
  while (chosen.size < size) chosen.add(stream.integer(n))
  return [...chosen]
}
