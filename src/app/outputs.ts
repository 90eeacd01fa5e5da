import { panelCsv, scoresCsv, stepCsv, weightsCsv } from "../publish/index.ts"
import type { BuiltEdition } from "./build.ts"

/** The files that `build` writes, by path. */
export function outputFiles({ index, indexText, evidenceText, steps }: BuiltEdition): Map<string, string> {
  const files = new Map<string, string>()
  files.set("scores.csv", scoresCsv(index))
  if (index.periods.length > 1) files.set("panel.csv", panelCsv(index))
  if (index.method.dimensions.length + index.method.reconstructions.length > 0) {
    files.set("weights.csv", weightsCsv(index))
  }
  for (const table of steps) files.set(`steps/${table.name}.csv`, stepCsv(index, table))
  files.set("index.json", indexText)
  files.set("evidence.json", evidenceText)
  return files
}
