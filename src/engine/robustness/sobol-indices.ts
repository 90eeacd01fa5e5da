/**
 * Sums over base samples from which Sobol' indices of one result and one factor follow. `a` and `b` are the result at two
 * independent points, `c` at the first with the factor's coordinates of the second.
 */
export interface IndexSums {
  count: number
  a: number
  b: number
  c: number
  aa: number
  bb: number
  cc: number
  bc: number
  /** Σ (a − c)². */
  change: number
}

export const noSums = (): IndexSums => ({ count: 0, a: 0, b: 0, c: 0, aa: 0, bb: 0, cc: 0, bc: 0, change: 0 })

/** Adds one base sample. Results are best given as distances from a value near their mean: squares of large numbers cancel. */
export function addSample(sums: IndexSums, a: number, b: number, c: number): void {
  sums.count++
  sums.a += a
  sums.b += b
  sums.c += c
  sums.aa += a * a
  sums.bb += b * b
  sums.cc += c * c
  sums.bc += b * c
  sums.change += (a - c) * (a - c)
}

export interface Indices {
  /** NaN where the result never changes. */
  readonly first: number
  readonly total: number
}

/**
 * First-order index: correlation of the results that share the factor and nothing else, b and c, with the mean and the
 * variance of both together (Monod, Naud & Makowski 2006; Janon et al., ESAIM: P&S 18, 2014, who show that no estimator from
 * these pairs has a smaller error in the limit). Total index: Σ (a − c)² / 2N over the variance (Jansen 1999).
 */
export function indicesOf({ count, a, b, c, aa, bb, cc, bc, change }: IndexSums): Indices {
  const mean = (b + c) / (2 * count)
  const own = (bb + cc) / (2 * count) - mean * mean
  const variance = varianceOf(2 * count, a + b, aa + bb)
  // What squares lose where all results are nearly the same is no variance.
  const least = 1e-12 * ((aa + bb) / (2 * count))
  const isConstant = !(variance > least) || !(own > 0)
  return {
    first: isConstant ? Number.NaN : (bc / count - mean * mean) / own,
    total: isConstant ? Number.NaN : change / (2 * count) / variance,
  }
}

/** Sample variance of `count` numbers from their sum and the sum of their squares. */
export const varianceOf = (count: number, sum: number, squares: number): number =>
  (squares - (sum * sum) / count) / (count - 1)
