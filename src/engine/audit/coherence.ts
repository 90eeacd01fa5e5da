import type { NodeId } from "../../model/index.ts"
import {
  associations,
  type ChiSquareTest,
  type Components,
  clusters,
  completeRows,
  correlationDistances,
  cronbachAlpha,
  type Dendrogram,
  effectiveNumber,
  inflation,
  pearson,
  principalComponents,
  samplingAdequacy,
  sphericity,
} from "../../stats/index.ts"
import { columnOf, type NodeColumns } from "./columns.ts"
import { groupsOf, type Structure } from "./structure.ts"

/** Whether the members of a group belong together, statistically. Arrays over members are in the order of `members`. */
export interface Coherence {
  readonly group: NodeId
  readonly members: readonly NodeId[]
  /** Cronbach's alpha; NaN: none. */
  readonly alpha: { readonly pairwise: number; readonly complete: number }
  /** Of the correlations over complete rows; null where a member is constant there, or fewer than two rows are. */
  readonly components: Components | null
  /** How many unrelated members would spread their variance like this, 1 to their number; NaN without components. */
  readonly effective: number
  /** Kaiser–Meyer–Olkin, overall and per member. */
  readonly adequacy: { readonly overall: number; readonly each: Float64Array }
  /** Bartlett's test. */
  readonly sphericity: ChiSquareTest
  /** Variance inflation factor per member. */
  readonly inflation: Float64Array
  /** Members joined by average correlation distance; null where two have no correlation: one is constant, or
   *  they share fewer than two units. */
  readonly tree: Dendrogram | null
}

/** Examines the nodes of one level below each dimension of a higher one. */
export function coherence(columns: NodeColumns, structure: Structure, level: number, groupLevel: number): Coherence[] {
  return [...groupsOf(structure, level, groupLevel)].map(([group, members]) => ({
    group,
    members,
    ...coherenceOf(members.map((node) => columnOf(columns, node))),
  }))
}

function coherenceOf(table: readonly Float64Array[]): Omit<Coherence, "group" | "members"> {
  const m = table.length
  const complete = completeRows(table)
  const correlations = associations(complete, pearson)
  const components = principalComponents(table, "correlation")
  return {
    alpha: { pairwise: cronbachAlpha(table, "pairwise"), complete: cronbachAlpha(table, "complete") },
    components,
    effective: components === null ? Number.NaN : effectiveNumber(components.variances),
    adequacy: samplingAdequacy(correlations, m),
    sphericity: sphericity(correlations, m, complete[0]!.length),
    inflation: inflation(correlations, m),
    tree: clusters(correlationDistances(associations(table, pearson)), m, "average"),
  }
}
