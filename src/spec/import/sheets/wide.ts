import { isPeriod } from "../../dates.ts"
import type { Report } from "../../report.ts"
import type { Draft, DraftCell, DraftProperty, DraftRow } from "./draft.ts"
import { draftCell } from "./draft-cell.ts"
import { at, cellName, cellPlace, cellSpan, columnName, type Grid, gridName, textAt } from "./grid.ts"
import { indicatorOf } from "./header-columns.ts"
import { type Column, type Layout, looseAt } from "./layout.ts"
import { type Note, notes } from "./notes.ts"
import { periodOf, wholeYears } from "./periods.ts"
import { columnRoles, type Roles } from "./roles.ts"
import { inOrder, isCalled } from "./tongues.ts"
import { headings } from "./words.ts"

/** Reads a table with units in rows and indicators in columns. Null after a mistake that leaves nothing. */
export function readWide(grid: Grid, layout: Layout, report: Report): Draft | null {
  const roles = columnRoles(grid, layout)
  const none = (why: string) => {
    report.error("sheet-no-table", cellSpan(grid, layout.body[0] ?? 0, 0), { sheet: gridName(grid), why })
    return null
  }
  if (roles.name === null) return none("no column holds names of units that differ from row to row")
  if (roles.indicators.length === 0) return none("no column holds numbers, beside those that name or count the rows")
  const said: Note[] = []
  const left: string[] = []
  const names = filledDown(grid, layout, roles, said)
  const rows = layout.body.filter((row, i) => {
    const isSummary = isCalled(headings.summary, names[i]!)
    const isEmpty = names[i] === "" && roles.indicators.every(({ column }) => textAt(grid, row, column) === "")
    if (isSummary || (names[i] === "" && !isEmpty))
      left.push(`${names[i] || "?"} (${cellPlace(grid, row, roles.name!)})`)
    return !isSummary && names[i] !== ""
  })
  if (rows.length === 0) return none("no row has a name of a unit")
  const nameOf = new Map(layout.body.map((row, i) => [row, names[i]!]))
  const times = wholeYears(rows.map((row) => (roles.time === null ? "" : periodOf(at(grid, row, roles.time)))))
  const read = new CellReader(grid, report)
  const cells = roles.indicators.map((column) => rows.map((row) => read.cell(row, column)))
  const properties = roles.properties.map(
    ({ column, name, type }): DraftProperty => ({
      name: name || `Column ${columnName(column)}`,
      type,
      at: cellSpan(grid, layout.body[0] ?? 0, column),
    }),
  )
  const indicators = roles.indicators.map((column, j) => indicatorOf(grid, layout, column, read.isPercent(cells[j]!)))
  const drafted = rows.map(
    (row, i): DraftRow => ({
      ...inOrder(nameOf.get(row)!, roles.twin === null ? "" : textAt(grid, row, roles.twin)),
      code: roles.code === null ? "" : textAt(grid, row, roles.code),
      time: times[i]!,
      line: grid.lines === null ? row + 1 : (grid.lines[row] ?? 1),
      at: cellSpan(grid, row, roles.name!),
      timeAt: cellSpan(grid, row, roles.time ?? 0),
      cells: cells.map((column) => column[i]!),
      properties: roles.properties.map(({ column }) => textAt(grid, row, column)),
    }),
  )
  const shown = properties.filter(({ type }) => type === "Other").map(({ name }) => name)
  const unsure = roles.indicators.flatMap(({ decimals }, j) => (decimals.isGuess ? [{ decimals, j }] : []))
  for (const comma of [false, true]) {
    const found = unsure.filter(({ decimals }) => decimals.comma === comma).map(({ j }) => indicators[j]!.name)
    if (found.length > 0) said.push(notes.decimals(found, comma))
  }
  if (shown.length > 0) said.push(notes.columns(shown))
  const feet = layout.foot.map((row) => cellName(row, 0))
  if (left.length + feet.length > 0) said.push(notes.rows([...left, ...feet]))
  if (![...layout.header.values()].includes("name")) said.push(notes.unnamed())
  if (read.marked > 0) said.push(notes.footnotes(read.marked))
  const title = [...layout.header].filter(([, role]) => role === "title").map(([row]) => firstText(grid, row))[0] ?? ""
  if (indicators.some(({ groups }) => groups.length > 0)) said.push(notes.structure("the header"))
  return { title, top: { name: "", key: "" }, indicators, rows: drafted, properties, notes: said }
}

const firstText = (grid: Grid, row: number): string =>
  grid.rows[row]!.map((_, column) => textAt(grid, row, column)).find((text) => text !== "") ?? ""

/** Names of merged cells, and of rows of later periods below a name that is written once. */
function filledDown(grid: Grid, { body }: Layout, { name, time }: Roles, said: Note[]): readonly string[] {
  let above = ""
  let isFilled = false
  const names = body.map((row) => {
    const own = textAt(grid, row, name!)
    const isMerged = grid.merges.some(
      ({ top, bottom, left, right }) => row > top && row <= bottom && name! >= left && name! <= right,
    )
    const isLater = time !== null && isPeriod(periodOf(at(grid, row, time)))
    if (own === "" && above !== "" && (isMerged || isLater)) isFilled = true
    else above = own
    return own === "" && (isMerged || isLater) ? above : own
  })
  if (isFilled) said.push(notes.filled(`column ${columnName(name!)}`))
  return names
}

/** Reads the cells of indicators; one that is neither number nor gap is reported where it stands, and is a gap. */
export class CellReader {
  readonly #grid: Grid
  readonly #report: Report
  readonly #percent = new Set<DraftCell>()
  /** Numbers with the mark of a footnote. */
  marked = 0

  constructor(grid: Grid, report: Report) {
    this.#grid = grid
    this.#report = report
  }

  cell(row: number, column: Column): DraftCell {
    const read = looseAt(this.#grid, row, column.column, column.decimals.comma)
    const cell = draftCell(this.#grid, row, column.column, column.name, read, this.#report)
    if (read.kind === "number" && read.marked) this.marked++
    if (read.kind === "number" && read.percent) this.#percent.add(cell)
    return cell
  }

  /** Whether the numbers among these cells carry the sign of per cent. */
  isPercent(cells: readonly DraftCell[]): boolean {
    const numbers = cells.filter(({ text }) => text !== "")
    return numbers.filter((cell) => this.#percent.has(cell)).length > numbers.length / 2
  }
}
