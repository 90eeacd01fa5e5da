import type { TreatmentStep } from "../../model/index.ts"
import { moments, summary } from "../../stats/index.ts"
import type { Treater } from "./step.ts"

type Kind<K extends TreatmentStep["kind"]> = Extract<TreatmentStep, { kind: K }>

/** How far the logarithm's argument stays from 0, in parts of the range. */
const floor = 0.01

/**
 * ln(x − min + a), a = 0.01 (max − min): pulls in a long upper tail, in the same way whatever the measure. The lowest value
 * becomes ln a. Source: JRC COIN Tool; COINr, `log_CT`.
 */
export const logRange: Treater<Kind<"log-range">> = (x) => {
  const { low, high } = summary(x)
  const a = floor * (high - low)
  return change(x, (value) => Math.log(value - low + a))
}

/** ln(x − min + 1): depends on the measure, and does little to values that are small beside 1. COINr, `log_CT_orig`. */
export const logOne: Treater<Kind<"log-one">> = (x) => {
  const { low } = summary(x)
  return change(x, (value) => Math.log(value - low + 1))
}

/**
 * `log-range` where the skewness is above 0; else its mirror image −ln(max + a − x), which pulls in a long lower tail.
 * Cannot be taken of two values, which have no skewness. Source: COINr, `log_CT_plus`.
 */
export const logMirrored: Treater<Kind<"log-mirrored">> = (x, _step, ends) => {
  const { skew } = moments(x)
  if (Number.isNaN(skew)) return false
  if (skew > 0) return logRange(x, { kind: "log-range" }, ends)
  const { low, high } = summary(x)
  const a = floor * (high - low)
  return change(x, (value) => 0 - Math.log(high - value + a))
}

/**
 * ln((max − 1)(x − min) / (max − min) + 1): the range becomes 1 to max, and then its logarithm. Cannot be taken where the
 * largest value is 1 or less, which would turn the order of the units around. Source: Global Innovation Index, technical
 * notes, as COINr's `log_GII` documents it.
 */
export const logGii: Treater<Kind<"log-gii">> = (x) => {
  const { low, high } = summary(x)
  if (high <= 1) return false
  const span = high - low
  return change(x, (value) => Math.log(((value - low) / span) * (high - 1) + 1))
}

/** Changes the values that are no gaps; false where one of them gets no number. */
export function change(x: Float64Array, f: (value: number) => number): boolean {
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    x[i] = f(value)
    if (!Number.isFinite(x[i]!)) return false
  }
  return true
}
