import { publishedDuel } from "../../src/query/index.ts"
import type { IndexView } from "./index-view.ts"

/** Probability that unit i stands above unit j in a node; null: not known, or one of them has no rank. */
export const chanceAbove = (view: IndexView, node: string, i: number, j: number): number | null =>
  publishedDuel(view.doc, node, i, j)?.above ?? null

/** From this probability on, one is said to stand above the other: that of the tiers. */
export const surely = 0.9
