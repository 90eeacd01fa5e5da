import type { ImputationStep } from "../../../model/index.ts"
import {
  chiSquared,
  type LeastSquares,
  leastSquares,
  normal,
  patterns,
  type Random,
  solveUpper,
} from "../../../stats/index.ts"
import { type Basis, byName, type Estimator } from "./basis.ts"
import { relatives } from "./relatives.ts"
import { type Standardised, standardise } from "./standardise.ts"

/** A regression for the units that have the same predictors. */
interface Fit {
  /** The units whose gaps it fills. */
  readonly units: readonly number[]
  /** Values of the predictors at those units, standardised as in the fit: a column per predictor. */
  readonly at: readonly Float64Array[]
  readonly target: Standardised
  readonly fitted: LeastSquares
  /** Number of units that it was fitted to. */
  readonly rows: number
}

/**
 * Least squares on other indicators, with a constant. A unit's gap is estimated from those predictors that it has, by the
 * units that have these and the indicator itself; there must be at least two more of them than predictors, or the gap
 * stays. A predictor that follows from those before it is left out.
 *
 * What is drawn: the variance as RSS ÷ χ², the coefficients given it, a value given both.
 * Source: Rubin, "Multiple Imputation for Nonresponse in Surveys" (1987), p. 167.
 */
export function fromRegression(
  how: Extract<ImputationStep, { kind: "regression" }>,
  { method, stages }: Basis,
  t: number,
): Estimator {
  const stage = stages[t]!
  const order = byName(stage)
  const together = relatives(method, how.level)
  const named = how.on === null ? null : new Set(how.on)
  const asked = new Map<number, readonly Fit[]>()
  const fitsOf = (j: number): readonly Fit[] => {
    const known = asked.get(j)
    if (known !== undefined) return known
    const predictors = together(j)
      .filter((other) => other !== j && (named === null || named.has(method.indicators[other]!.node)))
      .map((other) => stage.values[other]!)
    const fits = fitAll(stage.values[j]!, predictors, order)
    asked.set(j, fits)
    return fits
  }
  const fill = (j: number, value: (fit: Fit) => (line: number) => number) => {
    const out = new Float64Array(stage.units.length).fill(Number.NaN)
    for (const fit of fitsOf(j)) {
      const valueAt = value(fit)
      for (const [line, i] of fit.units.entries()) out[i] = valueAt(line)
    }
    return out
  }
  return {
    estimate: (j) => fill(j, (fit) => (line) => fit.target.back(predict(fit, fit.fitted.coefficients, line))),
    draw: (random) => {
      const drawn = new Map([...asked.keys()].map((j) => [j, fill(j, (fit) => drawOf(fit, random))]))
      return (j) => drawn.get(j)!
    },
  }
}

function fitAll(y: Float64Array, predictors: readonly Float64Array[], order: readonly number[]): readonly Fit[] {
  const gaps = order.filter((i) => Number.isNaN(y[i]!))
  return patterns(predictors, gaps).flatMap(({ known, rows: units }) => {
    const columns = known.map((p) => predictors[p]!)
    const rows = order.filter((i) => !Number.isNaN(y[i]!) && columns.every((column) => !Number.isNaN(column[i]!)))
    if (rows.length < columns.length + 2) return []
    const among = (x: Float64Array) => standardise(Float64Array.from(rows, (i) => x[i]!))
    const target = among(y)
    const scaled = columns.map(among)
    return [
      {
        units,
        at: columns.map((column, p) => Float64Array.from(units, (i) => scaled[p]!.into(column[i]!))),
        target,
        // All columns have mean 0: the constant is the mean of y, and needs no column.
        fitted: leastSquares(
          scaled.map(({ z }) => z),
          target.z,
        ),
        rows: rows.length,
      },
    ]
  })
}

function predict({ at }: Fit, coefficients: Float64Array, line: number): number {
  let sum = 0
  for (const [p, column] of at.entries()) sum += coefficients[p]! * column[line]!
  return sum
}

function drawOf(fit: Fit, random: Random): (line: number) => number {
  const { kept, r, residual, coefficients } = fit.fitted
  const sd = Math.sqrt(residual / chiSquared(fit.rows - kept.length - 1, random))
  const moved = Float64Array.from(kept, () => sd * normal(random))
  solveUpper(r, kept.length, moved)
  const drawn = coefficients.slice()
  for (const [c, p] of kept.entries()) drawn[p]! += moved[c]!
  const constant = (sd * normal(random)) / Math.sqrt(fit.rows)
  return (line) => fit.target.back(constant + predict(fit, drawn, line) + sd * normal(random))
}
