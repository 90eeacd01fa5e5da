import type { Report } from "../../report.ts"
import type { Draft, DraftCell, DraftIndicator, DraftRow } from "./draft.ts"
import { at, cellSpan, type Grid, gridName, textAt } from "./grid.ts"
import { directionFor, readName } from "./header-columns.ts"
import type { Column, Layout } from "./layout.ts"
import { type Note, notes } from "./notes.ts"
import { periodOf, wholeYears } from "./periods.ts"
import { isCalled } from "./tongues.ts"
import { CellReader } from "./wide.ts"
import { headings } from "./words.ts"

/** Columns of a table in which values of several indicators or periods stand below each other or side by side. */
export interface LongColumns {
  readonly unit: Column
  /** Undefined where the whole table is of one indicator. */
  readonly indicator: Column | undefined
  /** One; or one for each year, which is its name. */
  readonly values: readonly Column[]
  readonly time: Column | undefined
  readonly measure: Column | undefined
  readonly dimension: Column | undefined
}

const year = /^(?:19|20)\d\d(?:년| \[YR(?:19|20)\d\d\])?$/

/** Whether a table has one row for each value, or one column for each year, by the names of its columns; null: neither. */
export function longColumns({ columns }: Layout): LongColumns | null {
  const called = (pattern: RegExp, ...not: readonly (Column | undefined)[]) =>
    columns.find((column) => isCalled(pattern, column.name) && !not.includes(column))
  const years = columns.filter(({ name, isNumeric }) => isNumeric && year.test(name))
  const value = years.length >= 2 ? undefined : called(headings.value)
  const values = value === undefined ? years : [value]
  const indicator = columns.find((column) => !column.isNumeric && isCalled(headings.indicator, column.name))
  const time = value === undefined ? undefined : called(headings.time, value, indicator)
  // "Unit" may be what is compared or what is measured in: the first where nothing else is a name of units.
  const places = columns.filter(
    (column) => isCalled(headings.unit, column.name) && column !== indicator && column !== value,
  )
  const unit = places.find(({ name }) => !/^units?$/i.test(name)) ?? places[0] ?? called(headings.code, value)
  const measure = called(headings.measure, unit, indicator, value)
  const dimension = called(headings.dimension, unit, indicator, value, measure)
  // Other numbers beside years are indicators of a plain table.
  const isYearly = years.length >= 2 && columns.every((column) => !column.isNumeric || years.includes(column))
  if (!unit || (value === undefined ? !isYearly : !indicator)) return null
  return { unit, indicator, values, time, measure, dimension }
}

interface Entry {
  readonly row: number
  readonly value: Column
  readonly time: string
  readonly name: string
}

/** Reads such a table. Null after a mistake that leaves nothing. */
export function readLong(grid: Grid, layout: Layout, columns: LongColumns, report: Report): Draft | null {
  const { unit, indicator, time, dimension } = columns
  const read = new CellReader(grid, report)
  const entries = entriesOf(grid, layout, columns)
  if (entries.length === 0) {
    const why = "no row has both a unit and an indicator"
    report.error("sheet-no-table", cellSpan(grid, layout.body[0] ?? 0, 0), { sheet: gridName(grid), why })
    return null
  }
  const firsts = new Map<string, Entry>()
  for (const entry of entries) if (!firsts.has(entry.name)) firsts.set(entry.name, entry)
  const names = [...firsts.keys()]
  const cells = new Map(names.map((name) => [name, [] as DraftCell[]]))
  const rows = new Map<string, { readonly entry: Entry; readonly cells: Map<string, DraftCell> }>()
  const seen = new Map<string, number>()
  for (const entry of entries) {
    const place = `${textAt(grid, entry.row, unit.column)}\n${entry.time}`
    const before = seen.get(`${place}\n${entry.name}`)
    if (before !== undefined) {
      const given = [textAt(grid, entry.row, unit.column), entry.name, entry.time]
        .filter((part) => part !== "")
        .join(", ")
      const line = cellSpan(grid, before, 0).line
      report.error("id-twice", cellSpan(grid, entry.row, entry.value.column), { what: "value", given, line })
      continue
    }
    seen.set(`${place}\n${entry.name}`, entry.row)
    const own = rows.get(place) ?? { entry, cells: new Map() }
    rows.set(place, own)
    const cell = read.cell(entry.row, entry.value)
    own.cells.set(entry.name, cell)
    cells.get(entry.name)!.push(cell)
  }
  const said: Note[] = read.marked > 0 ? [notes.footnotes(read.marked)] : []
  if (dimension !== undefined) said.push(notes.structure(`column "${dimension.name}"`))
  const unsure = columns.values.filter(({ decimals }) => decimals.isGuess)
  if (unsure.length > 0)
    said.push(
      notes.decimals(
        unsure.map(({ name }) => name),
        unsure[0]!.decimals.comma,
      ),
    )
  return {
    title: "",
    top: { name: "", key: "" },
    indicators: [...firsts.values()].map((entry) =>
      indicatorAt(grid, columns, entry, read.isPercent(cells.get(entry.name)!)),
    ),
    rows: [...rows.values()].map(
      ({ entry: { row, time: period }, cells }): DraftRow => ({
        name: textAt(grid, row, unit.column),
        code: "",
        time: period,
        line: cellSpan(grid, row, 0).line,
        at: cellSpan(grid, row, unit.column),
        timeAt: cellSpan(grid, row, time?.column ?? indicator?.column ?? 0),
        cells: names.map(
          (name) => cells.get(name) ?? { text: "", gap: "not-collected", place: "", qualifier: "", note: "" },
        ),
        properties: [],
      }),
    ),
    properties: [],
    notes: said,
  }
}

/** Every value with what it is of, row by row. */
function entriesOf(grid: Grid, layout: Layout, { unit, indicator, values, time }: LongColumns): readonly Entry[] {
  const rows = layout.body.filter(
    (row) =>
      textAt(grid, row, unit.column) !== "" && (indicator === undefined || textAt(grid, row, indicator.column) !== ""),
  )
  const times = wholeYears(rows.map((row) => (time === undefined ? "" : periodOf(at(grid, row, time.column)))))
  const title = [...layout.header].find(([, role]) => role === "title")?.[0]
  const only =
    title === undefined
      ? ""
      : (grid.rows[title]!.map((_, column) => textAt(grid, title, column)).find((text) => text !== "") ?? "")
  return rows.flatMap((row, i) =>
    values.map((value) => ({
      row,
      value,
      time: year.test(value.name) ? value.name.slice(0, 4) : times[i]!,
      name: indicator === undefined ? only || "Value" : textAt(grid, row, indicator.column),
    })),
  )
}

function indicatorAt(
  grid: Grid,
  { indicator, dimension, measure }: LongColumns,
  { row, name: written, value }: Entry,
  isPercent: boolean,
): DraftIndicator {
  const { name, measure: inName, direction } = readName(written)
  const group = dimension === undefined ? "" : textAt(grid, row, dimension.column)
  const told = measure === undefined ? "" : textAt(grid, row, measure.column)
  return {
    name,
    code: "",
    groups: group === "" ? [] : [{ key: group, name: group, weight: 1 }],
    measure: told || inName || (isPercent ? "%" : ""),
    ...directionFor(name, direction),
    weight: 1,
    goalposts: null,
    definition: "",
    at: cellSpan(grid, row, indicator?.column ?? value.column),
  }
}
