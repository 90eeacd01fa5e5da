interface GridPlace {
  readonly row: number
  readonly column: number
}

/** How many rows a page key passes. */
const page = 5

/**
 * Where a key leads from a cell; null for a key that reads nothing. The ends are ends: nothing wraps. Home and End are
 * the ends of the row, the page keys pass five rows.
 */
export function gridStep(key: string, { row, column }: GridPlace, rows: number, columns: number): GridPlace | null {
  const move = moves[key]
  if (move === undefined) return null
  const [down, right] = move
  const within = (x: number, n: number) => Math.max(0, Math.min(n - 1, x))
  return { row: within(row + down, rows), column: within(column + right, columns) }
}

const far = Number.MAX_SAFE_INTEGER
const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [page, 0],
  PageUp: [-page, 0],
  Home: [0, -far],
  End: [0, far],
}
