import assert from "node:assert/strict"
import { test } from "node:test"
import { philox, Stream } from "../../src/stats/index.ts"

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, "0")).join(" ")

test("Philox4x32-10 gives the reference vectors of its authors (Random123, kat_vectors)", () => {
  const encrypt = (c: readonly number[], k: readonly number[]) => {
    const out = [0, 0, 0, 0]
    philox(c[0]!, c[1]!, c[2]!, c[3]!, k[0]!, k[1]!, out)
    return hex(out)
  }
  const ones = 0xffffffff
  assert.equal(encrypt([0, 0, 0, 0], [0, 0]), "6627e8d5 e169c58d bc57ac4c 9b00dbd8")
  assert.equal(encrypt([ones, ones, ones, ones], [ones, ones]), "408f276d 41c83b0e a20bc7c6 6d5451fd")
  assert.equal(
    encrypt([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]),
    "d16cfe09 94fdcceb 5001e420 24126ea1",
  )
})

test("Philox equals its plain twin in exact integers", () => {
  const plain = (counter: readonly bigint[], key: readonly bigint[]) => {
    const mask = 0xffffffffn
    let [a, b, c, d] = counter as [bigint, bigint, bigint, bigint]
    let [k, l] = key as [bigint, bigint]
    for (let round = 0; round < 10; round++) {
      const p = 0xd2511f53n * a
      const q = 0xcd9e8d57n * c
      ;[a, b, c, d] = [(q >> 32n) ^ b ^ k, q & mask, (p >> 32n) ^ d ^ l, p & mask]
      ;[k, l] = [(k + 0x9e3779b9n) & mask, (l + 0xbb67ae85n) & mask]
    }
    return [a, b, c, d].map(Number)
  }
  const random = new Stream(7)
  for (let trial = 0; trial < 500; trial++) {
    const words = Array.from({ length: 6 }, () => random.integer(2 ** 32))
    const out = [0, 0, 0, 0]
    philox(words[0]!, words[1]!, words[2]!, words[3]!, words[4]!, words[5]!, out)
    assert.deepEqual(out, plain(words.slice(0, 4).map(BigInt), words.slice(4).map(BigInt)))
  }
})

test("draw 417 gives the same numbers alone as after 416 others", () => {
  const take = (random: Stream) => Array.from({ length: 9 }, () => random.uniform())
  const used = new Stream(2019)
  for (let k = 0; k < 417; k++) {
    used.restart(k)
    for (let p = 0; p <= k % 7; p++) used.uniform()
  }
  used.restart(417)
  assert.deepEqual(take(used), take(new Stream(2019, 417)))
})

test("another seed or another draw gives other numbers, also above 32 bits", () => {
  const first = (seed: number, k: number) => new Stream(seed, k).uniform()
  const seen = [first(1, 0), first(2, 0), first(1, 1), first(1 + 2 ** 32, 0), first(1, 2 ** 32)]
  assert.equal(new Set(seen).size, seen.length)
})

test("uniform numbers stay in [0, 1), fill it evenly, and whole numbers stay below their bound", () => {
  const random = new Stream(1)
  const tenths = new Array<number>(10).fill(0)
  let sum = 0
  for (let i = 0; i < 100_000; i++) {
    const u = random.uniform()
    assert.ok(u >= 0 && u < 1)
    sum += u
    tenths[Math.floor(u * 10)]! += 1
  }
  // Standard deviations of a mean of 100,000 and of a count of 10,000 in 100,000: 0.0009 and 95. Five of each.
  assert.ok(Math.abs(sum / 100_000 - 0.5) < 0.0046)
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 475)
  for (let i = 0; i < 1000; i++) assert.ok([0, 1, 2].includes(random.integer(3)))
})

test("a seed that is no whole number is refused", () => {
  assert.throws(() => new Stream(0.5), RangeError)
  assert.throws(() => new Stream(-1), RangeError)
  assert.throws(() => new Stream(1, Number.NaN), RangeError)
})

test("a stream may start at any block of two numbers", () => {
  const [whole, later] = [new Stream(5, 9), new Stream(5, 1)]
  const numbers = Array.from({ length: 10 }, () => whole.uniform())
  later.restart(9, 3)
  assert.deepEqual([later.uniform(), later.uniform(), later.uniform()], numbers.slice(6, 9))
})
