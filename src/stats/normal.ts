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
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}
const near = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}
const far = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
