/** Where the weights of a dimension's members come from. Weights that rest on words alone are resolved into the members'
 *  own; those that rest on data are computed from the members' scores, in the method as published. */
export type Weighting =
  /** As the author wrote them, or equal. */
  | { readonly kind: "given" }
  /** Loadings of the first principal component, squared and rescaled, or as they are. */
  | { readonly kind: "pca"; readonly squared: boolean }
  | { readonly kind: "entropy" }
  | { readonly kind: "critic" }
  /** Such that each member's correlation with the dimension has the share that its written weight has. */
  | { readonly kind: "optimised"; readonly aim: "balance" | "inform"; readonly correlation: "pearson" | "spearman" }
  /** Means of what experts allotted; already in the members' weights. */
  | { readonly kind: "budget"; readonly experts: number }
  /** Principal eigenvector of pairwise comparisons; already in the members' weights. */
  | { readonly kind: "ahp"; readonly consistencyRatio: number }
