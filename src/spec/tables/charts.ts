import { nodeId, type PrintedChart, type Source, sourceId } from "../../model/index.ts"
import { Keys, type Reading } from "../csv/table.ts"
import { chartsFile } from "../files/charts-file.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Structure } from "../resolve/structure.ts"
import { readText } from "../source.ts"
import { decodeYaml } from "../yaml/decode.ts"
import { sourceOfEntry } from "./findings.ts"

interface Names {
  readonly structure: Structure
  readonly sources: Lookup<Source>
  /** Ids of figures alone: a value of a cell has no category to be drawn under. */
  readonly figures: Lookup
  readonly findings: Lookup
}

/** The entries of `charts.yaml`. */
export function readCharts(names: Names, reading: Reading): readonly PrintedChart[] {
  const { report } = reading
  const text = readText(reading.source, "charts.yaml", "yaml", report)
  const file = text === null ? null : decodeYaml(chartsFile, "charts.yaml", text, report, reading.languages)
  const keys = new Keys()
  return (file ?? []).map(({ id, title, form, node, figures, findings, lost, places, source }) => {
    const first = id.value === "" ? null : keys.first(id.value, id.at.line)
    if (first !== null) report.error("id-twice", id.at, { what: "chart", given: id.value, line: first })
    if (node) find(names.structure.lookup, node.value, node.at, report)
    for (const { value, at } of figures) find(names.figures, value, at, report)
    for (const { value, at } of findings) find(names.findings, value, at, report)
    if (figures.length === 0 && lost === undefined) report.error("chart-empty", id.at, { chart: id.value })
    return {
      id: id.value,
      title,
      form,
      node: node ? nodeId(node.value) : null,
      figures: figures.map(({ value }) => value),
      findings: findings.map(({ value }) => value),
      lost: lost ?? null,
      places,
      source: sourceId(sourceOfEntry(source, id.at, names.sources, reading)),
    }
  })
}
