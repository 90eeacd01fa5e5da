import { type DenominatorValue, type Period, period, type Source, type Unit, unitId } from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading } from "../csv/table.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { Lookup } from "../lookup.ts"
import { isThere, startOf } from "../source.ts"
import { sourceOf } from "./sources.ts"

export const denominatorsFile = "denominators.csv"

const columns = {
  unit: "required",
  denominator: "required",
  time: "optional",
  value: "required",
  source: "optional",
  place: "optional",
  note: "optional text",
} as const satisfies Columns

interface DenominatorNames {
  readonly denominators: Lookup<string>
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly periods: Lookup<string>
  readonly time: Period
}

/** Names of the denominators that `units` in index.yaml declares. */
export const denominatorLookup = ({ units }: IndexFile): Lookup<string> => ({
  code: "denominator-unknown",
  all: new Map(units.denominators.map(({ value }) => [value, value])),
  partial: false,
})

/**
 * The rows of `denominators.csv`: denominators that change over time, each above 0. An empty value is a gap. Warns of a
 * denominator that has no number, there or in the units file.
 */
export function readDenominators(names: DenominatorNames, reading: Reading): readonly DenominatorValue[] {
  const { report, source } = reading
  const table = openTable(reading, denominatorsFile, columns)
  const found: DenominatorValue[] = []
  if (table === null) return found
  const keys = new Keys()
  for (const row of table === "absent" ? [] : table.rows()) {
    const [unit, name] = [row.need("unit"), row.need("denominator")]
    row.find("unit", names.units)
    row.find("denominator", names.denominators)
    const time = row.period("time", names.periods) || names.time
    const first = keys.first(`${unit}\n${name}\n${time}`, row.line)
    if (first !== null && unit !== "" && name !== "")
      report.error("value-key-twice", row.span("unit"), { unit, node: name, time, line: first })
    const value = row.number("value", { above: 0 })
    if (value === null) continue
    found.push({
      unit: unitId(unit),
      denominator: name,
      time: period(time),
      value,
      source: sourceOf(row, names.sources),
      place: row.text("place"),
      note: row.local("note"),
    })
  }
  if (!isThere(source, denominatorsFile) || names.units.partial) return found
  for (const name of names.denominators.all.keys())
    if (![...names.units.all.values()].some((unit) => name in unit.denominators))
      if (!found.some(({ denominator }) => denominator === name))
        report.warning("denominator-without-values", startOf(denominatorsFile), { denominator: name })
  return found
}
