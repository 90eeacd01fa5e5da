import type { Report } from "../../report.ts"
import type { Draft, DraftCell, DraftRow } from "./draft.ts"
import { at, cellSpan, type Grid, gridName, textAt } from "./grid.ts"
import { directionFor, readName } from "./header-columns.ts"
import type { Column, Layout } from "./layout.ts"
import { type Note, notes } from "./notes.ts"
import { periodOf, wholeYears } from "./periods.ts"
import { CellReader } from "./wide.ts"
import { headings } from "./words.ts"

/** Columns of a long table. */
export interface LongColumns {
  readonly unit: Column
  readonly indicator: Column
  readonly value: Column
  readonly time: Column | undefined
  readonly measure: Column | undefined
  readonly dimension: Column | undefined
}

/** Whether a table has one row for each value: it has columns for unit, indicator and value by their names. */
export function longColumns({ columns }: Layout): LongColumns | null {
  const called = (pattern: RegExp, ...not: readonly (Column | undefined)[]) =>
    columns.find((column) => pattern.test(column.name) && !not.includes(column))
  const value = called(headings.value)
  const indicator = columns.find((column) => !column.isNumeric && headings.indicator.test(column.name))
  const time = called(headings.time, value, indicator)
  // "Unit" may be what is compared or what is measured in: the first where nothing else is a name of units.
  const places = columns.filter((column) => headings.unit.test(column.name) && column !== indicator && column !== value)
  const unit = places.find(({ name }) => !/^units?$/i.test(name)) ?? places[0] ?? called(headings.code, value)
  const measure = called(headings.measure, unit, indicator, value)
  const dimension = called(headings.dimension, unit, indicator, value, measure)
  return unit && indicator && value ? { unit, indicator, value, time, measure, dimension } : null
}

/** Reads a table with a row for each value. Null after a mistake that leaves nothing. */
export function readLong(grid: Grid, layout: Layout, columns: LongColumns, report: Report): Draft | null {
  const { unit, indicator, value, time, measure, dimension } = columns
  const read = new CellReader(grid, report)
  const entries = layout.body.filter(
    (row) => textAt(grid, row, unit.column) !== "" && textAt(grid, row, indicator.column) !== "",
  )
  const times = wholeYears(entries.map((row) => (time === undefined ? "" : periodOf(at(grid, row, time.column)))))
  const names = [...new Set(entries.map((row) => textAt(grid, row, indicator.column)))]
  const placeOf = new Map(names.map((name, j) => [name, j]))
  const firstRow = names.map((name) => entries.find((row) => textAt(grid, row, indicator.column) === name)!)
  const cells = names.map((): DraftCell[] => [])
  const rows = new Map<
    string,
    { readonly row: number; readonly time: string; readonly cells: Map<number, DraftCell> }
  >()
  const first = new Map<string, number>()
  for (const [i, row] of entries.entries()) {
    const j = placeOf.get(textAt(grid, row, indicator.column))!
    const key = `${textAt(grid, row, unit.column)}\n${times[i]}`
    const entry = rows.get(key) ?? { row, time: times[i]!, cells: new Map() }
    rows.set(key, entry)
    const before = first.get(`${key}\n${j}`)
    if (before !== undefined) {
      const given = `${textAt(grid, row, unit.column)}, ${names[j]}${times[i] === "" ? "" : `, ${times[i]}`}`
      const line = cellSpan(grid, before, 0).line
      report.error("id-twice", cellSpan(grid, row, value.column), { what: "value", given, line })
      continue
    }
    first.set(`${key}\n${j}`, row)
    const cell = read.cell(row, value)
    entry.cells.set(j, cell)
    cells[j]!.push(cell)
  }
  if (rows.size === 0) {
    const why = "no row has both a unit and an indicator"
    report.error("sheet-no-table", cellSpan(grid, layout.body[0] ?? 0, 0), { sheet: gridName(grid), why })
    return null
  }
  const said: Note[] = read.marked > 0 ? [notes.footnotes(read.marked)] : []
  if (dimension !== undefined) said.push(notes.structure(`column "${dimension.name}"`))
  if (value.decimals.isGuess) said.push(notes.decimals([value.name], value.decimals.comma))
  return {
    title: "",
    top: { name: "", key: "" },
    indicators: names.map((written, j) => {
      const { name, measure: inName, direction } = readName(written)
      const group = dimension === undefined ? "" : textAt(grid, firstRow[j]!, dimension.column)
      const told = measure === undefined ? "" : textAt(grid, firstRow[j]!, measure.column)
      return {
        name,
        code: "",
        groups: group === "" ? [] : [{ key: group, name: group, weight: 1 }],
        measure: told || inName || (read.isPercent(cells[j]!) ? "%" : ""),
        ...directionFor(name, direction),
        weight: 1,
        goalposts: null,
        definition: "",
        at: cellSpan(grid, firstRow[j]!, indicator.column),
      }
    }),
    rows: [...rows.values()].map(
      (entry): DraftRow => ({
        name: textAt(grid, entry.row, unit.column),
        code: "",
        time: entry.time,
        line: cellSpan(grid, entry.row, 0).line,
        at: cellSpan(grid, entry.row, unit.column),
        timeAt: cellSpan(grid, entry.row, time?.column ?? 0),
        cells: names.map((_, j) => entry.cells.get(j) ?? { text: "", gap: "not-collected", place: "" }),
        properties: [],
      }),
    ),
    properties: [],
    notes: said,
  }
}
