import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { countOrders } from "../../../src/engine/ordinal/index.ts"
import type { OrderProblem, RankDistribution } from "../../../src/model/index.ts"
import { bruteDistribution, soluble } from "./brute-force.ts"

const settings = { seed: 2019, numRuns: 400 }

function counted(problem: OrderProblem): RankDistribution {
  const result = countOrders(problem)
  assert.ok(result !== null && result.kind === "distribution", "counted")
  return result
}

function close(actual: Float64Array, expected: ArrayLike<number>, tolerance = 1e-12) {
  assert.equal(actual.length, expected.length)
  for (let k = 0; k < expected.length; k++) {
    assert.ok(Math.abs(actual[k]! - expected[k]!) <= tolerance, `at ${k}: ${actual[k]}, expected ${expected[k]}`)
  }
}

test("counts, ranks and pairs equal those of all n! orders", () => {
  fc.assert(
    fc.property(soluble(7), (problem) => {
      const exact = counted(problem)
      const brute = bruteDistribution(problem)
      assert.ok(Math.abs(10 ** exact.log10Orders - brute.orders) <= 1e-12 * brute.orders)
      close(exact.rank, brute.rank)
      close(exact.above, brute.above)
    }),
    settings,
  )
})

const free = (n: number): OrderProblem => ({ n, before: [], windows: [] })
const windows = (low: number, high: number, ...units: number[]) =>
  units.map((unit) => ({ unit, low, high, reasons: [0] }))
const chainOf = (...units: number[]) => units.slice(1).map((second, k) => ({ first: units[k]!, second, reasons: [0] }))
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)
const rowOf = (d: RankDistribution, unit: number) => d.rank.subarray(unit * d.n, (unit + 1) * d.n)

test("nothing known: every rank is equally likely, every pair a toss, and there are n! orders", () => {
  const d = counted(free(20))
  close(d.rank, new Array(400).fill(1 / 20))
  close(
    d.above,
    range(0, 400).map((k) => (k % 21 === 0 ? 0 : 0.5)),
  )
  assert.equal(Math.round(10 ** (d.log10Orders - 15)), Math.round(2432902008176640000 / 1e15))
})

test("no units have one order, and one unit is first", () => {
  assert.equal(counted(free(0)).log10Orders, 0)
  assert.deepEqual([...counted(free(1)).rank], [1])
})

test("2,000 units of which nothing is known are no trouble", () => {
  const d = counted(free(2000))
  assert.ok(Math.abs(d.rank[123 * 2000 + 1999]! - 1 / 2000) < 1e-15)
  const stirling = 2000 * Math.log(2000) - 2000 + Math.log(2 * Math.PI * 2000) / 2 + 1 / (12 * 2000)
  assert.ok(Math.abs(d.log10Orders - stirling / Math.LN10) < 1e-8)
})

test("a top set of 4 of 20: each leader has 1/4 on ranks 1 to 4, each other 1/16 on ranks 5 to 20", () => {
  const d = counted({ n: 20, before: [], windows: windows(1, 4, 2, 3, 5, 7) })
  close(rowOf(d, 5), [...new Array(4).fill(1 / 4), ...new Array(16).fill(0)])
  close(rowOf(d, 6), [...new Array(4).fill(0), ...new Array(16).fill(1 / 16)])
  assert.equal(d.above[7 * 20 + 6], 1)
  assert.equal(d.above[6 * 20 + 7], 0)
})

test("a unit of rank 14 holds it, and the others share the remaining ranks evenly", () => {
  const d = counted({ n: 20, before: [], windows: windows(14, 14, 3) })
  close(
    rowOf(d, 3),
    range(1, 21).map((r) => (r === 14 ? 1 : 0)),
  )
  close(
    rowOf(d, 0),
    range(1, 21).map((r) => (r === 14 ? 0 : 1 / 19)),
  )
  assert.ok(Math.abs(d.above[3 * 20]! - 6 / 19) < 1e-12)
})

test("a chain of all units leaves one order", () => {
  const d = counted({ n: 200, before: chainOf(...range(0, 200).reverse()), windows: [] })
  assert.equal(d.log10Orders, 0)
  assert.equal(d.rank[199 * 200], 1)
  assert.equal(d.above[5 * 200 + 4], 1)
})

// C(n, k) exactly, and a quotient of two of them as a double.
const binomial = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n
  let c = 1n
  for (let i = 1n; i <= BigInt(k); i++) c = (c * (BigInt(n) - BigInt(k) + i)) / i
  return c
}
const quotient = (a: bigint, b: bigint) => Number((a * 10n ** 30n) / b) / 1e30

for (const [a, b] of [
  [15, 15],
  [40, 37],
] as const) {
  test(`two chains of ${a} and ${b} units interleave in C(${a + b}, ${a}) ways, ranks negative hypergeometric`, () => {
    const n = a + b
    const d = counted({ n, before: [...chainOf(...range(0, a)), ...chainOf(...range(a, n))], windows: [] })
    const all = binomial(n, a)
    assert.ok(Math.abs(d.log10Orders - Math.log10(Number(all))) < 1e-12)
    for (const i of [0, 7, a - 1]) {
      close(
        rowOf(d, i),
        range(1, n + 1).map((r) => quotient(binomial(r - 1, i) * binomial(n - r, a - 1 - i), all)),
      )
    }
    // The first of one chain stands above the first of the other by the share of the chains' lengths.
    assert.ok(Math.abs(d.above[a]! - a / n) < 1e-12)
  })
}

test("ten pairs of which the one stands above the other: 20!/2^10 orders over 3^10 ideals, ranks in a straight line", () => {
  const n = 20
  const before = range(0, 10).map((k) => ({ first: k, second: k + 10, reasons: [0] }))
  const d = counted({ n, before, windows: [] })
  assert.ok(Math.abs(d.log10Orders - Math.log10(2432902008176640000 / 1024)) < 1e-12)
  close(
    rowOf(d, 3),
    range(1, n + 1).map((r) => (2 * (n - r)) / (n * (n - 1))),
  )
  // Of two pairs' firsts and seconds, 5 of 6 orders put this first above that second.
  assert.ok(Math.abs(d.above[3 * n + 14]! - 5 / 6) < 1e-12)
  assert.ok(Math.abs(d.above[3 * n + 4]! - 1 / 2) < 1e-12)
})

test("numbers of orders beyond the largest double do not disturb the probabilities", () => {
  // 200 of 600 units are not last: C(600, 200) alone is beyond 10^154, and 600! beyond 10^1400.
  const n = 600
  const d = counted({ n, before: [], windows: windows(1, n - 1, ...range(0, 200)) })
  assert.ok(Math.abs(rowOf(d, 0)[300]! - 1 / 599) < 1e-15)
  assert.equal(rowOf(d, 0)[599], 0)
  assert.ok(Math.abs(rowOf(d, 599)[599]! - 1 / 400) < 1e-14)
  assert.ok(Math.abs(rowOf(d, 599)[0]! - (1 - 1 / 400) / 599) < 1e-15)
  const log10Factorial = range(1, n + 1).reduce((sum, k) => sum + Math.log10(k), 0)
  assert.ok(Math.abs(d.log10Orders - log10Factorial - Math.log10(2 / 3)) < 1e-9)
})

test("every rank is held by someone and everyone holds a rank", () => {
  fc.assert(
    fc.property(soluble(12), (problem) => {
      const d = counted(problem)
      for (let i = 0; i < d.n; i++) {
        const column = range(0, d.n).reduce((sum, j) => sum + d.rank[j * d.n + i]!, 0)
        const row = rowOf(d, i).reduce((sum, p) => sum + p, 0)
        assert.ok(Math.abs(row - 1) < 1e-12 && Math.abs(column - 1) < 1e-12)
        // The mean rank is one more than the expected number of units above.
        const mean = rowOf(d, i).reduce((sum, p, r) => sum + p * (r + 1), 0)
        const above = range(0, d.n).reduce((sum, j) => sum + d.above[j * d.n + i]!, 0)
        assert.ok(Math.abs(mean - 1 - above) < 1e-11)
      }
    }),
    settings,
  )
})

test("renaming the units renames the result and changes nothing else", () => {
  fc.assert(
    fc.property(
      soluble(9).chain((problem) =>
        fc.tuple(fc.constant(problem), fc.shuffledSubarray(range(0, problem.n), { minLength: problem.n })),
      ),
      ([problem, name]) => {
        const renamed = {
          n: problem.n,
          before: problem.before.map((c) => ({ ...c, first: name[c.first]!, second: name[c.second]! })),
          windows: problem.windows.map((c) => ({ ...c, unit: name[c.unit]! })),
        }
        const plain = counted(problem)
        const other = counted(renamed)
        for (let i = 0; i < problem.n; i++) {
          close(rowOf(other, name[i]!), rowOf(plain, i))
          for (let j = 0; j < problem.n; j++) {
            const p = other.above[name[i]! * problem.n + name[j]!]!
            assert.ok(Math.abs(p - plain.above[i * problem.n + j]!) < 1e-12)
          }
        }
      },
    ),
    settings,
  )
})

test("read from the other end, the last is first", () => {
  fc.assert(
    fc.property(soluble(9), (problem) => {
      const { n } = problem
      const turned = {
        n,
        before: problem.before.map((c) => ({ ...c, first: c.second, second: c.first })),
        windows: problem.windows.map((c) => ({ ...c, low: n + 1 - c.high, high: n + 1 - c.low })),
      }
      const plain = counted(problem)
      const other = counted(turned)
      for (let i = 0; i < n; i++) close(rowOf(other, i).reverse(), rowOf(plain, i))
    }),
    settings,
  )
})

test("one statement more never admits more orders", () => {
  fc.assert(
    fc.property(soluble(9), (problem) => {
      let fewest = Number.POSITIVE_INFINITY
      for (let k = 0; k <= problem.windows.length; k++) {
        const orders = counted({ ...problem, windows: problem.windows.slice(0, k) }).log10Orders
        assert.ok(orders <= fewest + 1e-12)
        fewest = orders
      }
    }),
    settings,
  )
})

test("beyond the limit nothing is counted, rather than half", () => {
  const windowsApart = range(0, 12).map((unit) => ({ unit, low: 1, high: 12 + unit, reasons: [] }))
  assert.equal(countOrders({ n: 24, before: [], windows: windowsApart }, 1000), null)
})

test("statements that contradict each other have no distribution but a contradiction", () => {
  const result = countOrders({ n: 3, before: [], windows: windows(1, 1, 0, 1) })
  assert.deepEqual(result, { kind: "contradiction", units: [0, 1], reasons: [0] })
})
