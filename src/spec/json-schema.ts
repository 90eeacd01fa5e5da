import { chartsFile } from "./files/charts-file.ts"
import { codebookFile } from "./files/codebook-file.ts"
import { findingsFile } from "./files/findings-file.ts"
import { indexFile } from "./files/index-file.ts"
import { relationsFile } from "./files/relations-file.ts"
import type { Definitions, Shape } from "./yaml/shape.ts"

const files: readonly (readonly [name: string, title: string, shape: Shape<unknown>])[] = [
  ["index", "index.yaml of a cityindex edition", indexFile],
  ["codebook", "codebook.yaml of a cityindex edition", codebookFile],
  ["charts", "charts.yaml of a cityindex edition", chartsFile],
  ["findings", "findings.yaml of a cityindex edition", findingsFile],
  ["relations", "relations.yaml of a cityindex edition", relationsFile],
]

/**
 * JSON Schemas of the YAML files, by file name: what editors need to complete and check while an author writes.
 * Draft 7, which the YAML language server reads best.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    files.map(([name, title, shape]) => {
      const definitions: Definitions = new Map()
      const schema = shape.schema(definitions)
      const whole = {
        $schema: "http://json-schema.org/draft-07/schema#",
        title,
        ...schema,
        ...(definitions.size > 0 ? { definitions: Object.fromEntries(definitions) } : {}),
      }
      return [`${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}
