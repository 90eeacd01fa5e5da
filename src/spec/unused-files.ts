import { nearest } from "./nearest.ts"
import type { Report } from "./report.ts"
import { type EditionSource, startOf } from "./source.ts"

const known = [
  "index.yaml",
  "codebook.yaml",
  "findings.yaml",
  "charts.yaml",
  "relations.yaml",
  "sources.csv",
  "values.csv",
  "denominators.csv",
  "coverage.csv",
  "figures.csv",
  "statements.csv",
  "strengths.csv",
  "published.csv",
]

/** Warns of files that look like a part of the edition and that nothing reads, as a misspelt name leaves behind. */
export function warnUnusedFiles(source: EditionSource, named: readonly string[], report: Report): void {
  const used = [...known, ...named]
  const absent = used.filter((file) => source.size(file) === null)
  for (const file of source.list()) {
    if (used.includes(file) || !/^(?:evidence\/.*|[^/]+)\.(?:csv|parquet|ya?ml)$/.test(file)) continue
    report.warning("file-unused", startOf(file), { file, closest: nearest(file, absent) })
  }
}
