import type { TreatmentStep } from "../../model/index.ts"
import { summary } from "../../stats/index.ts"
import { change } from "./logarithms.ts"
import type { Treater } from "./step.ts"

/** Where the most likely λ is looked for, at first in steps of a quarter. */
const range = { low: -5, high: 5, step: 0.25 }
/** Each cut leaves 0.618 of the interval: from a half to 10⁻¹⁰. The likelihood is too flat to tell 10⁻⁸ apart. */
const cuts = 47
const golden = (Math.sqrt(5) - 1) / 2

/**
 * (x^λ − 1) / λ, or ln x for λ = 0; of x − min + 1 where `shift` is set. A λ of null is the most likely one, under which
 * the values are nearest to a normal distribution. Cannot be taken of values of 0 or below without the shift.
 * Source: Box & Cox (1964); COINr, `boxcox`, with a λ that is given.
 */
export const boxCox: Treater<Extract<TreatmentStep, { kind: "box-cox" }>> = (x, { lambda, shift }) => {
  const { low } = summary(x)
  if (!shift && low <= 0) return false
  if (!change(x, shift ? (value) => Math.log(value - low + 1) : Math.log)) return false
  const power = lambda ?? likeliest(x)
  return change(x, (log) => transform(log, power))
}

/** (e^(λ ln x) − 1) / λ, near λ = 0 and x = 1 without cancelling. */
const transform = (log: number, lambda: number): number => (lambda === 0 ? log : Math.expm1(lambda * log) / lambda)

/**
 * The λ from −5 to 5 with the largest profile likelihood. With values over their geometric mean that is the smallest
 * variance of what is transformed: the Jacobian is 1 (Box & Cox 1964, section 3).
 *
 * @param logs logarithms of the values
 */
function likeliest(logs: Float64Array): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < logs.length; i++) {
    if (Number.isNaN(logs[i]!)) continue
    sum += logs[i]!
    count++
  }
  const centre = sum / count
  let best = 0
  let least = spread(logs, centre, 0)
  for (let lambda = range.low; lambda <= range.high; lambda += range.step) {
    const here = spread(logs, centre, lambda)
    if (here < least) {
      least = here
      best = lambda
    }
  }
  let low = Math.max(best - range.step, range.low)
  let high = Math.min(best + range.step, range.high)
  for (let k = 0; k < cuts; k++) {
    const rest = golden * (high - low)
    if (spread(logs, centre, high - rest) <= spread(logs, centre, low + rest)) high = low + rest
    else low = high - rest
  }
  return (low + high) / 2
}

/** Variance of the transformed values, times their number. NaN where it is beyond a double: smaller than nothing else. */
function spread(logs: Float64Array, centre: number, lambda: number): number {
  let count = 0
  let mean = 0
  let squares = 0
  for (let i = 0; i < logs.length; i++) {
    if (Number.isNaN(logs[i]!)) continue
    const value = transform(logs[i]! - centre, lambda)
    count++
    // Welford: a plain sum of squares cancels.
    const distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }
  return squares
}
