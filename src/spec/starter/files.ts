import { jsonSchemas } from "../json-schema.ts"
import { codebookYaml } from "./codebook-yaml.ts"
import { indexYaml } from "./index-yaml.ts"
import { tables } from "./tables.ts"
import { texts } from "./texts.ts"

/**
 * A small edition to begin with, by path: it checks without a diagnostic and builds. Its comments teach in English and
 * Korean, and its numbers are printed in the source it names. The JSON Schemas lie beside it for the author's editor.
 */
export function starterFiles(): Map<string, string> {
  const schemas = [...jsonSchemas()].map(([name, text]) => [`.schema/${name}`, text] as const)
  return new Map([
    ["index.yaml", indexYaml],
    ["codebook.yaml", codebookYaml],
    ...Object.entries(tables),
    ...Object.entries(texts),
    ...schemas,
  ])
}
