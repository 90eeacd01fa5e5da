import type { Lang, Node, Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { compare, filterRows } from "./ranking.ts"

/** The standing of one unit in one node, where the rank is known as an interval. */
export interface MatrixCell {
  readonly node: Node
  readonly low: number | null
  readonly high: number | null
  readonly expected: number | null
  /** A statement or a value of this node names the unit; otherwise its interval only follows from the others'. */
  readonly isNamed: boolean
  /** Not named, and nearly every position is left: nothing published says where it stands. */
  readonly isOpen: boolean
}

export interface MatrixRow {
  readonly i: number
  readonly unit: Unit
  readonly cells: readonly MatrixCell[]
}

/** An interval over more than this share of all positions says nothing of a unit that is not even named. */
const nearlyAll = 0.85

export function matrixCell(view: IndexView, node: Node, i: number): MatrixCell {
  const { units } = view.doc
  const uncertainty = view.result(node.id)?.uncertainty
  const low = uncertainty?.low[i] ?? null
  const high = uncertainty?.high[i] ?? null
  const isNamed = units[i] !== undefined && isNamedIn(view, node.id, units[i].id)
  const isOpen = low === null || high === null || (!isNamed && high - low + 1 > nearlyAll * units.length)
  return { node, low, high, expected: uncertainty?.expected[i] ?? null, isNamed, isOpen }
}

/** Whether a statement that says something about positions, or a value, names the unit in this node itself. */
export function isNamedIn(view: IndexView, node: string, unit: string): boolean {
  const isStated = view
    .statementsOf(node)
    .some(
      (statement) =>
        view.statementKind(statement.kind)?.meaning.kind !== "none" && statement.units.some((named) => named === unit),
    )
  return isStated || (view.value(unit, node)?.value ?? null) !== null
}

/** In how many columns the source names the unit itself. */
const namedIn = (row: MatrixRow): number => row.cells.filter((cell) => cell.isNamed).length

interface MatrixOptions {
  /** A node's id to order by, or "named" for those first that most columns name; default: by name. */
  readonly sort: string | undefined
  readonly group: string | undefined
  readonly lang: Lang
}

/** One row per unit with a cell per column, in the order asked for. */
export function matrixRows(view: IndexView, columns: readonly Node[], options: MatrixOptions): readonly MatrixRow[] {
  const { sort, group, lang } = options
  const rows = view.doc.units.map((unit, i) => ({ i, unit }))
  const kept = filterRows(view, rows, group, undefined)
  const expected = sort === undefined ? undefined : view.result(sort)?.uncertainty?.expected
  const place = (row: { i: number }) => expected?.[row.i] ?? Number.POSITIVE_INFINITY
  const byName = (a: { unit: Unit }, b: { unit: Unit }) => a.unit.name[lang].localeCompare(b.unit.name[lang], lang)
  const filled = kept.map(({ i, unit }) => ({ i, unit, cells: columns.map((node) => matrixCell(view, node, i)) }))
  if (sort === "named") return filled.toSorted((a, b) => namedIn(b) - namedIn(a) || byName(a, b))
  return filled.toSorted((a, b) => (expected ? compare(place(a), place(b)) || byName(a, b) : byName(a, b)))
}
