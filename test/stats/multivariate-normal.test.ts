import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { conditional, factorSemidefinite, normalByEm, patterns } from "../../src/stats/index.ts"

const seed = 20190302
const exactly = { still: 1e-13, rounds: 10_000 }
const close = (a: number, b: number, by = 1e-8) => assert.ok(Math.abs(a - b) <= by, `${a}, not ${b}`)
const gap = Number.NaN

function em(...columns: readonly (readonly number[])[]) {
  const x = columns.map((column) => Float64Array.from(column))
  const rows = Array.from(x[0]!, (_, i) => i)
  return normalByEm(x, patterns(x, rows), new Float64Array(rows.length).fill(1), exactly)
}

test("without gaps it is the mean and the covariance over n", () => {
  const { mean, covariance } = em([1, 2, 3, 6], [2, 1, 0, 1])
  close(mean[0]!, 3)
  close(mean[1]!, 1)
  close(covariance[0]!, (4 + 1 + 0 + 9) / 4)
  close(covariance[1]!, (-2 * 1 + 0 + 0 + 0) / 4)
  close(covariance[3]!, (1 + 0 + 1 + 0) / 4)
})

test("where one variable has gaps alone, the answer is known: regression on the other among complete rows", () => {
  const row = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), fc.boolean())
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 20 }), (rows) => {
      const scaled = rows.map(([a, b, missing], i) => ({ a: a / 10, b: b / 10, there: i < 5 || !missing }))
      const complete = scaled.filter(({ there }) => there)
      const spread = (of: readonly number[]) => new Set(of).size > 2
      fc.pre(spread(complete.map(({ a }) => a)) && spread(complete.map(({ b }) => b)))
      const found = em(
        scaled.map(({ a }) => a),
        scaled.map(({ b, there }) => (there ? b : gap)),
      )
      // Anderson (1957), from Little & Rubin (2002), §7.2.
      const meanOf = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length
      const [ma, mb] = [meanOf(complete.map(({ a }) => a)), meanOf(complete.map(({ b }) => b))]
      const saa = complete.reduce((sum, { a }) => sum + (a - ma) ** 2, 0)
      const sab = complete.reduce((sum, { a, b }) => sum + (a - ma) * (b - mb), 0)
      const slope = sab / saa
      const all = meanOf(scaled.map(({ a }) => a))
      close(found.mean[0]!, all, 1e-7)
      close(found.mean[1]!, mb + slope * (all - ma), 1e-5)
      close(conditional(found, [0]).coefficients[0]![0]!, slope, 1e-5)
    }),
    { seed, numRuns: 100 },
  )
})

test("a row that has nothing says nothing, and a weight of 2 is the row twice", () => {
  const [a, b] = [
    [1, 4, 2, 5],
    [3, gap, 1, 2],
  ]
  const twice = em([...a, 5], [...b, 2])
  const x = [Float64Array.of(...a, gap), Float64Array.of(...b, gap)]
  const weighted = normalByEm(x, patterns(x, [0, 1, 2, 3, 4]), Float64Array.of(1, 1, 1, 2, 7), exactly)
  for (let k = 0; k < 2; k++) close(weighted.mean[k]!, twice.mean[k]!)
  for (let k = 0; k < 4; k++) close(weighted.covariance[k]!, twice.covariance[k]!)
})

test("variables that follow from each other, or do not vary, make no trouble", () => {
  const { mean, covariance } = em([1, 2, 3, 4], [2, 4, gap, 8], [5, 5, 5, gap])
  close(mean[1]!, 5, 1e-6)
  close(mean[2]!, 5)
  assert.ok(covariance.every(Number.isFinite))
  close(conditional({ d: 3, mean, covariance }, [0]).coefficients[0]![0]!, 2, 1e-6)
})

test("L Lᵀ is the matrix, singular ones too", () => {
  const a = Float64Array.of(4, 2, 2, 2, 1, 1, 2, 1, 5)
  const l = factorSemidefinite(a, 3)
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += l[i * 3 + k]! * l[j * 3 + k]!
      close(sum, a[i * 3 + j]!, 1e-12)
    }
})
