import type { Memory } from "./memory.ts"

/**
 * The loops in which draws spend their time, over one block of memory. Places are counted in doubles. A row holds one
 * number per draw (a lane) and is `stride` doubles long; `lanes` and `rows` are multiples of four. Where
 * `lanes` is more than there are draws, what stands in the lanes beyond is overwritten with anything.
 *
 * Two makes of them give the same bits: each number comes of the same operations in the same order, none of them fused.
 */
export interface Kernels {
  readonly memory: Memory
  /**
   * Weighted sums over members whose scores are the same in every draw: out[i][b] = start + Σₖ w[k][b] · x[i][k].
   *
   * @param out     `rows` rows
   * @param weights `count` rows, `weightStride` doubles long
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
    weightStride: number,
    totals: number,
    goOn: number,
  ): void
  /**
   * The same over members whose scores differ from draw to draw.
   *
   * @param table place of `count` words, each the place of a member's `rows` rows
   * @param first lane of those rows that belongs to the first lane of `out`
   */
  sumRows(
    out: number,
    weights: number,
    table: number,
    first: number,
    count: number,
    rows: number,
    lanes: number,
    stride: number,
    weightStride: number,
    totals: number,
    goOn: number,
  ): void
  /** out[b] = Σₖ weights[k][b], one row of `count` rows. */
  total(out: number, weights: number, count: number, lanes: number, weightStride: number): void
  /** to[i][b] = e to the power of from[i][b], as `Math.exp` has it; from −700 to 700, else anything. */
  raise(to: number, from: number, rows: number, lanes: number, stride: number): void
  /** to[i][b] = ln of from[i][b], as `Math.log` has it; of positive numbers from 1e-300 on, else anything. */
  takeLogarithms(to: number, from: number, rows: number, lanes: number, stride: number): void
  /**
   * The numbers of random streams: numbers 2 · block and on of draw draws[b] come to stand in lane b. See `Stream`.
   *
   * @param out    2 · `blocks` rows: a block makes two numbers
   * @param draws  place of a word per lane, the number of its draw
   * @param lanes  a multiple of eight
   * @param block  number of the first block
   * @param key    the seed, its lower and its upper 32 bits
   */
  uniforms(
    out: number,
    draws: number,
    block: number,
    blocks: number,
    lanes: number,
    stride: number,
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
   * Ranks units in each draw, and counts: adds 1 to counts[i][r], 32 bits each, where unit i has rank r + 1. Draws that
   * hold a tie, a near tie or a gap are left alone and flagged, and so may others be.
   *
   * @param scores rows of `stride` scores, one per unit
   * @param units  place of `count` words: the units that are ranked
   * @param lanes  the number of draws, any
   * @param order  place of `comparators` pairs of words that bring `count` places in order, each a place · 8; see `network`
   * @param spare  place of 8 · `count` doubles
   * @param bits   the number of a unit has no more
   * @param counts n × n words
   * @param ranks  −1, or the place of n rows of `rankStride` ranks, 16 bits each
   * @param flags  place of a word per draw: set to 1 where it was left alone, else to 0. Room for seven more
   */
  countRanks(
    scores: number,
    stride: number,
    units: number,
    count: number,
    lanes: number,
    order: number,
    comparators: number,
    spare: number,
    bits: number,
    n: number,
    counts: number,
    ranks: number,
    rankStride: number,
    flags: number,
  ): void
  /**
   * Counts in how many draws one unit stands above another: adds to above[i][k], 32 bits each, the number of draws with
   * 0 < rank[i] < rank[k].
   *
   * @param ranks n rows of `stride` ranks, 16 bits each; 0: not ranked. n ≤ 32,766
   * @param spare place of a row of ranks, overwritten
   * @param lanes a multiple of eight, at most 32,767
   */
  countAbove(ranks: number, spare: number, n: number, lanes: number, stride: number, above: number): void
}

/** Makes kernels over so many doubles of memory, all 0. */
export type MakeKernels = (doubles: number) => Kernels
