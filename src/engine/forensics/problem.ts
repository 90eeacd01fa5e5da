import type { PrintedColumn } from "../../model/index.ts"

/** What is added up: x^r of the numbers. 1: the numbers themselves; 0, as the limit: their logarithms; −1: their reciprocals. */
export type Scale = number

/** A column on a scale: what was printed, and the least and the most that it may have been before rounding. */
interface Band {
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
  /** Largest less smallest number as printed; 1 where all are equal. Of some of its rows: still that of all. */
  readonly spread: number
}

/** Is the target a + Σ w x? Rows that lack a number are not in it. */
export interface Problem {
  readonly scale: Scale
  /** Rows of the table, ascending; the bands have one entry for each. */
  readonly rows: Int32Array
  readonly target: Band
  /** One per member, with their columns of the table. */
  readonly members: readonly Band[]
  readonly columns: readonly number[]
}

/** One weight per member of the problem. */
export interface Params {
  readonly constant: number
  readonly weights: Float64Array
}

/** A number on a scale; NaN where the scale cannot hold it. */
export function onScale(scale: Scale, x: number): number {
  if (scale === 1) return x
  if (!(x > 0)) return Number.NaN
  return scale === 0 ? Math.log(x) : scale === -1 ? 1 / x : x ** scale
}

/** A number back from its scale. */
export const unscale = (scale: Scale, x: number): number =>
  scale === 1 ? x : scale === 0 ? Math.exp(x) : scale === -1 ? 1 / x : x ** (1 / scale)

/** The problem over the rows in which the target and all members have numbers that the scale can hold. */
export function problemOf(
  columns: readonly PrintedColumn[],
  target: number,
  members: readonly number[],
  scale: Scale,
  among: Iterable<number>,
): Problem {
  const own = [target, ...members].map((j) => columns[j]!.values)
  const holds = (x: number) => (scale === 1 ? Number.isFinite(x) : x > 0)
  const rows = Int32Array.from([...among].filter((i) => own.every((values) => holds(values[i]!))))
  const [first, ...others] = [target, ...members].map((j) => bandOf(columns[j]!, rows, scale))
  return { scale, rows, target: first!, members: others, columns: members }
}

function bandOf({ values, half }: PrintedColumn, rows: Int32Array, scale: Scale): Band {
  const low = new Float64Array(rows.length)
  const mid = new Float64Array(rows.length)
  const high = new Float64Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const x = values[rows[k]!]!
    const h = half[rows[k]!]!
    // A printed 0.0 may stand for anything up to half a digit, but no logarithm reaches 0.
    const a = onScale(scale, scale === 1 ? x - h : Math.max(x - h, x * 1e-3))
    const b = onScale(scale, x + h)
    low[k] = a < b ? a : b
    mid[k] = onScale(scale, x)
    high[k] = a < b ? b : a
  }
  return { low, mid, high, spread: spreadOf(mid) }
}

/** The same problem with some of its members. */
export const withMembers = (problem: Problem, keep: readonly number[]): Problem => ({
  ...problem,
  members: keep.map((j) => problem.members[j]!),
  columns: keep.map((j) => problem.columns[j]!),
})

/** The same problem over some of its rows, by their place in it, each once. */
export function withRows(problem: Problem, places: readonly number[]): Problem {
  if (places.length === problem.rows.length) return problem
  const pick = (x: Float64Array) => {
    const out = new Float64Array(places.length)
    for (let k = 0; k < out.length; k++) out[k] = x[places[k]!]!
    return out
  }
  const band = ({ low, mid, high, spread }: Band): Band => ({
    low: pick(low),
    mid: pick(mid),
    high: pick(high),
    spread,
  })
  return {
    ...problem,
    rows: Int32Array.from(places, (k) => problem.rows[k]!),
    target: band(problem.target),
    members: problem.members.map(band),
  }
}

/** The same problem over evenly spaced rows, at most as many. */
export function evenly(problem: Problem, most: number): Problem {
  const n = problem.rows.length
  const step = Math.max(1, Math.ceil(n / most))
  return withRows(
    problem,
    Array.from({ length: Math.ceil(n / step) }, (_, k) => k * step),
  )
}

/** a + Σ w x of the printed numbers. */
export function computed({ members }: Problem, { constant, weights }: Params, k: number): number {
  let sum = constant
  for (let j = 0; j < members.length; j++) sum += weights[j]! * members[j]!.mid[k]!
  return sum
}

function spreadOf(mid: Float64Array): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const x of mid) {
    if (x < low) low = x
    if (x > high) high = x
  }
  return high > low ? high - low : 1
}
