import assert from "node:assert/strict"
import { test } from "node:test"
import { constraints, contradiction, countOrders, type KnownInterval } from "../../../src/engine/ordinal/index.ts"
import type { RankDistribution } from "../../../src/model/index.ts"
import { admissibleOrders } from "./brute-force.ts"
import { evidence, type Said } from "./statements.ts"

const letters = ["A", "B", "C", "D", "E"]

/** The orders of five units that the statements admit, as words. */
function orders(
  said: readonly Said[],
  values: readonly (readonly [string, number, number])[] = [],
  direction: 1 | -1 = 1,
) {
  const problem = constraints(evidence(letters, said, values, direction))
  return admissibleOrders(problem)
    .map((order) => order.map((unit) => letters[unit]).join(""))
    .sort()
}
const all = orders([])
const where = (test: (order: string) => boolean) => all.filter(test)
const at = (order: string, unit: string) => order.indexOf(unit) + 1

test("a top set fills the first positions, in any order", () => {
  assert.deepEqual(
    orders([{ id: "s", kind: "top-set", units: "C A" }]),
    where((o) => at(o, "A") <= 2 && at(o, "C") <= 2),
  )
})

test("a next set fills the positions right behind all sets before it in the chain", () => {
  assert.deepEqual(
    orders([
      { id: "third", kind: "next-set", units: "E", after: "second" },
      { id: "first", kind: "top-set", units: "B" },
      { id: "second", kind: "next-set", units: "D A", after: "first" },
    ]),
    where((o) => o[0] === "B" && "DA".includes(o[1]!) && "DA".includes(o[2]!) && o[3] === "E"),
  )
})

test("a next set behind a statement without positions only stands behind its units", () => {
  assert.deepEqual(
    orders([
      { id: "one", kind: "ordered", units: "B D" },
      { id: "two", kind: "next-set", units: "E", after: "one" },
    ]),
    where((o) => at(o, "B") < at(o, "D") && at(o, "D") < at(o, "E")),
  )
})

test("next sets that follow each other in a circle say that each is behind the other, and contradict", () => {
  assert.deepEqual(
    orders([
      { id: "one", kind: "next-set", units: "A", after: "two" },
      { id: "two", kind: "next-set", units: "B", after: "one" },
    ]),
    [],
  )
})

test("rank n is position n", () => {
  assert.deepEqual(
    orders([{ id: "s", kind: "rank", units: "D", rank: 4 }]),
    where((o) => o[3] === "D"),
  )
})

test("an ordered list orders its units; with a rank it also fills positions", () => {
  assert.deepEqual(
    orders([{ id: "s", kind: "ordered", units: "E B A" }]),
    where((o) => at(o, "E") < at(o, "B") && at(o, "B") < at(o, "A")),
  )
  assert.deepEqual(
    orders([{ id: "s", kind: "ordered", units: "E B A", rank: 2 }]),
    where((o) => o.slice(1, 4) === "EBA"),
  )
})

test("the upper half of five is the first two; the first three are three", () => {
  assert.deepEqual(
    orders([{ id: "s", kind: "among-first-half", units: "A" }]),
    where((o) => at(o, "A") <= 2),
  )
  assert.deepEqual(
    orders([{ id: "s", kind: "among-first-3", units: "A B" }]),
    where((o) => at(o, "A") <= 3 && at(o, "B") <= 3),
  )
})

test("above the mean is not last, below is not first, and the one stands before the other", () => {
  assert.deepEqual(
    orders([
      { id: "s", kind: "above-mean", units: "A" },
      { id: "t", kind: "below-mean", units: "B C" },
    ]),
    where((o) => at(o, "A") < at(o, "B") && at(o, "A") < at(o, "C")),
  )
  assert.deepEqual(
    orders([{ id: "s", kind: "above-mean", units: "A" }]),
    where((o) => at(o, "A") < 5),
  )
})

test("a quoted statement says nothing about positions", () => {
  assert.deepEqual(orders([{ id: "s", kind: "none", units: "A" }]), all)
})

test("values order units whose intervals do not meet; equal and overlapping values do not", () => {
  const values = [
    ["A", 10, 10],
    ["B", 8, 12],
    ["C", 3, 3],
    ["D", 3, 3],
    ["E", 20, Number.POSITIVE_INFINITY],
  ] as const
  const best = (o: string) => o[0] === "E" && Math.max(at(o, "A"), at(o, "B")) <= 3
  assert.deepEqual(orders([], values), where(best))
  assert.deepEqual(
    orders([], values, -1),
    where((o) => o[4] === "E" && Math.min(at(o, "A"), at(o, "B")) >= 3),
  )
})

test("a value that contradicts a statement is named with it, and not the values between", () => {
  const problem = constraints(
    evidence(
      letters,
      [
        { id: "quote", kind: "none", units: "A" },
        { id: "said", kind: "ordered", units: "C A" },
      ],
      [
        ["A", 9, 9],
        ["B", 5, 5],
        ["C", 1, 1],
      ],
    ),
  )
  const found = contradiction(problem)
  assert.deepEqual(
    found?.reasons.map((r) => problem.reasons[r]),
    [
      { kind: "statement", index: 1, id: "said" },
      { kind: "value", index: 0, unit: "A" },
      { kind: "value", index: 2, unit: "C" },
    ],
  )
  assert.deepEqual(found?.units, [0, 2])
})

test("of many values the pairs that follow from others are left out, and nothing changes", () => {
  const names = Array.from({ length: 240 }, (_, i) => `u${i}`)
  const values = names.map((name, i) => [name, i, i + 1.5] as const)
  const problem = constraints(evidence(names, [], values))
  assert.ok(problem.before.length < 1000)
  // Intervals that touch the next one only: each unit may change places with its neighbours, Fibonacci ways in all.
  let [ways, previous] = [1, 1]
  for (let k = 1; k < 240; k++) [ways, previous] = [ways + previous, ways]
  const counted = countOrders(problem) as RankDistribution
  assert.ok(Math.abs(counted.log10Orders - Math.log10(ways)) < 1e-11)
})

test("a share of 0.29 of 100 units is 29, whatever its double says", () => {
  const names = Array.from({ length: 100 }, (_, i) => `u${i}`)
  const said = { ...evidence(names, []), kinds: [] }
  const base = evidence(names, [{ id: "s", kind: "top-set", units: "u0" }])
  const kind = { ...base.kinds[0]!, id: "share", meaning: { kind: "among-first", share: 0.29 } as const }
  const statement = { ...base.statements[0]!, kind: "share" }
  assert.deepEqual(constraints({ ...said, kinds: [kind], statements: [statement] }).windows, [
    { unit: 0, low: 1, high: 29, reasons: [0] },
  ])
})

test("a kind or a unit that nobody declared is a mistake of ours", () => {
  const good = evidence(letters, [{ id: "s", kind: "top-set", units: "A" }])
  assert.throws(() => constraints({ ...good, kinds: [] }), /top-set/)
  const stray: KnownInterval = { unit: "Z" as never, lower: 1, upper: 1 }
  assert.throws(() => constraints({ ...good, values: [stray] }), /Z/)
})
