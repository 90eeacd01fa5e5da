import fc from "fast-check"
import type { OrderProblem } from "../../../src/model/index.ts"

/** The plain twin of everything here: all n! orders, one by one. Each is the unit at each position. */
export function admissibleOrders(problem: Pick<OrderProblem, "n" | "before" | "windows">): number[][] {
  return permutations(problem.n).filter((order) => {
    const position = order.map((_, unit) => order.indexOf(unit) + 1)
    return (
      problem.before.every(({ first, second }) => position[first]! < position[second]!) &&
      problem.windows.every(({ unit, low, high }) => position[unit]! >= low && position[unit]! <= high)
    )
  })
}

/** Rank and pair probabilities by counting orders; row-major n × n each. */
export function bruteDistribution(problem: OrderProblem): { orders: number; rank: number[]; above: number[] } {
  const { n } = problem
  const orders = admissibleOrders(problem)
  const rank = new Array<number>(n * n).fill(0)
  const above = new Array<number>(n * n).fill(0)
  for (const order of orders) {
    order.forEach((unit, r) => {
      rank[unit * n + r]! += 1 / orders.length
      for (const later of order.slice(r + 1)) above[unit * n + later]! += 1 / orders.length
    })
  }
  return { orders: orders.length, rank, above }
}

const memo = new Map<number, number[][]>([[0, [[]]]])
function permutations(n: number): number[][] {
  const known = memo.get(n)
  if (known) return known
  const all = permutations(n - 1).flatMap((shorter) =>
    Array.from({ length: n }, (_, at) => [...shorter.slice(0, at), n - 1, ...shorter.slice(at)]),
  )
  memo.set(n, all)
  return all
}

/** Problems of up to `most` units with any precedences and windows, met by some order or by none. */
export function anyProblem(most: number): fc.Arbitrary<OrderProblem> {
  return fc.integer({ min: 1, max: most }).chain((n) => {
    const unit = fc.integer({ min: 0, max: n - 1 })
    const position = fc.integer({ min: 1, max: n })
    return fc
      .record({
        before: fc.array(fc.tuple(unit, unit), { maxLength: n }),
        windows: fc.array(fc.tuple(unit, position, position), { maxLength: n }),
      })
      .map(({ before, windows }) => ({
        n,
        before: before.map(([first, second], r) => ({ first, second, reasons: [r] })),
        windows: windows.map(([of, a, b], r) => ({
          unit: of,
          low: Math.min(a, b),
          high: Math.max(a, b),
          // Pairs of windows share a reason, as the windows of one statement do.
          reasons: [before.length + Math.floor(r / 2)],
        })),
      }))
  })
}

/** Problems that some order meets: all of their constraints are read off a hidden order. */
export function soluble(most: number): fc.Arbitrary<OrderProblem> {
  return fc.integer({ min: 1, max: most }).chain((n) => {
    const unit = fc.integer({ min: 0, max: n - 1 })
    const hidden = fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    )
    const slack = fc.integer({ min: 0, max: n })
    return fc
      .record({
        hidden,
        pairs: fc.array(fc.tuple(unit, unit), { maxLength: n }),
        windows: fc.array(fc.tuple(unit, slack, slack), { maxLength: n }),
      })
      .map(({ hidden, pairs, windows }) => ({
        n,
        before: pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => (hidden[a]! < hidden[b]! ? [a, b] : [b, a]))
          .map(([first, second], r) => ({ first: first!, second: second!, reasons: [r] })),
        windows: windows.map(([of, a, b], r) => ({
          unit: of,
          low: Math.max(1, hidden[of]! + 1 - a),
          high: Math.min(n, hidden[of]! + 1 + b),
          reasons: [pairs.length + r],
        })),
      }))
  })
}
