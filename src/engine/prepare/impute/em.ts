import type { ImputationStep } from "../../../model/index.ts"
import {
  type Conditional,
  conditional,
  factorSemidefinite,
  type MultivariateNormal,
  normal,
  normalByEm,
  patterns,
  type Random,
} from "../../../stats/index.ts"
import { type Basis, byName, type Estimator } from "./basis.ts"
import { relatives } from "./relatives.ts"
import { type Standardised, standardise } from "./standardise.ts"

/** To the last digits that mean something, for the values that are shown; a table is drawn with noise far above this. */
const shown = { still: 1e-10, rounds: 1000 }
const drawn = { still: 1e-5, rounds: 200 }

/** A sample in which an indicator does not vary says nothing of it: so often another one is drawn. */
const mostSamples = 50

/** The indicators of one dimension and their distribution. */
interface Family {
  /** Numbers of the indicators that have values. */
  readonly members: readonly number[]
  readonly columns: readonly Standardised[]
  readonly groups: ReturnType<typeof patterns>
  readonly fitted: MultivariateNormal
}

/**
 * Expected value given the unit's other indicators, under a multivariate normal distribution whose means and
 * covariances are the most likely ones. A unit that has none of the indicators gets no value; neither does any, where
 * there are not more units than indicators.
 *
 * What is drawn: the distribution of as many units, drawn with replacement, then all gaps of a unit together given what
 * it has.
 * Source: Dempster, Laird & Rubin (1977); Honaker & King, "What to do about missing values in time-series cross-section
 * data" (AJPS 54, 2010), the bootstrap.
 */
export function fromEm(
  { level }: Extract<ImputationStep, { kind: "em" }>,
  { method, stages }: Basis,
  t: number,
): Estimator {
  const stage = stages[t]!
  const n = stage.units.length
  const order = byName(stage)
  const together = relatives(method, level)
  const families = new Map<string, Family | null>()
  const familyOf = (j: number): Family | null => {
    const members = together(j).filter((other) => stage.values[other]!.some((value) => !Number.isNaN(value)))
    const key = members.join(" ")
    const known = families.get(key)
    if (known !== undefined) return known
    const family = fit(
      members,
      members.map((other) => stage.values[other]!),
      order,
    )
    families.set(key, family)
    return family
  }
  return {
    estimate: (j) => {
      const family = familyOf(j)
      return family === null ? gaps(n) : (complete(family, family.fitted, n, null).get(j) ?? gaps(n))
    },
    draw: (random) => {
      const completed = new Map<number, Float64Array>()
      for (const family of families.values()) {
        if (family === null) continue
        for (const [j, x] of complete(family, resampled(family, n, random), n, random)) completed.set(j, x)
      }
      return (j) => completed.get(j) ?? gaps(n)
    },
  }
}

const gaps = (n: number) => new Float64Array(n).fill(Number.NaN)

function fit(members: readonly number[], values: readonly Float64Array[], order: readonly number[]): Family | null {
  const columns = values.map(standardise)
  const x = columns.map(({ z }) => z)
  const groups = patterns(x, order)
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (rows <= members.length) return null
  const weights = new Float64Array(order.length).fill(1)
  return { members, columns, groups, fitted: normalByEm(x, groups, weights, shown) }
}

/** The distribution of a sample of the units, drawn with replacement; of the units themselves where no sample will do. */
function resampled({ columns, groups, fitted }: Family, n: number, random: Random): MultivariateNormal {
  const rows = groups.flatMap((group) => group.rows)
  const x = columns.map(({ z }) => z)
  for (let sample = 0; sample < mostSamples; sample++) {
    const weights = new Float64Array(n)
    for (let k = 0; k < rows.length; k++) weights[rows[random.integer(rows.length)]!]! += 1
    if (sayAsMuch(x, weights)) return normalByEm(x, groups, weights, drawn)
  }
  return fitted
}

/** Whether more units than indicators were drawn, and every indicator that varies among all varies among them. */
function sayAsMuch(x: readonly Float64Array[], weights: Float64Array): boolean {
  if (weights.filter((weight) => weight > 0).length <= x.length) return false
  return x.every((column) => {
    const there = column.filter((value) => !Number.isNaN(value))
    const taken = column.filter((value, i) => weights[i]! > 0 && !Number.isNaN(value))
    const varies = (of: Float64Array) => of.some((value) => value !== of[0])
    return taken.length > 0 && (varies(taken) || !varies(there))
  })
}

/** The gaps of a family by number of the indicator: their expected values, or with `random` values drawn. */
function complete(
  { members, columns, groups }: Family,
  distribution: MultivariateNormal,
  n: number,
  random: Random | null,
): ReadonlyMap<number, Float64Array> {
  const out = members.map(() => gaps(n))
  for (const { known, rows } of groups) {
    if (known.length === members.length) continue
    const given = conditional(distribution, known)
    const u = given.unknown.length
    const factor = random === null ? null : factorSemidefinite(given.covariance, u)
    for (const i of rows) {
      const noise = Float64Array.from({ length: u }, () => (random === null ? 0 : normal(random)))
      for (const [a, member] of given.unknown.entries()) {
        let z = expectedOf(given, distribution, columns, a, i)
        if (factor !== null) for (let b = 0; b <= a; b++) z += factor[a * u + b]! * noise[b]!
        out[member]![i] = columns[member]!.back(z)
      }
    }
  }
  return new Map(members.map((j, member) => [j, out[member]!]))
}

function expectedOf(
  { known, unknown, coefficients }: Conditional,
  { mean }: MultivariateNormal,
  columns: readonly Standardised[],
  a: number,
  i: number,
): number {
  let z = mean[unknown[a]!]!
  for (const [c, member] of known.entries()) z += coefficients[a]![c]! * (columns[member]!.z[i]! - mean[member]!)
  return z
}
