export { LoadError, loadEditions, loadEvidence, loadIndex } from "./load.ts"
export { useEvidence } from "./use-evidence.ts"
