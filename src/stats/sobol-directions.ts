import { Stream } from "./random.ts"

const bits = 32
/** So many coordinates choose their first numbers with an eye on those before; later ones take what comes. */
const chosen = 64
const candidates = 24
/** With how many coordinates before it a candidate is compared, and on how many bits. */
const compared = 16
const depth = 10

/**
 * Direction numbers of the first coordinates of a Sobol sequence: number b of a coordinate is what bit b of the point's
 * number contributes, as a 32-bit fraction. Any set whose first numbers m_i are odd and below 2^i, and whose others follow
 * from a primitive polynomial over GF(2) by Sobol's recurrence, gives each coordinate the property that `SobolPoints`
 * promises; which m_i are taken decides how even pairs of coordinates are. They are drawn here, from a fixed seed, and of
 * several draws the one is kept that makes the most even pairs with the coordinates before (smallest sum of 2^t over the
 * t of the digital nets of 2^10 points). Source of the recurrence: Bratley & Fox, ACM TOMS 14 (1988), algorithm 659.
 */
export function directions(dimensions: number): readonly Uint32Array[] {
  while (known.length < dimensions) known.push(next(known.length))
  return known.slice(0, dimensions)
}

/** Made once, and in order: a coordinate depends on those before it. */
const known: Uint32Array[] = []

function next(dimension: number): Uint32Array {
  // The first coordinate is the van der Corput sequence: bit b contributes 2^−(b + 1).
  if (dimension === 0) return Uint32Array.from({ length: bits }, (_, b) => (1 << (bits - 1 - b)) >>> 0)
  const polynomial = primitivePolynomial(dimension - 1)
  const random = new Stream(19670, dimension)
  if (dimension >= chosen) return recur(polynomial, random)
  const before = known.slice(-compared)
  let best: { readonly numbers: Uint32Array; readonly unevenness: number } | null = null
  for (let c = 0; c < candidates; c++) {
    const numbers = recur(polynomial, random)
    const unevenness = before.reduce((sum, other) => sum + 2 ** qualityOf(numbers, other), 0)
    if (best === null || unevenness < best.unevenness) best = { numbers, unevenness }
  }
  return best!.numbers
}

function recur(polynomial: number, random: Stream): Uint32Array {
  const degree = 31 - Math.clz32(polynomial)
  const numbers = new Uint32Array(bits)
  for (let b = 0; b < bits; b++) {
    if (b < degree) {
      const odd = 2 * random.integer(2 ** b) + 1
      numbers[b] = odd * 2 ** (bits - 1 - b)
      continue
    }
    let x = numbers[b - degree]! ^ (numbers[b - degree]! >>> degree)
    for (let q = 1; q < degree; q++) if ((polynomial >>> (degree - q)) & 1) x ^= numbers[b - q]!
    numbers[b] = x
  }
  return numbers
}

/** t of two coordinates: any 2^t of 2^depth points lie in each box of area 2^(t − depth) with sides of powers of 2. */
function qualityOf(a: Uint32Array, b: Uint32Array): number {
  const rowsA = rowsOf(a)
  const rowsB = rowsOf(b)
  for (let t = 0; t < depth; t++) {
    let even = true
    for (let k = 0; k <= depth - t && even; k++) even = isIndependent(rowsA, k, rowsB, depth - t - k)
    if (even) return t
  }
  return depth
}

/** Row r: which bits of a point's number decide digit r of the coordinate. */
function rowsOf(numbers: Uint32Array): readonly number[] {
  return Array.from({ length: depth }, (_, r) => {
    let row = 0
    for (let b = 0; b < depth; b++) row |= ((numbers[b]! >>> (bits - 1 - r)) & 1) << b
    return row
  })
}

/** Whether the first rows of both are linearly independent over GF(2). */
function isIndependent(a: readonly number[], countA: number, b: readonly number[], countB: number): boolean {
  const basis = new Int32Array(depth)
  for (let r = 0; r < countA + countB; r++) {
    let row = r < countA ? a[r]! : b[r - countA]!
    for (let at = depth - 1; at >= 0 && row !== 0; at--) {
      if (((row >>> at) & 1) === 0) continue
      if (basis[at] === 0) {
        basis[at] = row
        break
      }
      row ^= basis[at]!
    }
    if (row === 0) return false
  }
  return true
}

const polynomials: number[] = []

/** The i-th primitive polynomial over GF(2) by degree and coefficients, from degree 1 on, as bits. */
function primitivePolynomial(i: number): number {
  let candidate = polynomials.at(-1) ?? 1
  while (polynomials.length <= i) {
    candidate++
    if (isPrimitive(candidate)) polynomials.push(candidate)
  }
  return polynomials[i]!
}

/** Whether x generates all 2^degree − 1 remainders that are not 0: counted out, the degrees being small. */
function isPrimitive(polynomial: number): boolean {
  if ((polynomial & 1) === 0) return false
  const degree = 31 - Math.clz32(polynomial)
  let power = 1
  for (let order = 1; order < 2 ** degree; order++) {
    power <<= 1
    if (power >>> degree) power ^= polynomial
    if (power === 1) return order === 2 ** degree - 1
  }
  return false
}
