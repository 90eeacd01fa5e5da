import type { OrderProblem } from "../../model/index.ts"

/** A problem without its reasons: one window per unit, and who stands directly before whom. */
export interface Frame {
  readonly n: number
  /** Per unit: first and last position, 1 to n. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Per unit: the units named to stand behind it. */
  readonly after: readonly (readonly number[])[]
  /** Units so that every unit comes after those that precede it; shorter than n when precedences form a cycle. */
  readonly topological: readonly number[]
}

/** Intersects the windows of each unit with each other and with 1 to n, and sorts the units topologically. */
export function frame(problem: Pick<OrderProblem, "n" | "before" | "windows">): Frame {
  const { n } = problem
  const low = new Int32Array(n).fill(1)
  const high = new Int32Array(n).fill(n)
  for (const window of problem.windows) {
    // Clamped just beyond 1 to n: a rank of a trillion must not wrap around in 32 bits and seem possible.
    low[window.unit] = Math.max(low[window.unit]!, Math.min(window.low, n + 1))
    high[window.unit] = Math.min(high[window.unit]!, Math.max(window.high, 0))
  }
  const after: number[][] = Array.from({ length: n }, () => [])
  const waiting = new Int32Array(n)
  for (const { first, second } of problem.before) {
    after[first]!.push(second)
    waiting[second]!++
  }
  const topological: number[] = []
  for (let i = 0; i < n; i++) if (waiting[i] === 0) topological.push(i)
  for (let k = 0; k < topological.length; k++) {
    for (const second of after[topological[k]!]!) if (--waiting[second]! === 0) topological.push(second)
  }
  return { n, low, high, after, topological }
}

/** Narrows the windows of an acyclic frame, in place, so that along each precedence both ends rise by at least 1. */
export function propagate({ n, low, high, after, topological }: Frame): void {
  for (const i of topological) for (const j of after[i]!) low[j] = Math.max(low[j]!, low[i]! + 1)
  for (let k = n - 1; k >= 0; k--) {
    const i = topological[k]!
    for (const j of after[i]!) high[i] = Math.min(high[i]!, high[j]! - 1)
  }
}

/**
 * One admissible order, or null where there is none. Exact: this is scheduling n unit tasks with whole release times,
 * deadlines and precedences on one machine. Once windows rise along precedences, taking at each position the unit
 * with the earliest deadline among those released meets all deadlines if anything does, and never breaks a
 * precedence, because the unit in front is released earlier and due earlier.
 * Sources: Jackson (1955) for the rule; Lageweg, Lenstra & Rinnooy Kan (1976) for modified release and due dates.
 *
 * @returns unit at each position, or null
 */
export function someOrder(problem: Pick<OrderProblem, "n" | "before" | "windows">): Int32Array | null {
  const given = frame(problem)
  if (given.topological.length < given.n) return null
  propagate(given)
  return earliestDeadlineFirst(given.n, given.low, given.high)
}

/** Unit at each position by earliest deadline among the released; null when a window is missed. */
export function earliestDeadlineFirst(n: number, low: Int32Array, high: Int32Array): Int32Array | null {
  const order = new Int32Array(n)
  const waiting = Array.from({ length: n }, (_, i) => i)
  for (let position = 1; position <= n; position++) {
    let best = -1
    for (let k = 0; k < waiting.length; k++) {
      const i = waiting[k]!
      if (low[i]! <= position && (best < 0 || high[i]! < high[waiting[best]!]!)) best = k
    }
    if (best < 0 || high[waiting[best]!]! < position) return null
    order[position - 1] = waiting[best]!
    waiting[best] = waiting[waiting.length - 1]!
    waiting.pop()
  }
  return order
}
