export { jsonSchemas } from "./json-schema.ts"
// Names that nothing has are found by what reads them: the command line has its own.
export { nearest } from "./nearest.ts"
export { readEdition } from "./read-edition.ts"
export { renderDiagnostic } from "./render.ts"
export type { EditionSource } from "./source.ts"
export { starterFiles } from "./starter/files.ts"
