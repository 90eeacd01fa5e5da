import type { MemberCell } from "./ranking.ts"

/** How dark a cell is, 0 (no value) to 5, by the fifth of the ranks that it stands in; intervals go by their middle. */
export function tint(cell: MemberCell, n: number): number {
  const middle = cell.low !== null && cell.high !== null ? (cell.low + cell.high) / 2 : null
  const at = cell.rank ?? middle
  if (at === null || n < 2) return 0
  return 5 - Math.min(4, Math.floor(((at - 1) / n) * 5))
}
