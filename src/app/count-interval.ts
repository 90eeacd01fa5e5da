import type { ListCounts, Measure, Measured } from "../model/index.ts"
import { captureRecapture, garwood, type Recapture, wilson } from "../stats/index.ts"

/** Probability inside: what rank intervals have, too. */
const level = 0.9

/**
 * A measured indicator with the interval that its measure asks for: the ends of each cell, which the draws take values
 * from. Cells that counted nothing have one as well; gaps have none. `poisson` and `wilson` speak of what a list holds,
 * `capture-recapture` of what two lists miss.
 *
 * @param isCovered whether the edition says of this table what its sources cover: a list that is complete needs no other
 */
export function withInterval(measured: Measured, measure: Measure, isCovered: boolean): Measured {
  if (!("interval" in measure) || measure.interval === undefined) return measured
  const lower = measured.lower.slice()
  const upper = measured.upper.slice()
  const { lists } = measured
  for (const [i, value] of measured.values.entries()) {
    if (Number.isNaN(value)) continue
    const [numerator, denominator] = [measured.numerators[i]!, measured.denominators[i]!]
    const scale = measure.kind === "rate" ? measure.times / denominator : 1
    if (measure.interval === "capture-recapture") {
      upper[i] = lists === null ? upper[i]! : Math.max(value, scale * mostOf(lists, i, upper[i]! / scale, isCovered))
      continue
    }
    const { low, high } = measure.kind === "share" ? wilson(numerator, denominator, level) : garwood(numerator, level)
    // The ends of a count of 0 or of a whole are the value, but for rounding.
    lower[i] = Math.min(scale * low, value)
    upper[i] = Math.max(scale * high, value)
  }
  return { ...measured, lower, upper }
}

/** How many there may be. Where a list names none it cannot tell: the other may miss any number, unless it is known not to. */
function mostOf(lists: ListCounts, i: number, known: number, isCovered: boolean): number {
  const found = recaptureOf(lists, i)
  if (found !== null) return found.high
  const isEmpty = lists.first[i] === 0 && lists.second[i] === 0
  return isEmpty || isCovered ? known : Number.POSITIVE_INFINITY
}

/** What the two lists of a measured indicator tell of one unit; null where one of them is empty. */
export const recaptureOf = ({ first, second, both }: ListCounts, i: number): Recapture | null =>
  captureRecapture(first[i]!, second[i]!, both[i]!, level)
