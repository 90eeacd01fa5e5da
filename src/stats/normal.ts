import type { Random } from "./random.ts"

/** A number from the standard normal distribution. One uniform number makes one normal number. */
export const normal = (random: Random): number =>
  // Half a step above the uniform number's own grid: never 0, whose quantile is −∞.
  normalQuantile(random.uniform() + 2 ** -54)

/**
 * A number from the χ² distribution: the sum of squares of `degrees` standard normal numbers.
 *
 * Twice a gamma number of shape degrees / 2, by Marsaglia & Tsang, "A simple method for generating gamma variables"
 * (ACM TOMS 26, 2000): a normal number cubed, of which few are refused.
 *
 * @param degrees ≥ 1, need not be whole
 */
export function chiSquared(degrees: number, random: Random): number {
  // Their method asks for a shape of 1 or more: a smaller one is drawn one higher and brought down.
  const shape = degrees / 2
  const lifted = shape < 1 ? shape + 1 : shape
  const d = lifted - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    const u = random.uniform()
    if (v <= 0 || Math.log(u) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue
    return 2 * d * v * (shape < 1 ? random.uniform() ** (1 / shape) : 1)
  }
}

/**
 * The number below which the standard normal distribution has probability p.
 *
 * Wichura, "Algorithm AS 241: the percentage points of the normal distribution", PPND16 (Applied Statistics 37, 1988):
 * about 1 part in 10¹⁶.
 *
 * @param p above 0 and below 1; −∞ for 0, ∞ for 1
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(middle.above, r)) / polynomial(middle.below, r)
  }
  const tail = q < 0 ? p : 1 - p
  if (tail <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const r = Math.sqrt(-Math.log(tail))
  const x =
    r <= 5
      ? polynomial(near.above, r - 1.6) / polynomial(near.below, r - 1.6)
      : polynomial(far.above, r - 5) / polynomial(far.below, r - 5)
  return q < 0 ? -x : x
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * x + coefficients[k]!
  return sum
}

/** Wichura's coefficients, the constant first: of the middle, the near and the far tail. */
const middle = {
  above: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  below: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
}
const near = {
  above: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  below: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
}
const far = {
  above: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  below: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
}
