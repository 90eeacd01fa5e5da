import { completePairs } from "./pairs.ts"

/** What Kendall's coefficient and its test are made of. */
export interface Concordance {
  /** Number of values. */
  readonly n: number
  /** Pairs of rows that x and y order alike, less those that they order unlike; ties in either count for neither. */
  readonly score: number
  /** Sizes of the groups of equal values, those of one value left out. */
  readonly tiesX: readonly number[]
  readonly tiesY: readonly number[]
}

/**
 * Kendall's rank correlation τ-b over the pairs without a gap (NaN): concordant less discordant pairs of rows over the
 * geometric mean of the pairs that x, and that y, tells apart. n log n.
 *
 * Source: Kendall, "The treatment of ties in ranking problems" (Biometrika 33, 1945).
 *
 * @returns −1 to 1; NaN for fewer than two pairs or a constant column
 */
export function kendall(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y)
  const { n, score, tiesX, tiesY } = concordance(pairs.x, pairs.y)
  const all = pairCount(n)
  const untied = (ties: readonly number[]) => all - ties.reduce((sum, t) => sum + pairCount(t), 0)
  const tau = score / Math.sqrt(untied(tiesX) * untied(tiesY))
  return Number.isNaN(tau) ? tau : Math.min(Math.max(tau, -1), 1)
}

/**
 * Counts concordance by sorting for x and then counting the swaps that sort y.
 *
 * Source: Knight, "A computer method for calculating Kendall's tau with ungrouped data" (JASA 61, 1966).
 *
 * @param x n values without gaps
 * @param y n values without gaps
 */
export function concordance(x: Float64Array, y: Float64Array): Concordance {
  const n = x.length
  // Subtracting two infinities gives NaN, so places are compared by < and >.
  const order = Int32Array.from(x.keys()).sort((a, b) => compare(x[a]!, x[b]!) || compare(y[a]!, y[b]!))
  const byX = Float64Array.from(order, (i) => x[i]!)
  const byXThenY = Float64Array.from(order, (i) => y[i]!)
  const tiesX = runs(n, (i) => byX[i] === byX[i - 1])
  const tiesBoth = runs(n, (i) => byX[i] === byX[i - 1] && byXThenY[i] === byXThenY[i - 1])
  const swaps = sortCountingSwaps(byXThenY)
  const tiesY = runs(n, (i) => byXThenY[i] === byXThenY[i - 1])
  const sum = (ties: readonly number[]) => ties.reduce((total, t) => total + pairCount(t), 0)
  const untied = pairCount(n) - sum(tiesX) - sum(tiesY) + sum(tiesBoth)
  return { n, score: untied - 2 * swaps, tiesX, tiesY }
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
const pairCount = (n: number): number => (n * (n - 1)) / 2

/** Lengths of the runs of two or more among n, given whether each continues the one before. */
function runs(n: number, continues: (i: number) => boolean): number[] {
  const lengths: number[] = []
  let length = 1
  for (let i = 1; i <= n; i++) {
    if (i < n && continues(i)) {
      length++
      continue
    }
    if (length > 1) lengths.push(length)
    length = 1
  }
  return lengths
}

/** Merge sort, from the bottom up: the number of neighbours that a bubble sort would swap. */
function sortCountingSwaps(y: Float64Array): number {
  const merged = new Float64Array(y.length)
  let swaps = 0
  for (let width = 1; width < y.length; width *= 2) {
    for (let start = 0; start < y.length; start += 2 * width) {
      const middle = Math.min(start + width, y.length)
      const end = Math.min(start + 2 * width, y.length)
      let left = start
      let right = middle
      for (let place = start; place < end; place++) {
        if (left < middle && (right >= end || y[left]! <= y[right]!)) {
          merged[place] = y[left++]!
        } else {
          swaps += middle - left
          merged[place] = y[right++]!
        }
      }
    }
    y.set(merged)
  }
  return swaps
}
