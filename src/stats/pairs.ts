/** The pairs of x and y in which neither is a gap (NaN), in order. */
export function completePairs(x: Float64Array, y: Float64Array): { x: Float64Array; y: Float64Array } {
  const [a, b] = completeRows([x, y])
  return { x: a!, y: b! }
}

/**
 * Leaves out every row in which a column has a gap (NaN).
 *
 * @param columns one or more columns of n values
 * @returns the same columns over the rows that are complete; views of fresh arrays
 */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const n = columns[0]?.length ?? 0
  const kept = columns.map(() => new Float64Array(n))
  let count = 0
  for (let i = 0; i < n; i++) {
    if (columns.some((column) => Number.isNaN(column[i]!))) continue
    for (let j = 0; j < columns.length; j++) kept[j]![count] = columns[j]![i]!
    count++
  }
  return kept.map((column) => column.subarray(0, count))
}
