/** The pairs of x and y in which neither is a gap (NaN), in order. */
export function completePairs(x: Float64Array, y: Float64Array): { x: Float64Array; y: Float64Array } {
  const [a, b] = completeRows([x, y])
  return { x: a!, y: b! }
}

/**
 * Leaves out every row in which a column has a gap (NaN).
 *
 * @param columns one or more columns of n values
 * @returns the same columns over the rows that are complete
 */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const n = columns[0]?.length ?? 0
  const rows = new Int32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) {
    let isComplete = true
    for (let j = 0; j < columns.length; j++) if (Number.isNaN(columns[j]![i]!)) isComplete = false
    if (isComplete) rows[count++] = i
  }
  return columns.map((column) => {
    const kept = new Float64Array(count)
    for (let at = 0; at < count; at++) kept[at] = column[rows[at]!]!
    return kept
  })
}
