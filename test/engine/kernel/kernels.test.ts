import assert from "node:assert/strict"
import { test } from "node:test"
import { reserved } from "../../../src/engine/kernel/memory.ts"
import { network } from "../../../src/engine/kernel/network.ts"
import { plainKernels } from "../../../src/engine/kernel/plain.ts"
import { acceleratedKernels } from "../../../src/engine/kernel/wasm/load.ts"
import { Stream } from "../../../src/stats/index.ts"

const accelerated = acceleratedKernels()!
const bits = (numbers: Float64Array) => [...new BigUint64Array(Float64Array.from(numbers).buffer)]

test("numbers of random streams are those of `Stream`, for any seed and draws in any order", () => {
  const [blocks, lanes, stride] = [30, 16, 24]
  for (const seed of [0, 2019, 2 ** 32 + 5, 2 ** 53 - 1]) {
    const [draws, out] = [reserved, reserved + lanes]
    const made = [plainKernels, accelerated].map((make) => {
      const { memory, uniforms } = make(out + 2 * blocks * stride)
      for (let b = 0; b < lanes; b++) memory.i32[2 * draws + b] = (b * 7919) % 1000
      uniforms(out, draws, 3, blocks, lanes, stride, seed | 0, Math.floor(seed / 2 ** 32) | 0)
      return memory.f64.subarray(out)
    })
    for (let b = 0; b < lanes; b++) {
      const stream = new Stream(seed, (b * 7919) % 1000)
      for (let p = 0; p < 6; p++) stream.uniform()
      for (let p = 0; p < 2 * blocks; p++) {
        const expected = stream.uniform()
        for (const rows of made) assert.equal(rows[p * stride + b], expected)
      }
    }
  }
})

test("powers of e are those of Math.exp to the last bit, from −700 to 700", () => {
  const special = [
    0,
    -0,
    1,
    -1,
    2 ** -28,
    -(2 ** -28),
    2 ** -29,
    5e-324,
    0.34657359,
    -0.34657359,
    1.03972077,
    700,
    -700,
  ]
  const random = new Stream(8)
  const x = Float64Array.from({ length: 20_000 }, (_, i) =>
    i < special.length ? special[i]! : (2 * random.uniform() - 1) * 700 * random.uniform() ** (i % 12),
  )
  const { memory, raise } = accelerated(reserved + 2 * x.length)
  memory.f64.set(x, reserved)
  raise(reserved + x.length, reserved, 1, x.length, x.length)
  assert.deepEqual(bits(memory.f64.subarray(reserved + x.length, reserved + 2 * x.length)), bits(x.map(Math.exp)))
})

test("logarithms are those of Math.log to the last bit, from 1e-300 to 1e300", () => {
  const special = [
    1,
    2,
    0.5,
    1024,
    3,
    1 + 2 ** -20,
    1 - 2 ** -20,
    1 + 2 ** -21,
    1 - 2 ** -21,
    1 - 2 ** -53,
    1 + 2 ** -52,
  ]
  const roots = [0x6a09b, 0x6a09c, 0x6147a, 0x61479, 0x6b851, 0x6b852, 0xffffe, 0xfffff].map((x) => 1 + x / 2 ** 20)
  const random = new Stream(9)
  const first = [...special, ...roots, 1e-300, 1e300]
  const x = Float64Array.from({ length: 20_000 }, (_, i) =>
    i < first.length ? first[i]! : i % 2 === 0 ? 100 * random.uniform() + 1e-9 : 10 ** (600 * random.uniform() - 300),
  )
  const { memory, takeLogarithms } = accelerated(reserved + 2 * x.length)
  memory.f64.set(x, reserved)
  takeLogarithms(reserved + x.length, reserved, 1, x.length, x.length)
  assert.deepEqual(bits(memory.f64.subarray(reserved + x.length, reserved + 2 * x.length)), bits(x.map(Math.log)))
})

test("noise on weights keeps their sum, and is the same by either make", () => {
  const [count, lanes, stride] = [7, 8, 8]
  const random = new Stream(4)
  const u = Float64Array.from({ length: count * stride }, () => random.uniform())
  const nominal = [1, 2, 0.3, 0.1, 5, 1e-9, 3]
  const made = [plainKernels, accelerated].map((make) => {
    const places = {
      u: reserved,
      nominal: reserved + u.length,
      width: reserved + u.length + 8,
      out: reserved + u.length + 10,
    }
    const { memory, noise } = make(places.out + u.length)
    memory.f64.set(u, places.u)
    memory.f64.set(nominal, places.nominal)
    memory.f64[places.width] = 0.25
    noise(places.out, places.u, places.nominal, places.width, count, lanes, stride)
    return memory.f64.subarray(places.out, places.out + u.length)
  })
  assert.deepEqual(bits(made[0]!), bits(made[1]!))
  const sum = nominal.reduce((all, weight) => all + weight)
  for (let b = 0; b < lanes; b++) {
    const own = nominal.map((weight, p) => made[0]![p * stride + b]! / weight)
    assert.ok(own.every((factor) => factor > 0.55 && factor < 1.7))
    assert.ok(Math.abs(nominal.reduce((all, _, p) => all + made[0]![p * stride + b]!, 0) - sum) < 1e-12 * sum)
  }
})

test("a network brings any numbers in order, the largest first", () => {
  const random = new Stream(6)
  for (let count = 0; count <= 70; count++) {
    for (let times = 0; times < 20; times++) {
      const x = Array.from({ length: count }, () => random.integer(2 * count))
      const sorted = x.toSorted((a, b) => b - a)
      for (const [first, second] of network(count)) {
        if (x[first]! < x[second]!) [x[first], x[second]] = [x[second]!, x[first]!]
      }
      assert.deepEqual(x, sorted)
    }
  }
})
