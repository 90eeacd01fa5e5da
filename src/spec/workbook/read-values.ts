import { gapReasons, type Span } from "../../model/index.ts"
import { cellKey } from "../import/sheets/grid.ts"
import { readLoose } from "../import/sheets/loose-number.ts"
import { type PlacedFile, type PlacedRow, placedCsv } from "./placed.ts"
import { exactText, type Rows } from "./rows.ts"
import { keyOf } from "./values-sheets.ts"

/** Columns in front of those of indicators. */
const leading = /^(?:unit|name(?:_\w+)?|time)$/
/** Columns of the sheet `cells` that become no columns of values.csv. */
const keys = ["unit", "indicator", "time", "written"]

interface Value {
  readonly value: string
  readonly gap: string
}

/**
 * values.csv from the sheets `data` and `cells`. An empty cell of `data` is no row, unless `cells` speaks of it: then it
 * is a gap. Rows have the order of `cells`, and those that are not there come last, so that a table keeps its own. Any text that is neither a number nor a word for a gap is kept, so that it is told of where it stands.
 *
 * @param isCoded whether an indicator's values are codes, which may look like words for gaps
 */
export function readValues(data: Rows, cells: Rows | null, isCoded: (indicator: string) => boolean): PlacedFile {
  const rowOf = new Map(
    (cells?.body ?? []).map((row) => [
      keyOf(cells!.text(row, "unit"), cells!.text(row, "time"), cells!.text(row, "indicator")),
      row,
    ]),
  )
  const others = (cells?.header ?? []).filter((name) => name !== "" && !keys.includes(name))
  const open = new Set(rowOf.keys())
  const first = data.header.findIndex((name) => !leading.test(name))
  const columns = data.header.flatMap((name, column) =>
    first >= 0 && column >= first && name !== "" ? [{ name, column }] : [],
  )
  const found: { readonly order: number; readonly row: PlacedRow }[] = []
  const add = (unit: string, indicator: string, time: string, { value, gap }: Value, at: readonly Span[]) => {
    const row = rowOf.get(keyOf(unit, time, indicator))
    open.delete(keyOf(unit, time, indicator))
    const said = others.map((name) => (row === undefined ? "" : exactText(cells!.cell(row, name))))
    const places = others.map((name) => (row === undefined ? (at[3] ?? at[0]!) : cells!.at(row, name)))
    const cellsOfRow = [unit, indicator, time, value, gap, ...said]
    found.push({ order: row ?? Number.POSITIVE_INFINITY, row: { cells: cellsOfRow, at: [...at, ...places] } })
  }
  for (const row of data.body) {
    const [unit, time] = [data.text(row, "unit"), data.text(row, "time")]
    for (const { name, column } of columns) {
      const own = rowOf.get(keyOf(unit, time, name))
      const written = own === undefined ? "" : cells!.text(own, "written")
      const read = valueAt(data, row, column, isCoded(name), written)
      if (read === null && own === undefined) continue
      const at = data.at(row, name)
      add(unit, name, time, read ?? { value: "", gap: "not-collected" }, [
        data.at(row, "unit"),
        { ...at, line: 1 },
        data.at(row, "time"),
        at,
        at,
      ])
    }
  }
  for (const key of open) {
    const row = rowOf.get(key)!
    const at = ["unit", "indicator", "time", "unit", "unit"].map((name) => cells!.at(row, name))
    const [unit, indicator, time] = ["unit", "indicator", "time"].map((name) => cells!.text(row, name))
    add(unit!, indicator!, time!, { value: "", gap: "not-collected" }, at)
  }
  const rows = found.toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map(({ row }) => row)
  const header = ["unit", "indicator", "time", "value", "gap", ...others]
  const top = header.map((name) => (cells !== null && others.includes(name) ? cells.at(0, name) : data.at(0, "unit")))
  const whole = [{ cells: header, at: top }, ...rows]
  // A column in which nothing stands need not be there.
  const kept = header.flatMap((name, j) =>
    j < 2 || name === "value" || rows.some((row) => row.cells[j] !== "") ? [j] : [],
  )
  return placedCsv(whole.map(({ cells, at }) => ({ cells: kept.map((j) => cells[j]!), at: kept.map((j) => at[j]!) })))
}

/** Null: the cell holds nothing. */
function valueAt({ grid }: Rows, row: number, column: number, isCoded: boolean, written: string): Value | null {
  const cell = grid.rows[row]?.[column] ?? null
  const text = exactText(cell).trim()
  if (text === "") return null
  if (Object.hasOwn(gapReasons, text)) return { value: "", gap: text }
  if (isCoded) return { value: text, gap: "" }
  const read = readLoose(cell, grid.percent.has(cellKey(row, column)), false)
  // What is hedged belongs under `qualifier` in the sheet `cells`; a text is told of where it stands.
  if (read.kind === "text" || (read.kind === "number" && read.qualifier !== "")) return { value: text, gap: "" }
  if (read.kind === "gap" && read.reason === "suppressed") return { value: text, gap: "" }
  if (read.kind === "gap") return { value: "", gap: read.reason }
  return { value: written !== "" && Number(written) === Number(read.text) ? written : read.text, gap: "" }
}
