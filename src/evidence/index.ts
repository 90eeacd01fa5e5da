export { defaultLimits, type Limits } from "./database.ts"
export type { Drilled } from "./drill.ts"
export { type EvidenceStore, type MeasuredIndicator, openStore, type StoreInput } from "./store.ts"
