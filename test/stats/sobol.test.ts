import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { SobolPoints, Stream, sobolDimensions } from "../../src/stats/index.ts"

const seed = 19670

test("of any 2^m points from a multiple of 2^m on, every coordinate has one in each of 2^m equal parts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 53 - 1 }),
      fc.integer({ min: 0, max: 8 }),
      fc.nat(100),
      (sequence, m, block) => {
        const points = new SobolPoints(sequence, sobolDimensions)
        const out = new Float64Array(sobolDimensions)
        const seen = Array.from(out, () => new Set<number>())
        for (let k = 0; k < 2 ** m; k++) {
          points.point(block * 2 ** m + k, out)
          for (const [d, x] of out.entries()) seen[d]!.add(Math.floor(x * 2 ** m))
        }
        assert.ok(seen.every((parts) => parts.size === 2 ** m))
      },
    ),
    { seed, numRuns: 10 },
  )
})

test("pairs of the first coordinates fill boxes evenly too", () => {
  const points = new SobolPoints(3, 12)
  const out = new Float64Array(12)
  const all = Array.from({ length: 1024 }, (_, k) => {
    points.point(k, out)
    return out.slice()
  })
  // 1,024 points in 64 boxes of 8 × 8: 16 each; random points would leave a box with fewer than 8 almost surely.
  for (let a = 0; a < 12; a++)
    for (let b = 0; b < a; b++) {
      const boxes = new Int32Array(64)
      for (const x of all) boxes[8 * Math.floor(8 * x[a]!) + Math.floor(8 * x[b]!)]! += 1
      assert.ok(
        boxes.every((count) => count === 16),
        `${b} and ${a}: ${Math.min(...boxes)} to ${Math.max(...boxes)}`,
      )
    }
})

test("a point is a function of seed and number: in any order, alone, and with more coordinates behind it", () => {
  const [short, long] = [new SobolPoints(7, 3), new SobolPoints(7, 40)]
  const [a, b] = [new Float64Array(3), new Float64Array(40)]
  for (const k of [5, 417, 0, 2 ** 31, 2 ** 32 - 1, 5]) {
    short.point(k, a)
    long.point(k, b)
    assert.deepEqual(a, b.subarray(0, 3))
    assert.ok(b.every((x) => x > 0 && x < 1))
  }
  new SobolPoints(8, 3).point(5, b)
  assert.notDeepEqual(a, b.subarray(0, 3))
  assert.throws(() => new SobolPoints(1, sobolDimensions + 1), RangeError)
})

test("smooth functions are integrated with far smaller errors than by random points", () => {
  for (const [dimensions, samples, better] of [
    [4, 1024, 100],
    [12, 1024, 20],
    [40, 4096, 10],
  ] as const) {
    // Its mean is 1.
    const f = (x: Float64Array) => x.reduce((product, u, d) => product * (1 + (u - 0.5) / (1 + d / 2)), 1)
    const error = (pointsOf: (sequence: number) => (k: number, out: Float64Array) => void) => {
      let squares = 0
      for (let sequence = 0; sequence < 10; sequence++) {
        const point = pointsOf(sequence)
        const out = new Float64Array(dimensions)
        let sum = 0
        for (let k = 0; k < samples; k++) {
          point(k, out)
          sum += f(out)
        }
        squares += (sum / samples - 1) ** 2
      }
      return Math.sqrt(squares / 10)
    }
    const even = error((sequence) => {
      const points = new SobolPoints(sequence, dimensions)
      return (k, out) => points.point(k, out)
    })
    const random = error((sequence) => {
      const stream = new Stream(sequence)
      return (k, out) => {
        stream.restart(k)
        for (let d = 0; d < dimensions; d++) out[d] = stream.uniform()
      }
    })
    assert.ok(even * better < random, `${dimensions}: ${even}, ${random}`)
  }
})

test("scrambling has no bias: over seeds, a point is anywhere equally often", () => {
  const out = new Float64Array(2)
  const counts = new Int32Array(16)
  for (let sequence = 0; sequence < 8000; sequence++) {
    new SobolPoints(sequence, 2).point(6, out)
    counts[4 * Math.floor(4 * out[0]!) + Math.floor(4 * out[1]!)]! += 1
  }
  // 500 each, standard deviation 22: five of them.
  assert.ok(
    counts.every((count) => Math.abs(count - 500) < 110),
    counts.join(),
  )
})
