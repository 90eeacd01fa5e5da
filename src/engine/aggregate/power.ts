import { weightedMean } from "./aggregator.ts"

/** Powers nearer to 0 than this go through expm1 and log1p, or their digits would cancel. */
const small = 0.1
/** Means of powers beyond these have lost digits, or all of them, to the range of doubles. */
const least = 1e-250
const most = 1e250

/** −∞ marks a score that has no power mean, apart from NaN, a gap; no score of 0 or more has it. */
const none = Number.NEGATIVE_INFINITY

/** What a power mean adds up: x^p; for p near 0 x^p − 1; for p = 1 x itself. `p` is not 0. */
export function raise(x: Float64Array, p: number, out: Float64Array): void {
  if (p === 1) out.set(x)
  else for (let i = 0; i < x.length; i++) out[i] = x[i]! < 0 ? none : powerOf(Math.abs(x[i]!), p)
}

function powerOf(x: number, p: number): number {
  if (p === -1) return 1 / x
  return Math.abs(p) < small ? Math.expm1(p * Math.log(x)) : x ** p
}

/** (Σ w x^p / Σ w)^(1/p) from members as `raise` made them; `scores` are those members before. */
export function powerMean(
  members: readonly Float64Array[],
  weights: Float64Array,
  p: number,
  out: Float64Array,
  scores: readonly Float64Array[],
): void {
  weightedMean(members, weights, out)
  if (p === 1) return
  for (let i = 0; i < out.length; i++) {
    const mean = out[i]!
    if (hasNone(members, i)) out[i] = Number.NaN
    else if (Number.isNaN(mean)) out[i] = mean
    else if (Math.abs(p) < small) out[i] = Math.exp(Math.log1p(mean) / p)
    else if (mean < least || mean > most) out[i] = scaledMean(scores, weights, p, i)
    else out[i] = p === -1 ? 1 / mean : mean ** (1 / p)
  }
}

function hasNone(members: readonly Float64Array[], i: number): boolean {
  for (const x of members) if (x[i] === none) return true
  return false
}

/** The power mean of unit i with its members over the one that counts most, so that no power leaves the range. */
function scaledMean(scores: readonly Float64Array[], weights: Float64Array, p: number, i: number): number {
  let scale = p > 0 ? 0 : Number.POSITIVE_INFINITY
  for (const x of scores) {
    if (p > 0 ? x[i]! > scale : x[i]! < scale) scale = x[i]!
  }
  if (scale === 0) return 0
  let sum = 0
  let total = 0
  for (let j = 0; j < scores.length; j++) {
    const x = scores[j]![i]!
    if (Number.isNaN(x)) continue
    sum += weights[j]! * (x / scale) ** p
    total += weights[j]!
  }
  return scale * (sum / total) ** (1 / p)
}
