import { at, cellKey, type Grid, type GridCell, textAt, widthOf } from "./grid.ts"
import { type Decimals, decimalsOf, type LooseCell, readLoose } from "./loose-number.ts"
import { areTranslations } from "./tongues.ts"
import { directionOf, headings, isMeasureText } from "./words.ts"

/** What a row above the body says of the columns. */
type HeaderRole = "group" | "name" | "twin" | "measure" | "direction" | "weight" | "title" | "code"

/** Where the parts of a table stand in its sheet. */
export interface Layout {
  /** Rows above the body that say something, by number. */
  readonly header: ReadonlyMap<number, HeaderRole>
  /** Rows of units. */
  readonly body: readonly number[]
  /** Rows behind the last one that holds numbers: notes and sources. */
  readonly foot: readonly number[]
  readonly columns: readonly Column[]
}

export interface Column {
  readonly column: number
  /** Its own header; "" for none. */
  readonly name: string
  /** Whether most of its cells are numbers. */
  readonly isNumeric: boolean
  /** Cells with text that is neither number nor gap. */
  readonly texts: number
  readonly decimals: Decimals
}

/** Rows above the body that are looked at. */
const mostHeaders = 8

/** A cell of the table as a number, a gap or a text. */
export const looseAt = (grid: Grid, row: number, column: number, comma: boolean): LooseCell =>
  readLoose(at(grid, row, column), grid.percent.has(cellKey(row, column)), comma)

/** Finds header, body and foot of the table in a sheet; null: no row of it holds a number. */
export function layoutOf(grid: Grid): Layout | null {
  const filled = grid.rows.flatMap((row, i) => (row.some((cell) => cell !== null && cell !== "") ? [i] : []))
  const numbers = new Map(filled.map((row) => [row, grid.rows[row]!.filter((cell) => isNumberLike(cell)).length]))
  const counts = [...numbers.values()].filter((count) => count > 0).sort((a, b) => a - b)
  if (counts.length === 0) return null
  const usual = counts[Math.floor(counts.length / 2)]!
  const first = filled.find((row, i) => {
    const count = numbers.get(row)!
    if (count === 0 || count < Math.min(usual, 20) / 2) return false
    return (
      labelRole(grid, row) === null &&
      !(i < mostHeaders && filled[i + 1] !== undefined && isYears(grid, row, filled[i + 1]!))
    )
  })
  if (first === undefined) return null
  const last = filled.findLast((row) => grid.rows[row]!.some((cell) => isNumber(cell)) && isRow(grid, row)) ?? first
  const rows = filled.filter((row) => row >= first && row <= last)
  const above = filled.filter((row) => row < first).slice(-mostHeaders)
  const roles = rolesOf(
    grid,
    above,
    new Set(bodiesOf(grid, rows).flatMap((each) => (each.isNumeric ? [each.column] : []))),
  )
  // What stands between names and numbers, and begins with a name of its own, is a unit without a number.
  const units = [...roles].flatMap(([row, role]) => (role === "code" && isUnitRow(grid, row) ? [row] : []))
  const header = new Map([...roles].filter(([row]) => !units.includes(row)))
  const body = [...units, ...rows]
  const nameRow = [...header].find(([, role]) => role === "name")?.[0]
  const nameOf = (column: number) => (nameRow === undefined ? "" : nameAt(grid, nameRow, column))
  const columns = bodiesOf(grid, body).map((each) => ({ ...each, name: nameOf(each.column) }))
  return { header, body, foot: filled.filter((row) => row > last), columns }
}

/** What the cells of each column are, below the header. */
function bodiesOf(grid: Grid, body: readonly number[]): readonly Omit<Column, "name">[] {
  return Array.from({ length: widthOf(grid) }, (_, column) => {
    const cells = body.map((row) => at(grid, row, column))
    const decimals = decimalsOf(cells, grid.isCommaFree)
    const kinds = cells.map((cell) => readLoose(cell, false, decimals.comma).kind)
    const found = kinds.filter((kind) => kind === "number").length
    const texts = kinds.filter((kind) => kind === "text").length
    return { column, isNumeric: found > 0 && found >= texts, texts, decimals }
  })
}

const labelIn = (grid: Grid, row: number): string =>
  grid.rows[row]!.map((_, column) => textAt(grid, row, column)).find((text) => text !== "") ?? ""

function isUnitRow(grid: Grid, row: number): boolean {
  const label = labelIn(grid, row)
  return ![headings.code, headings.unit, headings.definition, headings.measure].some((words) => words.test(label))
}

/** A merged cell is named once, in its first corner. */
function nameAt(grid: Grid, row: number, column: number): string {
  const own = textAt(grid, row, column)
  if (own !== "") return own
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
  // A name that is merged over rows of the header stands in the first of them.
  return merge !== undefined && merge.left === merge.right ? textAt(grid, merge.top, merge.left) : ""
}

const isNumberLike = (cell: GridCell) => {
  if (cell === null || cell === "") return false
  const kinds = [readLoose(cell, false, false), readLoose(cell, false, true)]
  return kinds.some((read) => read.kind === "number" || (read.kind === "gap" && !read.isBlank))
}

const isNumber = (cell: GridCell) =>
  cell !== null && [false, true].some((comma) => readLoose(cell, false, comma).kind === "number")

/** A note such as "Table 3, 2019" has a cell to itself. */
const isRow = (grid: Grid, row: number) => grid.rows[row]!.filter((cell) => cell !== null && cell !== "").length > 1

/** What the first words of a row say that it is. */
function labelRole(grid: Grid, row: number): HeaderRole | null {
  const cells = grid.rows[row]!.map((_, column) => textAt(grid, row, column)).filter((text) => text !== "")
  const [label = "", next = ""] = cells
  const word = label.replace(/[:：]$/, "")
  if (headings.direction.test(word) && directionOf(next) !== null) return "direction"
  if (headings.weight.test(word) && isNumber(next)) return "weight"
  if (headings.measure.test(word) && cells.length > 1 && cells.slice(1).some((text) => isMeasureText(text)))
    return "measure"
  return null
}

/** A header of years: its only numbers, in their order; and what stands below them are no years in turn. */
function isYears(grid: Grid, row: number, below: number): boolean {
  const numbers = grid.rows[row]!.flatMap((cell, column) => (isNumberLike(cell) ? [column] : []))
  const yearAt = (line: number, column: number) => /^(?:19|20)\d\d$/.test(textAt(grid, line, column))
  const isRising = numbers.every((column, k) => {
    const before = k === 0 ? 0 : Number(textAt(grid, row, numbers[k - 1]!))
    return yearAt(row, column) && Number(textAt(grid, row, column)) > before
  })
  return numbers.length >= 2 && isRising && !numbers.every((column) => yearAt(below, column))
}

function rolesOf(grid: Grid, above: readonly number[], numeric: ReadonlySet<number>): ReadonlyMap<number, HeaderRole> {
  const columns = [...numeric]
  const filledIn = (row: number) => columns.filter((column) => textAt(grid, row, column) !== "")
  const roles = new Map<number, HeaderRole>()
  const open: number[] = []
  for (const row of above) {
    const told = labelRole(grid, row)
    const cells = filledIn(row).map((column) => textAt(grid, row, column))
    const isSpread = grid.merges.some(
      ({ top, left, right }) => top === row && left === 0 && right >= Math.max(...columns),
    )
    if (told !== null) roles.set(row, told)
    else if (cells.length === 0 || isSpread) roles.set(row, "title")
    else if (cells.every((text) => directionOf(text) !== null)) roles.set(row, "direction")
    else open.push(row)
  }
  const isUnits = (row: number) => {
    const cells = filledIn(row).map((column) => textAt(grid, row, column).replace(/^[([](.*)[)\]]$/, "$1"))
    return cells.filter((text) => isMeasureText(text)).length >= Math.max(1, cells.length * 0.6)
  }
  // The names are in the row that says most different things; of equal ones in the lower, unless it holds units.
  const candidates = open.filter((row, i) => i === 0 || !isUnits(row))
  const variety = (row: number) =>
    new Set(columns.map((column) => nameAt(grid, row, column)).filter((name) => name !== "")).size
  // A row of dimensions says nothing above the names of units; of two that do, the lower is the first unit.
  const isLabelled = (row: number) =>
    grid.rows[row]!.some((_, column) => !numeric.has(column) && textAt(grid, row, column) !== "")
  const better = (row: number, best: number) =>
    variety(row) > variety(best) || (variety(row) === variety(best) && !isLabelled(best))
  // The names once more, in the other language.
  const isTwin = (row: number, name: number) => {
    const [names, others] = [name, row].map((line) => columns.map((column) => nameAt(grid, line, column)))
    return areTranslations(names!, others!)
  }
  const name = candidates.reduce<number | null>((best, row) => (best === null || better(row, best) ? row : best), null)
  for (const row of open) {
    if (row === name) roles.set(row, "name")
    else if (name !== null && isTwin(row, name)) roles.set(row, "twin")
    else if (name !== null && row < name) roles.set(row, "group")
    else roles.set(row, isUnits(row) ? "measure" : "code")
  }
  return roles
}
