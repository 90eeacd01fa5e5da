import type { IndexView } from "../view/index-view.ts"
import { matrixCell } from "../view/matrix.ts"
import { rankingRows } from "../view/ranking.ts"
import { mainNodes, scoredRoot } from "../view/structure.ts"

/** One interval on the cover; shares from 0, the best rank, to 1. */
interface CoverBar {
  readonly column: number
  readonly row: number
  readonly from: number
  readonly to: number
  /** Where the rank or its mean lies; null: only its interval is known. */
  readonly at: number | null
  /** Said of this unit itself, and no mere consequence of others. */
  readonly strong: boolean
}

interface CoverBars {
  readonly columns: number
  readonly rows: number
  readonly bars: readonly CoverBar[]
}

/** More rows would be a grey ground. */
const mostRows = 60

/** The rank intervals of an edition as a picture: units by dimensions, or the ranks of its composite one by one. */
export function coverBars(view: IndexView): CoverBars {
  const n = Math.max(1, view.doc.units.length)
  const span = (low: number, high: number) => ({ from: (low - 1) / n, to: high / n })
  const root = scoredRoot(view)
  if (root) {
    const rows = rankingRows(view, root.id)
      .filter((row) => row.low !== null && row.high !== null)
      .slice(0, mostRows)
    const last = rows.reduce((most, { high }) => Math.max(most, high ?? 1), 1)
    return {
      columns: 1,
      rows: Math.max(1, rows.length),
      bars: rows.map(({ low, high, rank }, row) => ({
        column: 0,
        row,
        from: ((low ?? 1) - 1) / last,
        to: (high ?? last) / last,
        at: rank === null ? null : (rank - 0.5) / last,
        strong: true,
      })),
    }
  }
  const columns = mainNodes(view)
  const units = view.doc.units.slice(0, mostRows)
  return {
    columns: Math.max(1, columns.length),
    rows: Math.max(1, units.length),
    bars: columns.flatMap((node, column) =>
      units.flatMap((_, row) => {
        const { low, high, expected, isNamed, isOpen } = matrixCell(view, node, row)
        if (isOpen || low === null || high === null) return []
        const at = isNamed && expected !== null ? (expected - 0.5) / n : null
        return [{ column, row, ...span(low, high), at, strong: isNamed }]
      }),
    ),
  }
}
