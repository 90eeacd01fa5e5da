import type { Contradiction, OrderProblem, Precedence } from "../../model/index.ts"
import { type Frame, frame, propagate, someOrder } from "./feasible.ts"

/**
 * Why no order meets the problem, or null when one does. Decided exactly (`someOrder`).
 *
 * `reasons` are minimal: without any one of them an order exists. They are taken from the shortest cycle where the
 * precedences have one, and otherwise from all reasons, by leaving out whatever can be left out (deletion filter).
 * `units` is the shortest cycle among what remains, each before the next and the last before the first; without a
 * cycle, the fewest units that together have more units than positions.
 */
export function contradiction(problem: OrderProblem): Contradiction | null {
  if (someOrder(problem) !== null) return null
  const cycle = shortestCycle(problem)
  const suspects =
    cycle === null
      ? [...problem.before, ...problem.windows].flatMap((c) => c.reasons)
      : cycle.flatMap((edge) => edge.reasons)
  const reasons = minimal(problem, [...new Set(suspects)])
  const core = restrict(problem, new Set(reasons))
  const units = shortestCycle(core)?.map((edge) => edge.first) ?? crowd(core)
  return { kind: "contradiction", units, reasons: reasons.sort((a, b) => a - b) }
}

/** The constraints that hold by `kept` reasons alone. */
function restrict(problem: OrderProblem, kept: ReadonlySet<number>): OrderProblem {
  const holds = (constraint: { readonly reasons: readonly number[] }) => constraint.reasons.every((r) => kept.has(r))
  return { n: problem.n, before: problem.before.filter(holds), windows: problem.windows.filter(holds) }
}

/** Leaves out reasons, in chunks that halve down to one, as long as the rest still contradicts itself. */
function minimal(problem: OrderProblem, suspects: readonly number[]): number[] {
  let kept = [...suspects]
  let chunk = kept.length
  for (;;) {
    chunk = Math.ceil(chunk / 2)
    for (let start = 0; start < kept.length; ) {
      const without = [...kept.slice(0, start), ...kept.slice(start + chunk)]
      if (someOrder(restrict(problem, new Set(without))) === null) kept = without
      else start += chunk
    }
    if (chunk <= 1) return kept
  }
}

/** The cycle with the fewest precedences, by breadth-first search from each unit; null where there is none. */
function shortestCycle(problem: OrderProblem): Precedence[] | null {
  if (frame(problem).topological.length === problem.n) return null
  const leaving: Precedence[][] = Array.from({ length: problem.n }, () => [])
  for (const edge of problem.before) leaving[edge.first]!.push(edge)
  let best: Precedence[] | null = null
  for (let start = 0; start < problem.n && best?.length !== 1; start++) {
    const found = cycleThrough(start, leaving, best?.length ?? problem.n + 1)
    if (found !== null) best = found
  }
  return best
}

/** The shortest cycle through `start` with fewer than `limit` precedences. */
function cycleThrough(start: number, leaving: readonly (readonly Precedence[])[], limit: number): Precedence[] | null {
  const reached = new Map<number, Precedence | null>([[start, null]])
  let front = [start]
  for (let length = 1; length < limit && front.length > 0; length++) {
    const next: number[] = []
    for (const unit of front) {
      for (const edge of leaving[unit]!) {
        if (edge.second === start) return pathTo(edge, reached)
        if (reached.has(edge.second)) continue
        reached.set(edge.second, edge)
        next.push(edge.second)
      }
    }
    front = next
  }
  return null
}

function pathTo(last: Precedence, reached: ReadonlyMap<number, Precedence | null>): Precedence[] {
  const path = [last]
  for (let edge = reached.get(last.first); edge; edge = reached.get(edge.first)) path.unshift(edge)
  return path
}

/** The fewest units with fewer positions than units in their common window, and the units that narrow it. */
function crowd(problem: OrderProblem): number[] {
  const own = frame(problem)
  const given = frame(problem)
  propagate(given)
  let best: number[] = []
  // Hall: where unit tasks do not fit, some stretch from a release to a deadline holds more tasks than positions.
  for (const a of new Set(given.low)) {
    for (const b of new Set(given.high)) {
      const inside = unitsWithin(given, a, b)
      if (inside.length > Math.max(0, b - a + 1) && (best.length === 0 || inside.length < best.length)) best = inside
    }
  }
  const all = new Set(best)
  // Whoever pushed a unit into the crowd belongs to the picture; the set grows while it is walked.
  for (const unit of all) {
    if (given.low[unit]! > own.low[unit]!) {
      const pusher = problem.before.find((e) => e.second === unit && given.low[e.first]! + 1 === given.low[unit]!)
      if (pusher) all.add(pusher.first)
    }
    if (given.high[unit]! < own.high[unit]!) {
      const pusher = problem.before.find((e) => e.first === unit && given.high[e.second]! - 1 === given.high[unit]!)
      if (pusher) all.add(pusher.second)
    }
  }
  return [...all].sort((a, b) => a - b)
}

function unitsWithin({ n, low, high }: Frame, a: number, b: number): number[] {
  const inside: number[] = []
  for (let i = 0; i < n; i++) if (low[i]! >= a && high[i]! <= b) inside.push(i)
  return inside
}
