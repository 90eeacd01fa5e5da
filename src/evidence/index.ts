export { coverageIndex, kindsOfMeasure, knownOf, listOfKinds } from "./coverage.ts"
export { type EvidenceStore, type MeasuredIndicator, openStore, type StoreInput } from "./store.ts"
