import type { OrderProblem } from "../../model/index.ts"
import { Relation } from "./bits.ts"
import { earliestDeadlineFirst, type Frame, frame, propagate } from "./feasible.ts"

/** Everything that follows for a problem that some order meets. */
export interface Tight {
  readonly n: number
  /** Per unit: first and last position, 1 to n, as narrow as precedences and crowding make them. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** i relates to j: i stands before j in every admissible order, by precedences or because windows are apart. */
  readonly before: Relation
  readonly behind: Relation
}

/**
 * Closes the precedences transitively and narrows the windows until nothing moves: by the number of units that must
 * stand in front and behind, and by Hall intervals (k units whose windows are the same k positions push all others
 * out). No admissible order is lost. Null: no order meets the problem.
 * Sources: López-Ortiz, Quimper, Tromp & van Beek (2003) for Hall intervals; here in the plain O(n²) way.
 */
export function tighten(problem: OrderProblem): Tight | null {
  const given = frame(problem)
  const { n, low, high } = given
  if (given.topological.length < n) return null
  propagate(given)
  if (earliestDeadlineFirst(n, low, high) === null) return null
  const before = closure(given)
  const forward: Side = { low, high, front: before.transposed(), order: given.topological }
  // Seen from the last position, a window's end is its start and whoever stands behind stands in front.
  const backward: Side = {
    low: new Int32Array(n),
    high: new Int32Array(n),
    front: before,
    order: [...given.topological].reverse(),
  }
  for (let moved = true; moved; ) {
    moved = lift(forward)
    mirror(forward, backward)
    if (lift(backward)) moved = true
    mirror(backward, forward)
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (high[i]! < low[j]!) before.add(i, j)
  return { n, low, high, before, behind: before.transposed() }
}

function closure({ n, after, topological }: Frame): Relation {
  const place = new Int32Array(n)
  topological.forEach((unit, k) => {
    place[unit] = k
  })
  const before = new Relation(n)
  for (let k = n - 1; k >= 0; k--) {
    const i = topological[k]!
    // Nearest first: a unit already reached through a nearer one brings nothing new.
    for (const j of after[i]!.toSorted((a, b) => place[a]! - place[b]!)) {
      if (before.has(i, j)) continue
      before.add(i, j)
      before.addAll(i, j)
    }
  }
  return before
}

interface Side {
  readonly low: Int32Array
  readonly high: Int32Array
  /** i relates to whoever must stand in front of it. */
  readonly front: Relation
  readonly order: readonly number[]
}

function mirror(from: Side, to: Side): void {
  const n = from.low.length
  for (let i = 0; i < n; i++) {
    to.low[i] = n + 1 - from.high[i]!
    to.high[i] = n + 1 - from.low[i]!
  }
}

/** Raises the starts of windows as far as they must; whether any moved. */
function lift({ low, high, front, order }: Side): boolean {
  const n = low.length
  let moved = false
  const raise = (i: number, to: number) => {
    if (low[i]! >= to) return
    low[i] = to
    moved = true
  }
  for (const i of order) {
    // Those in front, placed one by one as early as their windows allow, end here at the earliest.
    let end = 0
    for (const start of front
      .row(i)
      .map((j) => low[j]!)
      .sort((a, b) => a - b))
      end = Math.max(end + 1, start)
    raise(i, end + 1)
  }
  const byHigh = Array.from({ length: n }, (_, i) => i).sort((a, b) => high[a]! - high[b]!)
  for (const a of new Set(low)) {
    let inside = 0
    let full = 0
    for (let k = 0; k < n; k++) {
      const i = byHigh[k]!
      if (low[i]! >= a) {
        if (full > 0) raise(i, full + 1)
        inside++
      }
      const last = k === n - 1 || high[byHigh[k + 1]!]! > high[i]!
      if (last && inside > 0 && inside === high[i]! - a + 1) full = high[i]!
    }
  }
  return moved
}
