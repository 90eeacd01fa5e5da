import { useRef } from "react"
import type { RankingRow } from "../view/ranking.ts"

/** Fewer rows may change places in every frame. */
const few = 60
/** ms between two changes of places: shorter than a row takes to get there. */
const calm = 100

/**
 * The rows of a long table in an order that changes at most ten times per second while things move; what the rows say is
 * always that of the frame. Moving hundreds of rows costs a browser more than a frame has time for.
 */
export function useCalmOrder(rows: readonly RankingRow[], isMoving: boolean): readonly RankingRow[] {
  const held = useRef<{ readonly order: readonly number[]; readonly at: number }>({ order: [], at: 0 })
  const now = performance.now()
  const { order, at } = held.current
  if (isMoving && rows.length > few && now - at < calm && order.length === rows.length) {
    const byUnit = new Map(rows.map((row) => [row.i, row]))
    const kept = order.flatMap((i) => byUnit.get(i) ?? [])
    if (kept.length === rows.length) return kept
  }
  held.current = { order: rows.map((row) => row.i), at: now }
  return rows
}
