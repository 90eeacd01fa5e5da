import type { Report } from "../../report.ts"
import type { Draft, DraftCell, DraftGroup, DraftIndicator, DraftRow } from "./draft.ts"
import { draftCell } from "./draft-cell.ts"
import { at, cellName, cellSpan, type Grid, gridName, textAt, widthOf } from "./grid.ts"
import { readLoose } from "./loose-number.ts"
import { notes } from "./notes.ts"
import { directionOf } from "./words.ts"

/** Where the JRC's COIN Tool keeps what, rows and columns from 0. Source: COINr, `import_coin_tool`. */
const database = {
  weight: 6,
  direction: 7,
  low: 8,
  high: 9,
  /** Codes of what holds the indicator, the index first, and down to the sub-pillar. */
  levels: [10, 11, 12, 13],
  name: 14,
  code: 15,
  firstUnit: 16,
  unitName: 1,
  unitCode: 2,
  firstIndicator: 4,
  /** E16:CY315. */
  lastUnit: 314,
  lastIndicator: 102,
} as const
/** C4:H52, a header in its first row: code, weight and name of each level and indicator. */
const framework = { first: 4, last: 51, code: 2, weight: 4, name: 7 } as const

/** The two sheets of a filled COIN Tool workbook; null: it is none. */
export function coinToolSheets(grids: readonly Grid[]): { readonly data: Grid; readonly frame: Grid } | null {
  const called = (name: string) => grids.find(({ sheet }) => sheet.trim().toLowerCase() === name)
  const [data, frame] = [called("database"), called("framework")]
  if (!data || !frame) return null
  return /^ind/i.test(textAt(data, database.code, database.firstIndicator)) ? { data, frame } : null
}

/** Reads a filled COIN Tool workbook: names, weights, directions, goalposts, up to four levels. */
export function readCoinTool(data: Grid, frame: Grid, report: Report): Draft | null {
  const frames = framesOf(frame, report)
  const columns: number[] = []
  for (let c = database.firstIndicator; c <= Math.min(database.lastIndicator, widthOf(data) - 1); c++)
    if (textAt(data, database.name, c) !== "" && hasNumber(data, c)) columns.push(c)
  const rows: number[] = []
  for (let r = database.firstUnit; r <= Math.min(database.lastUnit, data.rows.length - 1); r++)
    if (textAt(data, r, database.unitName) !== "" && columns.some((c) => textAt(data, r, c) !== "")) rows.push(r)
  if (columns.length === 0 || rows.length === 0) {
    const why = "the sheet Database of a COIN Tool has its units from B17 and its values from E17, and there are none"
    report.error("sheet-no-table", cellSpan(data, database.firstUnit, database.firstIndicator), {
      sheet: gridName(data),
      why,
    })
    return null
  }
  // A level whose code is the same everywhere was not used; the index is the top.
  const levels = database.levels
    .slice(1)
    .filter((row) => new Set(columns.map((column) => textAt(data, row, column))).size > 1)
  const top = textAt(data, database.levels[0], columns[0]!)
  const indicators = columns.map((column): DraftIndicator => {
    const said = (row: number) => textAt(data, row, column)
    const weight = numberAt(data, database.weight, column, report)
    return {
      name: said(database.name),
      code: said(database.code),
      groups: levels.flatMap((row): DraftGroup[] => {
        const code = said(row)
        const frame = frames.get(code)
        return code === "" || code === "--"
          ? []
          : [{ key: code, name: frame?.name ?? code, weight: frame?.weight ?? 1 }]
      }),
      measure: "",
      direction: directionOf(said(database.direction)) ?? 1,
      directionBy: directionOf(said(database.direction)) === null ? { word: "" } : "stated",
      weight: weight !== null && weight >= 0 ? weight : 1,
      goalposts: goalpostsOf(data, column),
      definition: "",
      at: cellSpan(data, database.code, column),
    }
  })
  return {
    title: "",
    top: { key: top, name: frames.get(top)?.name ?? "" },
    indicators,
    rows: rows.map(
      (row): DraftRow => ({
        name: textAt(data, row, database.unitName),
        code: textAt(data, row, database.unitCode),
        time: "",
        line: row + 1,
        at: cellSpan(data, row, database.unitName),
        timeAt: cellSpan(data, row, database.unitName),
        cells: columns.map((column) => valueAt(data, row, column, report)),
        properties: [],
      }),
    ),
    properties: [],
    notes: [
      notes.structure(gridName(frame)),
      ...(indicators.some(({ goalposts }) => goalposts !== null) ? [notes.goalposts()] : []),
    ],
  }
}

function framesOf(frame: Grid, report: Report) {
  const frames = new Map<string, { readonly name: string; readonly weight: number }>()
  for (let row = framework.first; row <= Math.min(framework.last, frame.rows.length - 1); row++) {
    const code = textAt(frame, row, framework.code)
    const name = textAt(frame, row, framework.name)
    if (code === "" || code === "--" || name === "--") continue
    const weight = numberAt(frame, row, framework.weight, report)
    frames.set(code, { name: name || code, weight: weight !== null && weight >= 0 ? weight : 1 })
  }
  return frames
}

const hasNumber = (data: Grid, column: number) =>
  data.rows.slice(database.firstUnit).some((row) => readLoose(row[column] ?? null, false, false).kind === "number")

const valueAt = (data: Grid, row: number, column: number, report: Report): DraftCell =>
  draftCell(
    data,
    row,
    column,
    textAt(data, database.name, column),
    readLoose(at(data, row, column), false, false),
    report,
  )

function numberAt(grid: Grid, row: number, column: number, report: Report): number | null {
  const read = readLoose(at(grid, row, column), false, false)
  const isNumber = read.kind === "number" && read.qualifier === ""
  if (read.kind !== "gap" && !isNumber) tell(grid, row, column, "weight", report)
  return isNumber ? Number(read.text) : null
}

const tell = (grid: Grid, row: number, column: number, of: string, report: Report) =>
  report.warning("sheet-cell", cellSpan(grid, row, column), {
    cell: cellName(row, column),
    given: textAt(grid, row, column),
    column: of,
  })

function goalpostsOf(data: Grid, column: number): readonly [string, string] | null {
  const read = [database.low, database.high].map((row) => readLoose(at(data, row, column), false, false))
  const [low, high] = read.map((each) => (each.kind === "number" && each.qualifier === "" ? each.text : ""))
  return low && high && Number(low) < Number(high) ? [low, high] : null
}
