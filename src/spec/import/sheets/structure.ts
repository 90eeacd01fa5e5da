import type { Draft, DraftGroup, DraftIndicator } from "./draft.ts"
import { type Grid, gridName, textAt } from "./grid.ts"
import { notes } from "./notes.ts"
import { directionOf, headings } from "./words.ts"

/** What a sheet says of indicators, one in each row. */
interface Structure {
  readonly grid: Grid
  readonly top: number
  readonly keys: readonly number[]
  /** Columns of dimensions, the highest first. */
  readonly dimensions: readonly number[]
  readonly measure: number | undefined
  readonly direction: number | undefined
  readonly weight: number | undefined
  readonly definition: number | undefined
}

/** Rows above the header of such a sheet that are looked at. */
const mostRows = 6

/** A sheet beside the data that describes its indicators; null: none of them does. */
export function structureOf(grids: readonly Grid[], indicators: readonly DraftIndicator[]): Structure | null {
  for (const grid of grids)
    for (let top = 0; top < Math.min(mostRows, grid.rows.length); top++) {
      const names = grid.rows[top]!.map((_, column) => textAt(grid, top, column))
      const called = (pattern: RegExp) => names.findIndex((name) => pattern.test(name))
      const all = (pattern: RegExp) => names.flatMap((name, column) => (pattern.test(name) ? [column] : []))
      const keys = [...all(headings.indicator), ...all(headings.code), ...all(headings.unit)]
      const own = new Set(keys)
      const dimensions = all(headings.dimension).filter((column) => !own.has(column))
      const at = (pattern: RegExp) => {
        const column = called(pattern)
        return column < 0 || own.has(column) || dimensions.includes(column) ? undefined : column
      }
      const [measure, direction, weight] = [at(headings.measure), at(headings.direction), at(headings.weight)]
      const says = dimensions.length > 0 || measure !== undefined || direction !== undefined || weight !== undefined
      // "Unit" names both what is compared and what is measured in; here it is the latter.
      const unitOfMeasure = measure ?? names.findIndex((name) => /^units?$/i.test(name))
      const found = keys.filter((column) => column !== unitOfMeasure)
      if (!says || found.length === 0) continue
      const structure = {
        grid,
        top,
        keys: found,
        dimensions: ordered(grid, top, dimensions),
        measure: unitOfMeasure < 0 ? undefined : unitOfMeasure,
        direction,
        weight,
        definition: at(headings.definition),
      }
      const rows = rowsByKey(structure)
      if (indicators.some(({ name, ko }) => rows.has(keyOf(name)) || rows.has(keyOf(ko ?? "")))) return structure
    }
  return null
}

/** Columns of dimensions from the one with the fewest words, which holds the others. */
function ordered(grid: Grid, top: number, columns: readonly number[]): readonly number[] {
  const kinds = (column: number) =>
    new Set(grid.rows.slice(top + 1).map((_, i) => textAt(grid, top + 1 + i, column))).size
  return [...columns].sort((a, b) => kinds(a) - kinds(b) || a - b)
}

const keyOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "")

function rowsByKey({ grid, top, keys }: Structure): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (let row = top + 1; row < grid.rows.length; row++)
    for (const column of keys) {
      const key = keyOf(textAt(grid, row, column))
      if (key !== "" && !rows.has(key)) rows.set(key, row)
    }
  return rows
}

/** The draft with what the sheet says of its indicators; what it does not say stays. */
export function withStructure(draft: Draft, structure: Structure): Draft {
  const { grid, keys } = structure
  const rows = rowsByKey(structure)
  const text = (row: number, column: number | undefined) => (column === undefined ? "" : textAt(grid, row, column))
  const indicators = draft.indicators.map((indicator): DraftIndicator => {
    const row = rows.get(keyOf(indicator.name)) ?? rows.get(keyOf(indicator.ko ?? ""))
    if (row === undefined) return indicator
    const direction = directionOf(text(row, structure.direction))
    const weight =
      text(row, structure.weight) === "" ? Number.NaN : Number(text(row, structure.weight).replace(",", "."))
    const groups = structure.dimensions.flatMap((column): DraftGroup[] => {
      const name = filled(grid, row, column, structure.top)
      return name === "" ? [] : [{ key: name, name, weight: 1 }]
    })
    const isNamed = keys
      .map((column) => text(row, column))
      .find((name) => name !== "" && keyOf(name) !== keyOf(indicator.name))
    return {
      ...indicator,
      // The data may call it by its code; then the sheet has its name.
      ...(isNamed === undefined || !/^[A-Za-z][\w.-]*$/.test(indicator.name)
        ? {}
        : { code: indicator.name, name: isNamed }),
      groups: groups.length > 0 ? groups : indicator.groups,
      measure: text(row, structure.measure) || indicator.measure,
      ...(direction === null ? {} : { direction, directionBy: "stated" as const }),
      weight: weight >= 0 && weight < 1e12 ? weight : indicator.weight,
      definition: text(row, structure.definition),
    }
  })
  return { ...draft, indicators, notes: [...draft.notes, notes.structure(gridName(grid))] }
}

/** A dimension is often written once, above its indicators. */
function filled(grid: Grid, row: number, column: number, top: number): string {
  for (let above = row; above > top; above--) {
    const text = textAt(grid, above, column)
    if (text !== "") return text
  }
  return ""
}
