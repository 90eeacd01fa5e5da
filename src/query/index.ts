export { type LiveEngine, type LiveResult, type LiveResults, liveEngine } from "./live/compute.ts"
export { countedDuel, duelApart } from "./live/duel.ts"
export { type LiveInput, liveInput } from "./live/input.ts"
export { matrixOf } from "./live/matrix.ts"
export { publishedDuel } from "./live/published-duel.ts"
export { type PlainAggregation, plainAggregations, reaggregated } from "./live/reaggregate.ts"
export { asPublished, type OwnWeights, reweighed, sharesOf } from "./live/reweigh.ts"
export {
  allWeightGroups,
  groupsOf,
  type WeightGroup,
  type WeightTree,
  weightGroups,
  weightTrees,
} from "./live/weight-groups.ts"
export { allBits, bitsOf, count, has } from "./records/bits.ts"
export { type Cell, type EvidenceTable, nameOf, openTable, tells } from "./records/evidence-table.ts"
export { type Chosen, type Facet, type Faceted, facetOf, facets, gap } from "./records/facets.ts"
export { findRecords } from "./records/find.ts"
export * from "./text/index.ts"
export { fold } from "./text/tokens.ts"
