import type { Csv } from "../csv/read.ts"
import type { GridCell } from "../import/sheets/grid.ts"
import { type EditionSheet, sheetOf } from "./sheet.ts"

/** Columns of values.csv that the sheet of data says. */
const inData = ["unit", "indicator", "time", "value", "gap"]

/** A number that reads back as it is written becomes one; any other text stays a text. */
export const cellOfText = (text: string): GridCell =>
  text === ""
    ? null
    : text !== "0" && String(Number(text)) !== text
      ? text
      : Number.isFinite(Number(text))
        ? Number(text)
        : text

/**
 * values.csv as two sheets: numbers and gaps with units in rows and indicators in columns; and one row for each value of
 * which more is said. `written` keeps digits that a number loses, "81.0".
 *
 * @param units      the units file
 * @param indicators ids of those that values.csv may hold
 */
export function valuesSheets(values: Csv | null, units: Csv, indicators: readonly string[]): readonly EditionSheet[] {
  const column = (csv: Csv, name: string) => csv.cells[csv.header.indexOf(name)]
  const cell = (name: string, row: number) => (values && column(values, name)?.[row]) ?? ""
  const rowOf = new Map(
    Array.from({ length: values?.rows ?? 0 }, (_, i) => [
      keyOf(cell("unit", i), cell("time", i), cell("indicator", i)),
      i,
    ]),
  )
  const times = Map.groupBy(rowOf.values(), (row) => cell("unit", row))
  const names = units.header.filter((name) => /^name(?:_\w+)?$/.test(name))
  const ids = column(units, "id") ?? []
  const data = ids.flatMap((unit, i) => {
    const own = [...new Set((times.get(unit) ?? []).map((row) => cell("time", row)))].sort()
    return (own.length > 0 ? own : [""]).map((time): readonly GridCell[] => [
      unit,
      ...names.map((name) => column(units, name)?.[i] ?? ""),
      cellOfText(time),
      ...indicators.map((indicator) => {
        const row = rowOf.get(keyOf(unit, time, indicator))
        if (row === undefined) return null
        const value = cell("value", row)
        return cell("gap", row) || (value === "" ? null : Number.isNaN(Number(value)) ? value : Number(value))
      }),
    ])
  })
  const others = (values?.header ?? []).filter((name) => !inData.includes(name))
  const cells = [...rowOf.values()].flatMap((row): (readonly GridCell[])[] => {
    const value = cell("value", row)
    const written = value === "" || Number.isNaN(Number(value)) || String(Number(value)) === value ? null : value
    const said = others.map((name) => cellOfText(cell(name, row)))
    if (written === null && said.every((each) => each === null)) return []
    return [[cell("unit", row), cell("indicator", row), cellOfText(cell("time", row)), written, ...said]]
  })
  return [
    { name: sheetOf.data, rows: [["unit", ...names, "time", ...indicators], ...data] },
    ...(cells.length === 0
      ? []
      : [{ name: sheetOf.cells, rows: [["unit", "indicator", "time", "written", ...others], ...cells] }]),
  ]
}

export const keyOf = (unit: string, time: string, indicator: string): string => `${unit}\n${time}\n${indicator}`
