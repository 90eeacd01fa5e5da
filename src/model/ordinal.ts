/**
 * What is known about a total order of n units, 0 to n − 1, over positions 1 (best) to n. Every order that meets all
 * of it is equally admissible. `reason` numbers refer to whatever list the caller keeps (statements, values).
 */
export interface OrderProblem {
  readonly n: number
  readonly before: readonly Precedence[]
  readonly windows: readonly Window[]
}

/** Unit `first` stands before unit `second`. */
export interface Precedence {
  readonly first: number
  readonly second: number
  readonly reasons: readonly number[]
}

/** Unit `unit` holds a position from `low` to `high`. */
export interface Window {
  readonly unit: number
  readonly low: number
  readonly high: number
  readonly reasons: readonly number[]
}

/** No order meets all of it. `reasons` are enough to see the contradiction, and none of them can be left out. */
export interface Contradiction {
  readonly kind: "contradiction"
  /** Units in the order that closes the cycle; for windows that do not fit, the units that crowd. */
  readonly units: readonly number[]
  readonly reasons: readonly number[]
}

/** The rank distribution of every unit under "all admissible orders are equally likely". */
export interface RankDistribution {
  readonly kind: "distribution"
  readonly n: number
  /** "exact": counted; "sampled": estimated from `draws` orders. */
  readonly how: "exact" | "sampled"
  readonly draws: number
  /** log10 of the number of admissible orders; NaN when sampled. */
  readonly log10Orders: number
  /** n × n, row-major: probability that unit i holds position r + 1 is at i * n + r. Rows and columns sum to 1. */
  readonly rank: Float64Array
  /** n × n, row-major: probability that unit i stands above unit j; 0 on the diagonal. */
  readonly above: Float64Array
}
