export { importTables, isPeriodName } from "./import/index.ts"
export { jsonSchemas } from "./json-schema.ts"
// The command line, too, is given names that nothing has.
export { nearest } from "./nearest.ts"
export { readPrintedTable } from "./printed/read.ts"
export { type ReadEdition, readEdition } from "./read-edition.ts"
export { renderDiagnostic } from "./render.ts"
export type { EditionSource } from "./source.ts"
export { starterFiles } from "./starter/files.ts"
