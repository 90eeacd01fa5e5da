import {
  nodeId,
  type Period,
  type PublishedScore,
  period,
  type Source,
  type Strength,
  type Unit,
  unitId,
} from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading } from "../csv/table.ts"
import type { Lookup } from "../lookup.ts"
import type { Structure } from "../resolve/structure.ts"
import { sourceOf } from "./sources.ts"

interface Names {
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly periods: Lookup<string>
  readonly time: Period
}

const strengthColumns = {
  unit: "required",
  node: "required",
  position: "required",
  claim: "text",
  source: "optional",
  place: "optional",
} as const satisfies Columns

/** The rows of `strengths.csv`: never used to compute. */
export function readStrengths(names: Names, reading: Reading): readonly Strength[] {
  const table = openTable(reading, "strengths.csv", strengthColumns)
  if (table === null || table === "absent") return []
  const nodes = new Keys()
  const positions = new Keys()
  return [...table.rows()].map((row) => {
    const [unit, node] = [row.need("unit"), row.need("node")]
    row.find("unit", names.units)
    row.find("node", names.structure.lookup)
    row.need("position")
    const position = row.number("position", { min: 1, whole: true })
    const first = nodes.first(`${unit}\n${node}`, row.line)
    if (first !== null)
      row.report.error("id-twice", row.span("node"), { what: `strength of ${unit},`, given: node, line: first })
    const firstPosition = position === null ? null : positions.first(`${unit}\n${position}`, row.line)
    if (firstPosition !== null)
      row.report.error("id-twice", row.span("position"), {
        what: `strength of ${unit} at position`,
        given: row.text("position"),
        line: firstPosition,
      })
    return {
      unit: unitId(unit),
      node: nodeId(node),
      position: position ?? 0,
      claim: row.needLocal("claim"),
      source: sourceOf(row, names.sources),
      place: row.text("place"),
    }
  })
}

const publishedColumns = {
  unit: "required",
  node: "required",
  time: "optional",
  score: "optional",
  rank: "optional",
} as const satisfies Columns

/** The rows of `published.csv`: what a recomputation is held against. */
export function readPublished(names: Names, reading: Reading): readonly PublishedScore[] {
  const table = openTable(reading, "published.csv", publishedColumns)
  if (table === null || table === "absent") return []
  const keys = new Keys()
  return [...table.rows()].map((row) => {
    const [unit, node] = [row.need("unit"), row.need("node")]
    row.find("unit", names.units)
    row.find("node", names.structure.lookup)
    const time = row.period("time", names.periods) || names.time
    const first = keys.first(`${unit}\n${node}\n${time}`, row.line)
    if (first !== null) row.report.error("value-key-twice", row.span("unit"), { unit, node, time, line: first })
    if (row.text("score") === "" && row.text("rank") === "")
      row.report.error("cell-empty", row.span("score"), { column: "score" })
    return {
      unit: unitId(unit),
      node: nodeId(node),
      time: period(time),
      score: row.number("score"),
      rank: row.number("rank", { min: 1, whole: true }),
      at: row.span("rank"),
    }
  })
}
