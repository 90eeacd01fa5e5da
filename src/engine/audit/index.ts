export { type Coherence, coherence } from "./coherence.ts"
export { columnsOf, directed, keptEntries, type NodeColumns } from "./columns.ts"
export {
  type CorrelationLimits,
  correlate,
  correlateDenominators,
  type DenominatorCorrelation,
  flagged,
  type Influence,
  influences,
  type NodeCorrelation,
} from "./correlations.ts"
export { describeNodes, type NodeDescription } from "./descriptions.ts"
export {
  ancestors,
  groupsOf,
  type NodePair,
  type NodePlace,
  nodesAt,
  pairsBetween,
  pairsWithAncestors,
  pairsWithinGroups,
  pairsWithParent,
  type Structure,
  structureOf,
} from "./structure.ts"
