import type { TreatmentStep } from "../../model/index.ts"
import { passes } from "./passes.ts"
import { drawnIn, type Treater } from "./step.ts"

type Winsorise = Extract<TreatmentStep, { kind: "winsorise" }>

/**
 * Draws in one outermost value after the other: the largest to the next below it while the skewness is 0 or more, the
 * smallest to the next above it while it is negative, until the indicator passes the test or `most` points are drawn in.
 *
 * Equal values move together, so that one round may draw in more than `most`. What counts against it are the points that
 * the last round at either end moved; those of earlier rounds are among them. Cannot be taken where it would make all
 * values equal, or where the test says nothing. Source: COINr, `winsorise`.
 */
export const winsorise: Treater<Winsorise> = (x, { most, test, force }, ends) => {
  let high = 0
  let low = 0
  while (most === null || high + low < most) {
    const { skew, passed } = passes(x, test)
    if (passed === null) return false
    // Without a limit there is nothing to force: all values would become one.
    if (passed && !(force && most !== null)) return true
    if (skew >= 0) high = drawIn(x, 1, ends)
    else low = drawIn(x, -1, ends)
  }
  return isVaried(x)
}

/** Draws the outermost values at one end to their neighbour; returns how many they are. */
function drawIn(x: Float64Array, end: 1 | -1, ends: Int8Array | null): number {
  let outermost = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    const value = x[i]! * end
    if (value > outermost) {
      next = outermost
      outermost = value
    } else if (value > next && value < outermost) next = value
  }
  let count = 0
  for (let i = 0; i < x.length; i++) {
    if (x[i]! * end !== outermost) continue
    x[i] = next * end
    if (ends !== null) ends[i] = end === 1 ? drawnIn.high : drawnIn.low
    count++
  }
  return count
}

/** Whether any two values differ. */
function isVaried(x: Float64Array): boolean {
  let first = Number.NaN
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    if (Number.isNaN(first)) first = value
    else if (value !== first) return true
  }
  return false
}
