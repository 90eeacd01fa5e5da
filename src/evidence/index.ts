export { type EvidenceStore, type MeasuredIndicator, openStore, type StoreInput } from "./store.ts"
