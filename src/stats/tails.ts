import { regularisedBeta } from "./beta.ts"
import { upperGamma } from "./gamma.ts"

/** Chance that a standard normal number is further from 0 than z, on either side. */
export function normalTails(z: number): number {
  return upperGamma(0.5, (z * z) / 2)
}

/** Chance that a standard normal number is at most z. */
export function normalBelow(z: number): number {
  const half = normalTails(z) / 2
  return z < 0 ? half : 1 - half
}

/**
 * Chance that a number with Student's t distribution is further from 0 than t, on either side.
 *
 * @param freedom degrees of freedom, > 0
 * @returns NaN without a t or without freedom
 */
export function studentTails(t: number, freedom: number): number {
  if (Number.isNaN(t) || !(freedom > 0)) return Number.NaN
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return 0
  return regularisedBeta(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square))
}

/**
 * Chance that a number with the χ² distribution is larger than x.
 *
 * @param freedom degrees of freedom, > 0
 */
export function chiSquareAbove(x: number, freedom: number): number {
  return freedom > 0 ? upperGamma(freedom / 2, x / 2) : Number.NaN
}
