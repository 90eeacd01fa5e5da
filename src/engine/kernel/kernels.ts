import type { Memory } from "./memory.ts"

/**
 * The loops in which draws spend their time, over one block of memory. Places are counted in doubles. A row holds one
 * number per draw (a lane) and is `stride` doubles long; `lanes` and `rows` are multiples of four.
 *
 * Two makes of them give the same bits: each number comes of the same operations in the same order, none of them fused.
 */
export interface Kernels {
  readonly memory: Memory
  /**
   * Weighted sums over members whose scores are the same in every draw: out[i][b] = start + Σₖ w[k][b] · x[i][k].
   *
   * @param out     `rows` rows
   * @param weights `count` rows
   * @param scores  rows × count numbers, four units together: unit i of member k is at
   *                (i >> 2) · 4 · count + 4 k + (i & 3)
   * @param totals  −1, or the place of one number per lane that the sums are divided by
   * @param goOn    0: start is 0; 1: start is what `out` holds
   */
  sumFixed(
    out: number,
    weights: number,
    scores: number,
    count: number,
    rows: number,
    lanes: number,
    stride: number,
    totals: number,
    goOn: number,
  ): void
  /** The same over members whose scores differ from draw to draw; `table` is the place of `count` words, each the place
   *  of a member's `rows` rows. */
  sumRows(
    out: number,
    weights: number,
    table: number,
    count: number,
    rows: number,
    lanes: number,
    stride: number,
    totals: number,
    goOn: number,
  ): void
  /** to[i][b] = e to the power of from[i][b], as `Math.exp` has it; from −700 to 700, else anything. */
  raise(to: number, from: number, rows: number, lanes: number, stride: number): void
  /**
   * The numbers of random streams: number p of draw `first` + b comes to stand at out[p][b]. See `Stream`.
   *
   * @param out   2 · `blocks` rows: a block makes two numbers
   * @param first number of the first draw, its lower and its upper 32 bits; the lower do not overflow within the batch
   * @param key   the seed, its lower and its upper 32 bits
   */
  uniforms(
    out: number,
    blocks: number,
    lanes: number,
    stride: number,
    firstLow: number,
    firstHigh: number,
    keyLow: number,
    keyHigh: number,
  ): void
  /**
   * Noise on the weights of one dimension: nominal[p] · (1 + width (2 u[p][b] − 1)), rescaled to the nominal sum.
   *
   * @param out      `count` rows
   * @param uniforms `count` rows of numbers from [0, 1)
   * @param nominal  place of `count` weights
   * @param width    place of the width
   */
  noise(
    out: number,
    uniforms: number,
    nominal: number,
    width: number,
    count: number,
    lanes: number,
    stride: number,
  ): void
  /**
   * Counts in how many draws one unit stands above another: adds to above[i][k], 32 bits each, the number of draws with
   * 0 < rank[i] < rank[k].
   *
   * @param ranks n rows of `stride` ranks, 16 bits each; 0: not ranked. n ≤ 32,766
   * @param lanes a multiple of eight, at most 32,767
   */
  countAbove(ranks: number, n: number, lanes: number, stride: number, above: number): void
}

/** Makes kernels over so many doubles of memory, all 0. */
export type MakeKernels = (doubles: number) => Kernels
