export { type ReadEdition, readEdition } from "./read-edition.ts"
export { renderDiagnostic } from "./render.ts"
export type { EditionSource } from "./source.ts"
