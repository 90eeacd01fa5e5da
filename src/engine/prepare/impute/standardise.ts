import { summary } from "../../../stats/index.ts"

/** A column with mean 0 and standard deviation 1, and the way back. */
export interface Standardised {
  /** 0 where no two values differ. */
  readonly z: Float64Array
  readonly back: (z: number) => number
  /** The same for other values of the column. */
  readonly into: (x: number) => number
}

/** Gaps (NaN) stay gaps. */
export function standardise(x: Float64Array): Standardised {
  const { mean, sd } = summary(x)
  const spread = sd > 0 ? sd : 1
  const into = (value: number) => (value - mean) / spread
  return { z: x.map(into), back: (z) => mean + spread * z, into }
}
