import type { IndicatorMatrix, Method, ReadColumn } from "../../model/index.ts"

/**
 * The matrix as the method reads the evidence: columns of indicators with a `reading` are those of that reading, where it
 * has one; the others are as published.
 */
export function asRead(
  { indicators }: Method,
  matrix: IndicatorMatrix,
  columns: readonly ReadColumn[],
): IndicatorMatrix {
  const n = matrix.units.length
  const found = indicators.flatMap(({ node, reading }) => {
    const column = reading && columns.find((each) => each.node === node && each.reading === reading)
    const j = matrix.indicators.indexOf(node)
    return column && j >= 0 ? [{ column, start: j * n }] : []
  })
  if (found.length === 0) return matrix
  const read = {
    ...matrix,
    values: matrix.values.slice(),
    lower: matrix.lower.slice(),
    upper: matrix.upper.slice(),
    states: matrix.states.slice(),
  }
  for (const { column, start } of found) {
    read.values.set(column.values, start)
    read.lower.set(column.lower, start)
    read.upper.set(column.upper, start)
    read.states.set(column.states, start)
  }
  return read
}
