import type { LocalText } from "../../model/index.ts"

export type ColumnType = "string" | "number" | "integer" | "boolean"
/** Null: a gap. Numbers are finite, and texts are well-formed and not empty. */
export type Cell = string | number | boolean | null

/** One column of a table of a data package, with all its cells. */
export interface PackageColumn {
  readonly name: string
  readonly type: ColumnType
  readonly title: LocalText
  /** What its title leaves open; null: nothing. */
  readonly about: LocalText | null
  /** Whether no cell is a gap. */
  readonly required: boolean
  /** The words that its cells are of; null: it has no list of them. */
  readonly codes: readonly { readonly id: string; readonly label: LocalText }[] | null
  /** One per row. */
  readonly cells: readonly Cell[]
}

/** Cells of these columns, where none is a gap, are found in those columns of that table. */
export interface ForeignKey {
  readonly columns: readonly string[]
  readonly table: string
  readonly references: readonly string[]
}

/** A table of a data package: becomes CSV, Parquet and a sheet. */
export interface PackageTable {
  readonly name: string
  readonly title: LocalText
  /** What a row is. */
  readonly about: LocalText
  readonly rows: number
  readonly columns: readonly PackageColumn[]
  /** Columns that name a row. */
  readonly key: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** A column as it is made from rows of one kind. */
export interface ColumnOf<Row> extends Omit<PackageColumn, "cells"> {
  readonly cell: (row: Row) => Cell
}

interface More {
  readonly about?: LocalText
  readonly required?: true
  readonly codes?: PackageColumn["codes"]
}

/** A column of texts; an empty text is a gap. */
export const text = <Row>(name: string, title: LocalText, cell: (row: Row) => string | null, more: More = {}) =>
  columnOf(name, "string", title, cell, more)

/** A column of numbers; what is not finite is a gap. */
export const number = <Row>(name: string, title: LocalText, cell: (row: Row) => number | null, more: More = {}) =>
  columnOf(name, "number", title, cell, more)

/** A column of whole numbers of 32 bits. Becomes one of numbers where a cell is none. */
export const integer = <Row>(name: string, title: LocalText, cell: (row: Row) => number | null, more: More = {}) =>
  columnOf(name, "integer", title, cell, more)

/** A text in both languages: `name_en` and `name_ko`. */
export const texts = <Row>(
  name: string,
  title: LocalText,
  cell: (row: Row) => LocalText | null,
  more: More = {},
): ColumnOf<Row>[] => [
  text(`${name}_en`, suffixed(title, "English", "영어"), (row) => cell(row)?.en ?? null, more),
  text(`${name}_ko`, suffixed(title, "Korean", "한국어"), (row) => cell(row)?.ko ?? null, more),
]

const suffixed = ({ en, ko }: LocalText, inEnglish: string, inKorean: string): LocalText => ({
  en: `${en} (${inEnglish})`,
  ko: `${ko}(${inKorean})`,
})

export function columnOf<Row>(
  name: string,
  type: ColumnType,
  title: LocalText,
  cell: (row: Row) => Cell,
  { about, required, codes }: More,
): ColumnOf<Row> {
  return { name, type, title, about: about ?? null, required: required ?? false, codes: codes ?? null, cell }
}

/** The table of the rows. Columns whose names differ in capitals alone get a number, for databases that take them as one. */
export function tableOf<Row>(
  head: Pick<PackageTable, "name" | "title" | "about" | "key"> & { readonly foreignKeys?: readonly ForeignKey[] },
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): PackageTable {
  const names = apart(columns.map((column) => column.name))
  return {
    foreignKeys: [],
    ...head,
    rows: rows.length,
    columns: columns.map(({ cell, ...column }, k) => {
      const cells = rows.map((row) => clean(cell(row)))
      const type = column.type === "integer" && !cells.every(isWhole) ? "number" : column.type
      return { ...column, name: names[k] ?? column.name, type, cells }
    }),
  }
}

/** A reference of one column to the id of another table. */
export const refersTo = (column: string, table: string, reference = "id"): ForeignKey => ({
  columns: [column],
  table,
  references: [reference],
})

function clean(cell: Cell): Cell {
  if (typeof cell === "string") return cell === "" ? null : cell.toWellFormed()
  // Adding 0 turns -0, which CSV cannot tell, into 0.
  if (typeof cell === "number") return Number.isFinite(cell) ? cell + 0 : null
  return cell
}

const isWhole = (cell: Cell): boolean => cell === null || (typeof cell === "number" && (cell | 0) === cell)

/** Names that stay apart without regard to capitals: `name`, `Name` become `name`, `Name_2`. */
export function apart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let k = 2; taken.has(free.toLowerCase()); k++) free = `${name}_${k}`
    taken.add(free.toLowerCase())
    return free
  })
}
