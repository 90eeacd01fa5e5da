export { type Coherence, coherence } from "./coherence.ts"
export { type Columns, columnsOf, directed, keep } from "./columns.ts"
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
  nodesAt,
  type Pair,
  type Place,
  pairsBetween,
  pairsWithAncestors,
  pairsWithinGroups,
  pairsWithParent,
  type Structure,
  structureOf,
} from "./structure.ts"
