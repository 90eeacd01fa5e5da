import { type Finding, nodeId, type Source, sourceId, type Unit, unitId } from "../../model/index.ts"
import { Keys, type Reading } from "../csv/table.ts"
import { type FindingsFile, findingsFile } from "../files/findings-file.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Structure } from "../resolve/structure.ts"
import { isThere, readText } from "../source.ts"
import { decodeYaml } from "../yaml/decode.ts"

interface Names {
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  /** Ids of figures and values. */
  readonly figures: Lookup
}

/** The entries of `findings.yaml`; null where the file is there and cannot be read. */
export function readFindings(names: Names, reading: Reading): readonly Finding[] | null {
  const { report } = reading
  const text = readText(reading.source, "findings.yaml", "yaml", report)
  const file = text === null ? null : decodeYaml(findingsFile, "findings.yaml", text, report, reading.languages)
  if (file === null && isThere(reading.source, "findings.yaml")) return null
  const keys = new Keys()
  return (file ?? []).map((finding) => {
    const { id, kind, title, nodes, units, figures, places, source } = finding
    const first = id.value === "" ? null : keys.first(id.value, id.at.line)
    if (first !== null) report.error("id-twice", id.at, { what: "finding", given: id.value, line: first })
    for (const { value, at } of nodes) find(names.structure.lookup, value, at, report)
    for (const { value, at } of units) find(names.units, value, at, report)
    for (const { value, at } of figures) find(names.figures, value, at, report)
    return {
      id: id.value,
      kind,
      title,
      text: finding.text,
      nodes: nodes.map(({ value }) => nodeId(value)),
      units: units.map(({ value }) => unitId(value)),
      figures: figures.map(({ value }) => value),
      places,
      source: sourceId(sourceOfEntry(source, id.at, names.sources, reading)),
    }
  })
}

/** The source of an entry of a YAML list: the one it names, or the only one there is. */
export function sourceOfEntry(
  source: FindingsFile[number]["source"],
  at: FindingsFile[number]["id"]["at"],
  sources: Lookup<Source>,
  { report }: Reading,
): string {
  if (source) {
    find(sources, source.value, source.at, report)
    return source.value
  }
  if (sources.all.size !== 1 && !sources.partial) report.error("source-needed", at, { sources: sources.all.size })
  return sources.all.keys().next().value ?? ""
}
