/** Arrays are per unit; null is a gap. */
export interface Ranking {
  readonly scores: readonly (number | null)[]
  readonly ranks: readonly (number | null)[]
  /** Mean absolute difference to the ranks as published, over the units that have both; null: there is none. */
  readonly meanChange: number | null
}
