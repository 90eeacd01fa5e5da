import type { IndexView } from "./index-view.ts"
import { matrixRows } from "./matrix.ts"
import { rankingRows } from "./ranking.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** An edition at a glance: every rank with its interval, or every cell of its matrix of intervals. */
export type Sketch =
  | {
      readonly kind: "ranks"
      readonly rows: readonly { readonly rank: number; readonly low: number; readonly high: number }[]
    }
  | {
      readonly kind: "intervals"
      readonly n: number
      readonly rows: readonly (readonly ({
        readonly low: number
        readonly high: number
        readonly isNamed: boolean
      } | null)[])[]
    }

/** What there is to draw; a rank without an interval stands for itself alone. */
export function sketch(view: IndexView): Sketch {
  const root = scoredRoot(view)
  if (root) {
    const rows = rankingRows(view, root.id).flatMap(({ rank, low, high }) =>
      rank === null ? [] : [{ rank, low: low ?? rank, high: high ?? rank }],
    )
    return { kind: "ranks", rows }
  }
  const rows = matrixRows(view, mainNodes(view), { sort: "named", group: undefined, lang: "en" })
  return {
    kind: "intervals",
    n: view.doc.units.length,
    rows: rows.map((row) =>
      row.cells.map(({ low, high, isNamed, isOpen }) =>
        isOpen || low === null || high === null ? null : { low, high, isNamed },
      ),
    ),
  }
}
