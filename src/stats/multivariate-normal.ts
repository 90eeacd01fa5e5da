import { factorSemidefinite, solveSemidefinite } from "./semidefinite.ts"

/** A normal distribution of d variables. */
export interface MultivariateNormal {
  readonly d: number
  readonly mean: Float64Array
  /** d × d, row after row. */
  readonly covariance: Float64Array
}

/** What some of the variables say of the others. */
export interface Conditional {
  readonly known: readonly number[]
  readonly unknown: readonly number[]
  /** Per unknown a row of coefficients, one per known variable: E = mean + Σ coefficient · (x − its mean). */
  readonly coefficients: readonly Float64Array[]
  /** Covariance of the unknown, given the known: row after row. */
  readonly covariance: Float64Array
}

/** The unknown variables given the known ones. Known variables that follow from others of them carry no coefficient. */
export function conditional({ d, covariance }: MultivariateNormal, known: readonly number[]): Conditional {
  const isKnown = new Set(known)
  const unknown: number[] = []
  for (let j = 0; j < d; j++) if (!isKnown.has(j)) unknown.push(j)
  const k = known.length
  const u = unknown.length
  // Its lower half is enough; this runs once per pattern and round, and plain loops are several times as fast.
  const between = new Float64Array(k * k)
  for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) between[a * k + b] = covariance[known[a]! * d + known[b]!]!
  const factor = factorSemidefinite(between, k)
  const coefficients: Float64Array[] = []
  const left = new Float64Array(u * u)
  for (let a = 0; a < u; a++) {
    const row = new Float64Array(k)
    for (let c = 0; c < k; c++) row[c] = covariance[unknown[a]! * d + known[c]!]!
    solveSemidefinite(factor, k, row)
    coefficients.push(row)
    for (let b = 0; b < u; b++) {
      let sum = covariance[unknown[a]! * d + unknown[b]!]!
      for (let c = 0; c < k; c++) sum -= row[c]! * covariance[known[c]! * d + unknown[b]!]!
      left[a * u + b] = sum
    }
  }
  return { known, unknown, coefficients, covariance: left }
}

/** Rows that miss the same variables: what is computed for one holds for all. */
export interface Pattern {
  /** Numbers of the variables that the rows have, ascending. */
  readonly known: readonly number[]
  readonly rows: readonly number[]
}

/** Rows by what they have; those that have nothing are in none. */
export function patterns(x: readonly Float64Array[], rows: readonly number[]): readonly Pattern[] {
  const found = new Map<string, { readonly known: readonly number[]; readonly rows: number[] }>()
  for (const i of rows) {
    const known = x.flatMap((column, j) => (Number.isNaN(column[i]!) ? [] : [j]))
    if (known.length === 0) continue
    const key = known.join(" ")
    const pattern = found.get(key) ?? { known, rows: [] }
    found.set(key, pattern)
    pattern.rows.push(i)
  }
  return [...found.values()]
}

/**
 * The most likely normal distribution of variables with gaps, by expectation and maximisation: gaps are given their
 * expected values, squares and products, means and covariances are computed anew, until nothing moves.
 *
 * Dempster, Laird & Rubin (1977); Little & Rubin, "Statistical Analysis with Missing Data" (2002), §11.2.
 *
 * @param x        d columns, standardised, so that `still` means the same for all; NaN: a gap
 * @param groups   the rows by what they have
 * @param weights  how often each row counts, whole numbers ≥ 0
 * @param still    largest change of a mean or covariance in a round that counts as none
 * @param rounds   most rounds; where they do not do, what the last one has
 */
export function normalByEm(
  x: readonly Float64Array[],
  groups: readonly Pattern[],
  weights: Float64Array,
  { still, rounds }: { readonly still: number; readonly rounds: number },
): MultivariateNormal {
  const d = x.length
  let now = start(x, groups, weights)
  for (let round = 0; round < rounds; round++) {
    const next = step(x, groups, weights, now)
    const moved = Math.max(distance(now.mean, next.mean), distance(now.covariance, next.covariance))
    now = next
    if (!(moved > still)) break
  }
  return { d, ...now }
}

type Moments = Pick<MultivariateNormal, "mean" | "covariance">

/** Means and variances of what is there, and no covariance. */
function start(x: readonly Float64Array[], groups: readonly Pattern[], weights: Float64Array): Moments {
  const d = x.length
  const mean = new Float64Array(d)
  const covariance = new Float64Array(d * d)
  for (const [j, column] of x.entries()) {
    let count = 0
    let sum = 0
    let squares = 0
    for (const { rows } of groups) {
      for (const i of rows) {
        const value = column[i]!
        if (Number.isNaN(value)) continue
        count += weights[i]!
        sum += weights[i]! * value
        squares += weights[i]! * value * value
      }
    }
    if (count === 0) continue
    mean[j] = sum / count
    covariance[j * d + j] = Math.max(0, squares / count - mean[j]! * mean[j]!)
  }
  return { mean, covariance }
}

function step(
  x: readonly Float64Array[],
  groups: readonly Pattern[],
  weights: Float64Array,
  { mean, covariance }: Moments,
): Moments {
  const d = x.length
  const sums = new Float64Array(d)
  const products = new Float64Array(d * d)
  const line = new Float64Array(d)
  let total = 0
  for (const { known, rows } of groups) {
    const given = conditional({ d, mean, covariance }, known)
    let count = 0
    for (const i of rows) {
      const weight = weights[i]!
      if (weight === 0) continue
      count += weight
      // Deviations from the present mean: squares of them do not cancel.
      for (const j of known) line[j] = x[j]![i]! - mean[j]!
      expected(given, line)
      for (let a = 0; a < d; a++) {
        sums[a]! += weight * line[a]!
        for (let b = 0; b <= a; b++) products[a * d + b]! += weight * line[a]! * line[b]!
      }
    }
    total += count
    const { unknown } = given
    for (const [a, ja] of unknown.entries())
      for (const [b, jb] of unknown.entries())
        if (jb <= ja) products[ja * d + jb]! += count * given.covariance[a * unknown.length + b]!
  }
  const next = { mean: new Float64Array(d), covariance: new Float64Array(d * d) }
  for (let a = 0; a < d; a++) next.mean[a] = mean[a]! + sums[a]! / total
  for (let a = 0; a < d; a++) {
    for (let b = 0; b <= a; b++) {
      const value = products[a * d + b]! / total - (sums[a]! / total) * (sums[b]! / total)
      next.covariance[a * d + b] = value
      next.covariance[b * d + a] = value
    }
  }
  return next
}

/** Puts the expected deviations of the unknown variables beside the known ones. */
function expected({ known, unknown, coefficients }: Conditional, line: Float64Array): void {
  for (const [a, j] of unknown.entries()) {
    let sum = 0
    for (let c = 0; c < known.length; c++) sum += coefficients[a]![c]! * line[known[c]!]!
    line[j] = sum
  }
}

function distance(a: Float64Array, b: Float64Array): number {
  let largest = 0
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k]! - b[k]!))
  return largest
}
