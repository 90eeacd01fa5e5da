/** Two clusters become one. Leaves have the numbers 0 to n − 1, the cluster made by merge k the number n + k. */
interface Merge {
  /** The cluster with the leaf that comes first in the input. */
  readonly left: number
  readonly right: number
  /** Distance at which the two are joined. */
  readonly height: number
  /** Leaves in the new cluster. */
  readonly size: number
}

/** A tree of clusters, as R's `hclust` gives it. */
export interface Dendrogram {
  /** n − 1 merges, the lowest first. */
  readonly merges: readonly Merge[]
  /** The n leaves from left to right, so that branches do not cross. */
  readonly order: readonly number[]
}

/** "average": mean distance of members (UPGMA). "ward": least growth of variance, on Euclidean distances (Ward.D2). */
export type Linkage = "average" | "ward"

/**
 * Joins the two nearest clusters until one is left. Of equal distances the pair with the earliest leaves goes first.
 *
 * Source: Lance & Williams, "A general theory of classificatory sorting strategies" (Computer Journal 9, 1967); Murtagh &
 * Legendre, "Ward's hierarchical agglomerative clustering method" (Journal of Classification 31, 2014), Ward2.
 *
 * @param distances n × n, symmetric, ≥ 0; left as they are
 * @returns null where a distance is missing (NaN) or infinite
 */
export function clusters(distances: Float64Array, n: number, linkage: Linkage): Dendrogram | null {
  const largest = distances.reduce((most, distance) => Math.max(most, distance), 0)
  if (!Number.isFinite(largest)) return null
  // Ward's rule adds up squares: as shares of the largest distance they always fit.
  const scale = largest > 0 ? largest : 1
  const work = distances.map((distance) => (linkage === "ward" ? (distance / scale) ** 2 : distance / scale))
  const numbers = Array.from({ length: n }, (_, i) => i)
  const sizes = new Array<number>(n).fill(1)
  const leaves = numbers.map((i) => [i])
  const open = [...numbers]
  const nearest = new Int32Array(n)
  for (const i of open) nearest[i] = nearestAfter(work, n, open, i)
  const merges: Merge[] = []
  while (open.length > 1) {
    let a = open[0]!
    for (const i of open.slice(1, -1)) if (work[i * n + nearest[i]!]! < work[a * n + nearest[a]!]!) a = i
    const b = nearest[a]!
    const joined = work[a * n + b]!
    open.splice(open.indexOf(b), 1)
    for (const i of open) {
      if (i !== a) work[a * n + i] = work[i * n + a] = update(linkage, work, n, sizes, a, b, i, joined)
    }
    const height = (linkage === "ward" ? Math.sqrt(joined) : joined) * scale
    sizes[a]! += sizes[b]!
    leaves[a]!.push(...leaves[b]!)
    merges.push({ left: numbers[a]!, right: numbers[b]!, height, size: sizes[a]! })
    numbers[a] = n + merges.length - 1
    for (const i of open) {
      if (i <= a || nearest[i] === a || nearest[i] === b) nearest[i] = nearestAfter(work, n, open, i)
    }
  }
  return { merges, order: leaves[0] ?? [] }
}

/** The nearest open cluster among those after i, the earliest of equals; −1: none. */
function nearestAfter(work: Float64Array, n: number, open: readonly number[], i: number): number {
  let best = -1
  for (const j of open) {
    if (j > i && (best < 0 || work[i * n + j]! < work[i * n + best]!)) best = j
  }
  return best
}

/** Distance of cluster i from what a and b become. */
function update(
  linkage: Linkage,
  work: Float64Array,
  n: number,
  sizes: readonly number[],
  a: number,
  b: number,
  i: number,
  joined: number,
): number {
  const [sizeA, sizeB, sizeI] = [sizes[a]!, sizes[b]!, sizes[i]!]
  const [toA, toB] = [work[a * n + i]!, work[b * n + i]!]
  if (linkage === "average") return (sizeA * toA + sizeB * toB) / (sizeA + sizeB)
  const sum = (sizeA + sizeI) * toA + (sizeB + sizeI) * toB - sizeI * joined
  return sum / (sizeA + sizeB + sizeI)
}

/**
 * Cuts a tree into k clusters.
 *
 * @param k 1 to the number of leaves
 * @returns per leaf the number of its cluster, 0 to k − 1, in the order in which the leaves first meet them
 */
export function cut({ merges, order }: Dendrogram, k: number): Int32Array {
  const n = order.length
  const parent = Array.from({ length: n + merges.length }, (_, i) => i)
  for (const [at, { left, right }] of merges.slice(0, Math.max(0, n - k)).entries()) {
    parent[left] = n + at
    parent[right] = n + at
  }
  const numbers = new Map<number, number>()
  return Int32Array.from({ length: n }, (_, leaf) => {
    let top = leaf
    while (parent[top] !== top) top = parent[top]!
    const number = numbers.get(top) ?? numbers.size
    numbers.set(top, number)
    return number
  })
}

/**
 * Distances between columns from their correlations: √(2 (1 − r)), the Euclidean distance of standardised columns up to
 * their number of rows. 0: the same, √2: unrelated, 2: opposite.
 *
 * @param correlations any number of −1 to 1; NaN where there is none
 */
export function correlationDistances(correlations: Float64Array): Float64Array {
  return correlations.map((r) => Math.sqrt(2 * Math.max(0, 1 - r)))
}

/**
 * Euclidean distances between rows, over the columns that both have, as if the others differed as much on average.
 *
 * @param columns m columns of n values, in a common measure; NaN is a gap
 * @returns n × n; NaN where two rows share no column
 */
export function rowDistances(columns: readonly Float64Array[]): Float64Array {
  const n = columns[0]?.length ?? 0
  const distances = new Float64Array(n * n)
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const steps = columns.map((column) => column[a]! - column[b]!).filter((step) => !Number.isNaN(step))
      const share = steps.length / columns.length
      distances[a * n + b] = distances[b * n + a] = share > 0 ? Math.hypot(...steps) / Math.sqrt(share) : Number.NaN
    }
  }
  return distances
}
