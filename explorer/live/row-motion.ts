/** ms in which a row covers all but a third of its way: it is there, to the eye, after a fifth of a second. */
const pace = 60
/** px that nobody sees. */
const there = 0.5

/**
 * Where a row stands `ms` later on its way to its place: fast at first, slower as it comes near, and wherever it is it may
 * be sent elsewhere without a jerk.
 *
 * @param at px where it stands now
 * @param to px where it belongs
 */
export function glided(at: number, to: number, ms: number): number {
  const left = (at - to) * Math.exp(-ms / pace)
  return Math.abs(left) < there ? to : to + left
}

/**
 * The top of every row when rows of these heights stand in this order, by row.
 *
 * @param heights px, by row
 * @param order   the rows from the first place to the last
 */
export function topsIn(heights: readonly number[], order: readonly number[]): readonly number[] {
  const tops = heights.map(() => 0)
  let top = 0
  for (const row of order) {
    tops[row] = top
    top += heights[row] ?? 0
  }
  return tops
}

/** The order that a table keeps while things move, as long as it holds the same rows; else the order at hand. */
export function keptOrder(kept: readonly number[] | null, now: readonly number[]): readonly number[] {
  if (kept === null || kept.length !== now.length) return now
  const held = new Set(kept)
  return now.every((row) => held.has(row)) ? kept : now
}
