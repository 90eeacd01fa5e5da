import { isPeriod } from "../../dates.ts"
import { at, type Grid, textAt } from "./grid.ts"
import type { Column, Layout } from "./layout.ts"
import { periodOf } from "./periods.ts"
import { areTranslations, isCalled } from "./tongues.ts"
import { headings } from "./words.ts"

/** What the columns of a table hold, by their place. */
export interface Roles {
  /** Names of units; null: nobody can say. */
  readonly name: number | null
  readonly code: number | null
  /** The names once more, in the other language. */
  readonly twin: number | null
  readonly time: number | null
  readonly indicators: readonly Column[]
  readonly properties: readonly (Column & { readonly type: "Group" | "Other" })[]
}

/** Kinds of a property that are few enough to be groups. */
const mostKinds = 30

/** Says of each column what it holds: by its header, and by whether its cells are numbers, names, codes or periods. */
export function columnRoles(grid: Grid, { body, columns }: Layout): Roles {
  const filled = columns.filter(({ isNumeric, texts }) => isNumeric || texts > 0)
  const cellsOf = ({ column }: Column) => body.map((row) => textAt(grid, row, column)).filter((text) => text !== "")
  const kinds = new Map(filled.map((column) => [column, new Set(cellsOf(column)).size]))
  const time = filled.find(
    (column) =>
      isCalled(headings.time, column.name) && body.every((row) => isTimeOrNothing(at(grid, row, column.column))),
  )
  const texts = filled.filter((column) => column !== time && !column.isNumeric)
  const isCode = (column: Column) =>
    cellsOf(column).every((text) => /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/.test(text) && text.length <= 20)
  const codes = texts.filter((column) => isCalled(headings.code, column.name) && isCode(column))
  const names = texts.filter((column) => !codes.includes(column))
  const most = names.reduce((best, column) => Math.max(best, kinds.get(column)!), 0)
  const full = (column: Column) => kinds.get(column)! >= Math.max(1, most / 2)
  const first = columns[0]
  const name =
    names.find((column) => isCalled(headings.unit, column.name) && full(column)) ??
    names.find((column) => kinds.get(column) === most) ??
    codes[0] ??
    // Units that are called by numbers stand in front, under a word for units or none.
    filled.find(
      (column) =>
        (column === first || isCalled(headings.unit, column.name) || isCalled(headings.code, column.name)) &&
        (column.name === "" || isCalled(headings.unit, column.name) || isCalled(headings.code, column.name)) &&
        kinds.get(column) === cellsOf(column).length &&
        cellsOf(column).every((text) => /^\d+$/.test(text)),
    )
  const code = codes.find((column) => column !== name && name !== undefined && areTwins(grid, body, name, column))
  const textsOf = ({ column }: Column) => body.map((row) => textAt(grid, row, column))
  const twin = names.find(
    (column) => column !== name && name !== undefined && areTranslations(textsOf(name), textsOf(column)),
  )
  const special = [name, code, twin, time]
  const rest = filled.filter((column) => !special.includes(column))
  const isResult = (column: Column) =>
    isCalled(headings.result, column.name) || (column.name === "" && isCounting(cellsOf(column)))
  const indicators = rest.filter((column) => column.isNumeric && !isResult(column))
  const properties = rest
    .filter((column) => !indicators.includes(column))
    .map(
      (column) => ({ ...column, type: isGroup(column, kinds.get(column)!, body.length) ? "Group" : "Other" }) as const,
    )
  return {
    name: name?.column ?? null,
    code: code?.column ?? null,
    twin: twin?.column ?? null,
    time: time?.column ?? null,
    indicators,
    properties,
  }

  function isGroup(column: Column, count: number, rows: number): boolean {
    if (column.isNumeric || count < 2 || count > Math.min(mostKinds, rows / 2)) return false
    return name !== undefined && isSteady(grid, body, name, column)
  }
}

const isTimeOrNothing = (cell: ReturnType<typeof at>) => cell === null || cell === "" || isPeriod(periodOf(cell))

const isCounting = (cells: readonly string[]) => cells.length > 1 && cells.every((text, i) => text === String(i + 1))

/** Whether each name has one code, and each code one name. */
function areTwins(grid: Grid, body: readonly number[], name: Column, code: Column): boolean {
  const pairs = body.map(
    (row) => [textAt(grid, row, name.column), textAt(grid, row, code.column).toLowerCase()] as const,
  )
  if (pairs.some(([own, id]) => own !== "" && id === "")) return false
  const ways = [new Map(pairs), new Map(pairs.map(([own, id]) => [id, own]))] as const
  return pairs.every(([own, id]) => ways[0].get(own) === id && ways[1].get(id) === own)
}

/** Whether every unit is in one group, and has one. */
function isSteady(grid: Grid, body: readonly number[], name: Column, group: Column): boolean {
  const seen = new Map<string, string>()
  return body.every((row) => {
    const [unit, own] = [textAt(grid, row, name.column), textAt(grid, row, group.column)]
    if (unit === "") return true
    const before = seen.get(unit) ?? own
    seen.set(unit, own)
    return own !== "" && own === before
  })
}
