import type { Measure, Measured } from "../model/index.ts"
import { type Ends, garwood, wilson } from "../stats/index.ts"

/** Probability inside: what rank intervals have, too. */
const level = 0.9

/**
 * A measured indicator with the interval that its measure asks for: the ends of each cell, which the draws take values
 * from. Cells that counted nothing have one as well; gaps have none. Of a list that may miss some it is the interval of
 * what the list holds.
 */
export function withInterval(measured: Measured, measure: Measure): Measured {
  const ends = endsOf(measure)
  if (ends === null) return measured
  const lower = measured.lower.slice()
  const upper = measured.upper.slice()
  for (const [i, value] of measured.values.entries()) {
    if (Number.isNaN(value)) continue
    const { low, high } = ends(measured.numerators[i]!, measured.denominators[i]!)
    // The ends of a count near 0 or of a whole are the value, but for rounding.
    lower[i] = Math.min(low, value)
    upper[i] = Math.max(high, value)
  }
  return { ...measured, lower, upper }
}

/** Gives the ends from what was counted, and from what it is a share or a rate of; null: the number counts as exact. */
function endsOf(measure: Measure): ((numerator: number, denominator: number) => Ends) | null {
  if (measure.kind === "share" && measure.interval !== undefined) return (part, of) => wilson(part, of, level)
  if ((measure.kind !== "count" && measure.kind !== "rate") || measure.interval === undefined) return null
  if (measure.kind === "count") return (count) => garwood(count, level)
  const { times } = measure
  return (count, per) => {
    const { low, high } = garwood(count, level)
    return { low: (low * times) / per, high: (high * times) / per }
  }
}
