import assert from "node:assert/strict"
import { test } from "node:test"
import { type OrderSampler, reconstruct } from "../../src/engine/index.ts"
import { nodeId, type ReconstructionMethod } from "../../src/model/index.ts"
import { dimension } from "./methods.ts"

/** A member that allows only these orders, each given as the position of every unit. */
function among(...orders: readonly (readonly number[])[]): OrderSampler {
  const n = orders[0]!.length
  return { n, draw: (random, out) => out.set(orders[random.integer(orders.length)]!) }
}

const overall = (members: Readonly<Record<string, number>>): ReconstructionMethod => dimension("overall", members)
const samplers = (all: Readonly<Record<string, OrderSampler>>) =>
  new Map(Object.entries(all).map(([id, sampler]) => [nodeId(id), sampler]))
const settings = { draws: 10_000, seed: 7 }

test("members that leave one order each leave one order of the composite, by the weighted mean of the positions", () => {
  const orders = samplers({ a: among([1, 2, 3]), b: among([3, 1, 2]) })
  const equal = reconstruct(overall({ a: 1, b: 1 }), 3, orders, settings)
  assert.deepEqual(
    [equal.low, equal.high],
    [
      [2, 1, 3],
      [2, 1, 3],
    ],
  )
  const heavy = reconstruct(overall({ a: 3, b: 1 }), 3, orders, settings)
  assert.deepEqual(heavy.expected, [1, 2, 3])
})

test("units with the same mean position share the smaller rank", () => {
  const orders = samplers({ a: among([1, 2]), b: among([2, 1]) })
  const { low, high, tiers, how } = reconstruct(overall({ a: 1, b: 1 }), 2, orders, settings)
  assert.deepEqual([low, high, tiers, how], [[1, 1], [1, 1], [1, 1], "sampled"])
})

test("members are drawn independently of each other", () => {
  const either = among([1, 2], [2, 1])
  const { strips } = reconstruct(overall({ a: 1, b: 1 }), 2, samplers({ a: either, b: either }), settings)
  // Each unit is second only when both members put it second: 1/4. Five standard deviations are 0.0217.
  for (const strip of strips) assert.ok(Math.abs(strip!.p[1]! - 0.25) < 0.0217)
})

test("the same seed gives the same bytes, and a member with a weight of 0 changes none", () => {
  const either = among([1, 2, 3], [3, 1, 2], [2, 3, 1])
  const run = (members: Readonly<Record<string, number>>) =>
    JSON.stringify(reconstruct(overall(members), 3, samplers({ a: either, b: either, c: either }), settings))
  assert.equal(run({ a: 1, b: 2 }), run({ a: 1, b: 2 }))
  assert.equal(run({ a: 1, c: 0, b: 2 }), run({ a: 1, b: 2 }))
})

test("one unit is first", () => {
  assert.deepEqual(reconstruct(overall({ a: 1 }), 1, samplers({ a: among([1]) }), settings).low, [1])
})

test("a member without orders, or with orders of other units, is our mistake", () => {
  assert.throws(() => reconstruct(overall({ a: 1 }), 2, samplers({}), settings), /orders of 2 units of "a"/)
  assert.throws(() => reconstruct(overall({ a: 1 }), 2, samplers({ a: among([1]) }), settings), /orders of 2 units/)
})
