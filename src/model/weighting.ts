import type { NodeId } from "./ids.ts"

/** Where the weights of a dimension's members come from. Weights that rest on words alone stand in the members from the
 *  start. A member whose weight is written as 0 is left out of all of them. */
export type Weighting =
  /** As the author wrote them, or equal where nothing is written. */
  | { readonly kind: "given" }
  | { readonly kind: "equal" }
  /** Means of what experts allotted. */
  | { readonly kind: "budget"; readonly experts: number }
  /** Principal eigenvector of pairwise comparisons; how far these are from agreeing with each other. */
  | { readonly kind: "ahp"; readonly consistencyIndex: number; readonly consistencyRatio: number }
  | DataWeighting

/** Weights that rest on the members' scores. */
export type DataWeighting =
  /** Loadings of the first principal component: squared, or as they are with negative ones as 0; rescaled to sum to 1. */
  (
    | { readonly kind: "pca"; readonly squared: boolean }
    | { readonly kind: "entropy" }
    | { readonly kind: "critic" }
    | ({ readonly kind: "optimised" } & OptimisedWeighting)
  ) & {
    /** False: the members' weights are still those that were written. True: they are those that were found, and stay. */
    readonly computed: boolean
  }

/** Weights that are sought by what they do: how the scores of elements go together with those of the dimension. */
export interface OptimisedWeighting {
  /** `balance`: each element's share of all correlations is its share of the importance. `infomax`: the sum of the
   *  correlations is as large as can be. */
  readonly aim: "balance" | "infomax"
  readonly correlation: "pearson" | "spearman"
  /** The elements: members (null), or all nodes of this level below the dimension, each weighted in its own dimension. */
  readonly level: number | null
  /** How important each element is meant to be: shares of 1, from the weights as written. */
  readonly importance: readonly { readonly node: NodeId; readonly share: number }[]
}

/** The weighting of members whose weights wait for scores; null: they stand already. */
export const waiting = (weighting: Weighting): DataWeighting | null =>
  "computed" in weighting && !weighting.computed ? weighting : null
