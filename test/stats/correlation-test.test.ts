import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  type CorrelationKind,
  concordantAtMost,
  correlationTest,
  kendall,
  normalTails,
  Stream,
  spearman,
  squaresAtMost,
} from "../../src/stats/index.ts"
import { close, column, columns, hostile, seed } from "./columns.ts"

const kinds: readonly CorrelationKind[] = ["pearson", "spearman", "kendall"]

/** Every order of 0 to n − 1. */
function orders(n: number): number[][] {
  if (n === 0) return [[]]
  return orders(n - 1).flatMap((rest) => Array.from({ length: n }, (_, at) => rest.toSpliced(at, 0, n - 1)))
}

test("without ties and for few rows, p is the share of all orders that are at least as far from 0, doubled", () => {
  for (const n of [2, 3, 4, 5, 6]) {
    const x = Float64Array.from({ length: n }, (_, i) => i)
    const all = orders(n).map((order) => Float64Array.from(order))
    for (const [kind, coefficient] of [
      ["spearman", spearman],
      ["kendall", kendall],
    ] as const) {
      const values = all.map((y) => coefficient(x, y))
      for (const [at, y] of all.entries()) {
        const r = values[at]!
        const beyond = values.filter((other) => (r < 0 ? other <= r + 1e-9 : other >= r - 1e-9)).length
        close(correlationTest(kind, x, y).p, Math.min(1, (2 * beyond) / all.length), 1e-12, `${kind} of ${y}`)
      }
    }
  }
})

test("the exact chances of both rank tests sum to 1 and are symmetric", () => {
  for (const n of [1, 2, 7, 9]) {
    const most = (n ** 3 - n) / 3
    close(squaresAtMost(most, n), 1, 1e-12)
    for (let sum = 0; sum <= most; sum += 2) close(squaresAtMost(sum, n), 1 - squaresAtMost(most - sum - 1, n), 1e-12)
  }
  for (const n of [1, 2, 10, 49]) {
    const most = (n * (n - 1)) / 2
    close(concordantAtMost(most, n), 1, 1e-12)
    for (let k = 0; k <= most; k++) close(concordantAtMost(k, n), 1 - concordantAtMost(most - k - 1, n), 1e-12)
  }
})

test("Hunter lightness of tuna and its taste: the tests of R's own example", () => {
  // Hollander & Wolfe (1973), p. 185, as in R's help on cor.test: τ = 0.4444, p = 0.1194.
  const lightness = column(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1)
  const taste = column(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8)
  const { correlation, p, pairs } = correlationTest("kendall", lightness, taste)
  assert.equal(pairs, 9)
  close(correlation, 4 / 9, 1e-15)
  assert.equal(p.toFixed(4), "0.1194")
})

test("ten rows whose squared rank differences sum to 36: the chance that algorithm AS 89 gives", () => {
  // pspearman(36, 10, approximation = "AS89") of the R package pspearman: 0.005825634.
  const y = [0, 1, 2, 6, 4, 8, 3, 7, 5, 9]
  assert.equal(
    y.reduce((sum, v, i) => sum + (v - i) ** 2, 0),
    36,
  )
  const { p } = correlationTest("spearman", Float64Array.from(y.keys()), Float64Array.from(y))
  assert.equal((p / 2).toFixed(9), "0.005825634")
})

test("p lies between 0 and 1, is that of the swapped columns, and of another measure", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      for (const kind of kinds) {
        const { correlation, p, pairs } = correlationTest(kind, x!, y!)
        assert.equal(Number.isNaN(p), Number.isNaN(correlation) || (kind === "pearson" && pairs < 3))
        assert.ok(Number.isNaN(p) || (p >= 0 && p <= 1))
        close(correlationTest(kind, y!, x!).p, p, 1e-9)
        const other = correlationTest(
          kind,
          x!.map((value) => value * 4),
          y!.map((value) => value / 2),
        )
        close(other.p, p, 1e-9)
      }
    }),
    { seed, numRuns: 300 },
  )
})

test("where methods change (10, 50 and 1,291 rows) p changes little", () => {
  for (const n of [9, 10, 49, 50, 1290, 1291]) {
    const stream = new Stream(n)
    const x = Float64Array.from({ length: n }, () => stream.uniform())
    const y = x.map((value) => value * 0.2 + stream.uniform())
    const byStudent = correlationTest("pearson", x, y)
    for (const kind of ["spearman", "kendall"] as const) {
      const { correlation, p } = correlationTest(kind, x, y)
      const variance = kind === "spearman" ? 1 / (n - 1) : (4 * n + 10) / (9 * n * (n - 1))
      const roughly = normalTails(correlation / Math.sqrt(variance))
      assert.ok(Math.abs(p - roughly) < 0.1 / Math.sqrt(n) + 0.05, `${kind} ${n}: ${p}, ${roughly}, ${byStudent.p}`)
    }
  }
})

test("ties take Kendall's p to the normal approximation with its variance for ties", () => {
  // By hand: n = 5, x has a pair of ties. S = 7; 18 var = 5·4·15 − 2·1·9 = 282.
  const p = correlationTest("kendall", column(1, 2, 2, 3, 4), column(1, 2, 3, 5, 4)).p
  close(p, normalTails(7 / Math.sqrt(282 / 18)), 1e-12)
})

test("a perfect Pearson correlation has p = 0, and values that hurt give a chance or none", () => {
  assert.equal(correlationTest("pearson", column(1, 2, 3), column(2, 4, 6)).p, 0)
  for (const values of hostile) {
    for (const kind of kinds) {
      const { p } = correlationTest(kind, column(...values), column(...values).toReversed())
      assert.ok(Number.isNaN(p) || (p >= 0 && p <= 1), `${kind} of ${values}: ${p}`)
    }
  }
})
