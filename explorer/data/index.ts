export { indexAtHand, LoadError, loadEditions, loadIndex, provideEdition, provideEditions } from "./load.ts"
export { useEvidence } from "./use-evidence.ts"
export { useFiles } from "./use-files.ts"
export { usePackage } from "./use-package.ts"
