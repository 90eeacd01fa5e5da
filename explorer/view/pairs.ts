import type { IndexView } from "./index-view.ts"

/**
 * Probability that unit i stands above unit j in a node, as far as the document tells: of the pairs it keeps (up to 60
 * units), and of units whose ranks never met. Null: not known, or one of them has no rank.
 */
export function chanceAbove(view: IndexView, node: string, i: number, j: number): number | null {
  const uncertainty = view.result(node)?.uncertainty
  const [a, b] = [uncertainty?.strips[i] ?? null, uncertainty?.strips[j] ?? null]
  if (!uncertainty || a === null || b === null || i === j) return null
  if (uncertainty.above !== null) return uncertainty.above[i * view.doc.units.length + j] ?? null
  if (a.from + a.p.length <= b.from) return 1
  return b.from + b.p.length <= a.from ? 0 : null
}

/** From this probability on, one is said to stand above the other: that of the tiers. */
export const surely = 0.9
