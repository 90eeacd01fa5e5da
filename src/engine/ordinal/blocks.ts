import type { Tight } from "./tighten.ts"

/** Units that fill consecutive positions in every admissible order, whatever the others do. */
export interface Block {
  /** Position before the block's first: 0 for the first block. */
  readonly offset: number
  /** Units of the problem; everything below is per index into this list. */
  readonly units: readonly number[]
  /** First and last position within the block, 1 to m. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** i stands before j in every admissible order. */
  readonly before: (i: number, j: number) => boolean
}

/**
 * Cuts a tight problem wherever exactly p units must stand within the first p positions. The admissible orders are
 * then all ways to choose one order per block, so that blocks are counted and drawn independently.
 */
export function blocks(problem: Tight): Block[] {
  const { n, low, high, before } = problem
  const byHigh = Array.from({ length: n }, (_, i) => i).sort((a, b) => high[a]! - high[b]! || a - b)
  const found: Block[] = []
  let start = 0
  for (let k = 0; k < n; k++) {
    // Windows are tight: once k + 1 units end by position k + 1, all others begin behind it.
    if (high[byHigh[k]!]! !== k + 1) continue
    const units = byHigh.slice(start, k + 1)
    const offset = start
    found.push({
      offset,
      units,
      low: Int32Array.from(units, (u) => low[u]! - offset),
      high: Int32Array.from(units, (u) => high[u]! - offset),
      before: (i, j) => before.has(units[i]!, units[j]!),
    })
    start = k + 1
  }
  return found
}
