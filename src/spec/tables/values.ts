import {
  gapReasons,
  nodeId,
  type ObsStatus,
  obsStatus,
  obsStatusCodes,
  type Period,
  period,
  qualifiers,
  type Source,
  type Unit,
  unitId,
  type Value,
} from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading, type Row } from "../csv/table.ts"
import { codesOf, type NormaliseSettings, numberOf } from "../files/normalise.ts"
import type { QualifierRules } from "../files/ordinal-settings.ts"
import type { Lookup } from "../lookup.ts"
import { unknown } from "../report.ts"
import type { Structure } from "../resolve/structure.ts"
import { type Interval, readInterval } from "./intervals.ts"
import { sourceOf } from "./sources.ts"

const columns = {
  id: "optional",
  unit: "required",
  indicator: "required",
  time: "optional",
  value: "required",
  lower: "optional",
  upper: "optional",
  status: "optional",
  gap: "optional",
  qualifier: "optional",
  source: "optional",
  place: "optional",
  note: "optional text",
} as const satisfies Columns

export interface ValueNames {
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly periods: Lookup<string>
  readonly time: Period
  readonly rules: QualifierRules
}

/** A value with the text that its author wrote: prose repeats the digits as they stand. */
export interface WrittenValue {
  readonly value: Value
  readonly text: string
}

/** The rows of `values.csv`; null if the file is there and could not be read. */
export function readValues(names: ValueNames, reading: Reading): readonly WrittenValue[] | null {
  const table = openTable(reading, "values.csv", columns)
  if (table === null || table === "absent") return table && []
  const keys = new Keys()
  const ids = new Keys()
  const values: WrittenValue[] = []
  for (const row of table.rows()) {
    row.need("unit")
    row.need("indicator")
    row.find("unit", names.units)
    checkIndicator(row, names.structure)
    const id = row.text("id") || String(row.line)
    const firstId = ids.first(id, row.line)
    if (firstId !== null) row.report.error("id-twice", row.span("id"), { what: "value", given: id, line: firstId })
    const time = row.period("time", names.periods) || names.time
    const [unit, node] = [row.text("unit"), row.text("indicator")]
    const first = keys.first(`${unit}\n${node}\n${time}`, row.line)
    if (first !== null && unit !== "" && node !== "")
      row.report.error("value-key-twice", row.span("unit"), { unit, node, time, line: first })
    const codes = codesOf(normaliseOf(row, names.structure))
    const interval = codes ? readCode(row, codes) : readInterval(row, names.rules)
    checkLogarithm(row, interval?.value, names.structure)
    checkCategory(row, interval?.value, names.structure)
    values.push({
      text: codes && interval ? String(interval.value) : row.text("value"),
      value: {
        id,
        unit: unitId(unit),
        node: nodeId(node),
        time: period(time),
        value: interval?.value ?? null,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        status: readStatus(row),
        qualifier: interval?.qualifier ?? "exact",
        source: sourceOf(row, names.sources),
        place: row.text("place"),
        note: row.local("note"),
        at: row.span("value"),
      },
    })
  }
  return values
}

function checkIndicator(row: Row, { drafts }: Structure): void {
  const given = row.text("indicator")
  const node = drafts.get(given)
  if (given === "") return
  if (node?.kind !== "indicator") {
    const indicators = [...drafts.values()].filter((draft) => draft.kind === "indicator").map((draft) => draft.id)
    row.report.error("indicator-unknown", row.span("indicator"), () => ({
      ...unknown(given, indicators),
      isDimension: node !== undefined,
    }))
  } else if (node.settings.measured)
    row.report.error("value-measured", row.span("indicator"), {
      indicator: given,
      table: node.settings.measured.value.table.value,
    })
}

function checkLogarithm(row: Row, value: number | undefined, { drafts }: Structure): void {
  const node = drafts.get(row.text("indicator"))
  if (node?.kind === "indicator" && node.settings.transform?.value === "log" && value !== undefined && value <= 0)
    row.report.error("log-not-positive", row.span("value"), { indicator: node.id, given: row.text("value") })
}

function normaliseOf(row: Row, { drafts }: Structure): NormaliseSettings | undefined {
  const node = drafts.get(row.text("indicator"))
  return node?.kind === "indicator" ? node.settings.normalise?.value : undefined
}

function checkCategory(row: Row, value: number | undefined, structure: Structure): void {
  const written = normaliseOf(row, structure)
  if (written?.kind !== "categories" || value === undefined || codesOf(written)) return
  const known = written.value.scores.map(({ key }) => key)
  if (!known.some((key) => numberOf(key) === value)) unknownCategory(row, known)
}

/** A code becomes the number that its indicator's table gives it; null for an empty cell or after a mistake. */
function readCode(row: Row, codes: ReadonlyMap<string, number>): Interval | null {
  const code = row.text("value")
  const qualifier = row.word("qualifier", qualifiers) ?? "exact"
  for (const column of ["lower", "upper"])
    if (code !== "" && row.text(column) !== "")
      row.report.error("cell-unexpected", row.span(column), {
        column,
        given: row.text(column),
        why: "a code has no interval",
      })
  const value = codes.get(code)
  if (value !== undefined) return { value, lower: value, upper: value, qualifier }
  if (code !== "") unknownCategory(row, [...codes.keys()])
  return null
}

function unknownCategory(row: Row, known: readonly string[]): void {
  row.report.error("category-unknown", row.span("value"), () => ({
    indicator: row.text("indicator"),
    ...unknown(row.text("value"), known),
  }))
}

const valueCodes = obsStatusCodes.filter((code) => !obsStatus[code].gap)

/** A number has a status of numbers ("A" by default); a gap has the status of its word. */
function readStatus(row: Row): ObsStatus {
  const gap = row.word("gap", Object.keys(gapReasons) as (keyof typeof gapReasons)[])
  const status = row.word("status", obsStatusCodes)
  const hasValue = row.text("value") !== ""
  const hasGap = row.text("gap") !== ""
  const cell = { unit: row.text("unit"), indicator: row.text("indicator") }
  if (hasValue && hasGap) row.report.error("value-and-gap", row.span("gap"), cell)
  else if (!hasValue && !hasGap) row.report.error("value-or-gap", row.span("value"), cell)
  else if (status && hasValue && obsStatus[status].gap)
    row.report.error("status-conflict", row.span("status"), { status, cell: "a value", allowed: valueCodes.join(", ") })
  else if (status && gap && status !== gapReasons[gap])
    row.report.error("status-conflict", row.span("status"), { status, cell: `gap "${gap}"`, allowed: gapReasons[gap] })
  for (const column of ["lower", "upper"])
    if (!hasValue && row.text(column) !== "")
      row.report.error("cell-unexpected", row.span(column), {
        column,
        given: row.text(column),
        why: "there is no value that the interval could surround",
      })
  return status ?? (gap ? gapReasons[gap] : "A")
}
