import { type Figure, nodeId, type Source, type Unit, unitId } from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading, type Row } from "../csv/table.ts"
import type { CodebookLookup } from "../evidence/codebook.ts"
import type { QualifierRules } from "../files/ordinal-settings.ts"
import type { Lookup } from "../lookup.ts"
import { unknown } from "../report.ts"
import type { Structure } from "../resolve/structure.ts"
import { readInterval } from "./intervals.ts"
import { sourceOf } from "./sources.ts"

const columns = {
  id: "required",
  scope: "required",
  unit: "optional",
  node: "optional",
  pool: "optional",
  measure: "required",
  category: "optional",
  value: "required",
  lower: "optional",
  upper: "optional",
  measure_unit: "required",
  qualifier: "optional",
  source: "optional",
  place: "optional",
  note: "optional text",
} as const satisfies Columns

interface FigureNames {
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly lists: CodebookLookup["lists"]
  readonly rules: QualifierRules
}

export interface WrittenFigure {
  readonly figure: Figure
  readonly text: string
}

/** The rows of `figures.csv`; null if the file is there and could not be read. */
export function readFigures(names: FigureNames, reading: Reading): readonly WrittenFigure[] | null {
  const table = openTable(reading, "figures.csv", columns)
  if (table === null || table === "absent") return table && []
  const keys = new Keys()
  const figures: WrittenFigure[] = []
  for (const row of table.rows()) {
    const id = row.need("id")
    const first = id === "" ? null : keys.first(id, row.line)
    if (first !== null) row.report.error("id-twice", row.span("id"), { what: "figure", given: id, line: first })
    row.need("scope")
    const scope = row.word("scope", ["unit", "group", "all"]) ?? "all"
    if (row.text("scope") === "unit") row.need("unit")
    else if (row.text("scope") === scope && row.text("unit") !== "")
      row.report.error("cell-unexpected", row.span("unit"), {
        column: "unit",
        given: row.text("unit"),
        why: `the scope is ${scope}`,
      })
    row.find("unit", names.units)
    row.find("node", names.structure.lookup)
    checkMeasure(row, names)
    row.need("value")
    const interval = readInterval(row, names.rules)
    figures.push({
      text: row.text("value"),
      figure: {
        id,
        scope,
        unit: row.text("unit") === "" ? null : unitId(row.text("unit")),
        node: row.text("node") === "" ? null : nodeId(row.text("node")),
        pool: row.text("pool"),
        measure: row.text("measure"),
        category: row.text("category"),
        value: interval?.value ?? 0,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        measureUnit: row.find("measure_unit", names.structure.measures) ?? row.text("measure_unit"),
        qualifier: interval?.qualifier ?? "exact",
        source: sourceOf(row, names.sources),
        place: row.text("place"),
        note: row.local("note"),
        at: row.span("value"),
      },
    })
  }
  return figures
}

function checkMeasure(row: Row, { lists }: FigureNames): void {
  row.need("measure_unit")
  const measure = row.need("measure")
  const list = lists.all.get("figure_measure")
  if (measure !== "" && list && !list.has(measure))
    row.report.error("code-unknown", row.span("measure"), () => ({ list: "figure_measure", ...unknown(measure, list) }))
}
