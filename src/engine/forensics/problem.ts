import type { PrintedColumn } from "../../model/index.ts"

/** What is added up: the numbers themselves, their logarithms, or their reciprocals. */
export type Scale = "plain" | "logarithm" | "reciprocal"

/** A column on a scale: what was printed, and the least and the most that it may have been before rounding. */
export interface Band {
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
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

const scales: Readonly<Record<Scale, (x: number) => number>> = {
  plain: (x) => x,
  logarithm: (x) => (x > 0 ? Math.log(x) : Number.NaN),
  reciprocal: (x) => (x > 0 ? 1 / x : Number.NaN),
}

/** A number back from its scale. */
export const unscale = (scale: Scale, x: number): number =>
  scale === "plain" ? x : scale === "logarithm" ? Math.exp(x) : 1 / x

/** The problem over the rows in which the target and all members have numbers that the scale can hold. */
export function problemOf(
  columns: readonly PrintedColumn[],
  target: number,
  members: readonly number[],
  scale: Scale,
  among: Iterable<number>,
): Problem {
  const own = [target, ...members].map((j) => columns[j]!)
  const rows = Int32Array.from(
    [...among].filter((i) => own.every(({ values }) => Number.isFinite(scales[scale](values[i]!)))),
  )
  const [first, ...others] = own.map((column) => bandOf(column, rows, scale))
  return { scale, rows, target: first!, members: others, columns: members }
}

function bandOf({ values, half }: PrintedColumn, rows: Int32Array, scale: Scale): Band {
  const on = scales[scale]
  const band = {
    low: new Float64Array(rows.length),
    mid: new Float64Array(rows.length),
    high: new Float64Array(rows.length),
  }
  for (const [k, i] of rows.entries()) {
    const x = values[i]!
    // A printed 0.0 may stand for anything up to half a digit, but no logarithm reaches 0.
    const least = scale === "plain" ? x - half[i]! : Math.max(x - half[i]!, x * 1e-3)
    const [a, b] = [on(least), on(x + half[i]!)]
    band.low[k] = Math.min(a, b)
    band.mid[k] = on(x)
    band.high[k] = Math.max(a, b)
  }
  return band
}

/** The same problem with some of its members. */
export const withMembers = (problem: Problem, keep: readonly number[]): Problem => ({
  ...problem,
  members: keep.map((j) => problem.members[j]!),
  columns: keep.map((j) => problem.columns[j]!),
})

/** The same problem over some of its rows, by their place in it. */
export function withRows(problem: Problem, places: readonly number[]): Problem {
  const pick = (x: Float64Array) => Float64Array.from(places, (k) => x[k]!)
  const band = ({ low, mid, high }: Band): Band => ({ low: pick(low), mid: pick(mid), high: pick(high) })
  return {
    ...problem,
    rows: Int32Array.from(places, (k) => problem.rows[k]!),
    target: band(problem.target),
    members: problem.members.map(band),
  }
}

/** a + Σ w x of the printed numbers. */
export function computed({ members }: Problem, { constant, weights }: Params, k: number): number {
  let sum = constant
  for (let j = 0; j < members.length; j++) sum += weights[j]! * members[j]!.mid[k]!
  return sum
}

/** Numbers that differ by less, as a share of their size, are equal. */
const same = 1e-11

/**
 * Distance between what the target may have been and what the members allow, in widths of both together: 0 where
 * rounding explains the row.
 *
 * @param exact whether the members count as printed, without their hidden digits
 */
export function missAt({ members, target }: Problem, { constant, weights }: Params, k: number, exact = false): number {
  let low = constant
  let high = constant
  let size = Math.abs(constant)
  for (let j = 0; j < members.length; j++) {
    const w = weights[j]!
    const { low: a, mid, high: b } = members[j]!
    const [from, to] = exact ? [mid[k]!, mid[k]!] : w >= 0 ? [a[k]!, b[k]!] : [b[k]!, a[k]!]
    low += w * from
    high += w * to
    size += Math.abs(w * mid[k]!)
  }
  const over = Math.max(low - target.high[k]!, target.low[k]! - high)
  if (!(over > same * size)) return Number.isNaN(over) ? Number.POSITIVE_INFINITY : 0
  return over / (high - low + target.high[k]! - target.low[k]!)
}

/** In how many rows rounding explains the target. */
export function countFitting(problem: Problem, params: Params): number {
  let count = 0
  for (let k = 0; k < problem.rows.length; k++) if (missAt(problem, params, k) === 0) count++
  return count
}

/** Largest less smallest printed number; 1 where all are equal. */
export function spreadOf({ mid }: Band): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const x of mid) {
    low = Math.min(low, x)
    high = Math.max(high, x)
  }
  return high > low ? high - low : 1
}
