import assert from "node:assert/strict"
import { test } from "node:test"
import { chiSquared, normal, Stream } from "../../src/stats/index.ts"
import { normalQuantile } from "../../src/stats/normal.ts"

const near = (a: number, b: number, by: number) => assert.ok(Math.abs(a - b) <= by, `${a}, not ${b}`)

test("quantiles of the normal distribution, against Python's statistics.NormalDist", () => {
  const known: readonly (readonly [number, number])[] = [
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [1e-9, -5.9978070150076865],
    [0.001, -3.090232306167813],
    [0.02425, -1.9729610513118845],
    [0.075, -1.4395314709384557],
    [0.3, -0.5244005127080407],
    [0.5, 0],
    [0.7, 0.5244005127080407],
    [0.925, 1.439531470938456],
    [0.999, 3.090232306167813],
  ]
  for (const [p, x] of known) near(normalQuantile(p), x, 1e-14 * Math.max(1, Math.abs(x)))
  assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY)
  assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY)
})

test("a uniform number of 0 makes a normal number too, and each takes one uniform number", () => {
  assert.equal(Number.isFinite(normal({ uniform: () => 0, integer: () => 0 })), true)
  const [a, b] = [new Stream(5), new Stream(5)]
  normal(a)
  b.uniform()
  assert.equal(a.uniform(), b.uniform())
})

/** Mean, variance and share below 0 or 1 of 40,000 numbers; standard errors are below 0.03 for what is asked here. */
function moments(draw: (stream: Stream) => number): readonly [number, number] {
  const stream = new Stream(11)
  const drawn = Array.from({ length: 40_000 }, () => draw(stream))
  const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length
  return [mean, drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length]
}

test("normal numbers have mean 0 and variance 1", () => {
  const [mean, variance] = moments(normal)
  near(mean, 0, 0.02)
  near(variance, 1, 0.03)
})

test("a χ² number has its degrees of freedom as mean, and twice them as variance", () => {
  for (const degrees of [1, 2, 3, 10, 45]) {
    const [mean, variance] = moments((stream) => chiSquared(degrees, stream))
    near(mean / degrees, 1, 0.04)
    near(variance / (2 * degrees), 1, 0.08)
  }
})
