import assert from "node:assert/strict"
import { test } from "node:test"
import { constraints, contradiction, countOrders, rankDistribution } from "../../../src/engine/ordinal/index.ts"
import type { RankDistribution } from "../../../src/model/index.ts"
import { assertAgrees } from "./agreement.ts"
import { evidence, type Said } from "./statements.ts"

// Statements and figures of the 2019 Global Smart Cities Index (ISi lab, Yonsei University), as the edition isi-2019
// reads them. "about" is ± 5 %, "at least" has no upper end.
const cities =
  "amsterdam barcelona berlin brussels busan chicago copenhagen dubai dublin helsinki lisbon london moscow new-york " +
  "paris san-francisco seoul shanghai singapore vienna"
const units = cities.split(" ")

const governance: Said[] = [
  { id: "Q115", kind: "top-set", units: "amsterdam singapore new-york seoul" },
  { id: "Q116", kind: "next-set", units: "barcelona chicago paris berlin vienna", after: "Q115" },
  { id: "Q127", kind: "among-first-half", units: "vienna" },
]
const sustainability: Said[] = [
  { id: "Q040", kind: "top-set", units: "amsterdam copenhagen helsinki" },
  { id: "Q044", kind: "among-first-half", units: "amsterdam" },
  { id: "Q046", kind: "among-first-half", units: "berlin" },
  { id: "Q054", kind: "among-first-half", units: "helsinki" },
  { id: "Q057", kind: "among-first-half", units: "paris" },
  { id: "Q060", kind: "among-first-half", units: "san-francisco" },
  { id: "Q065", kind: "rank", units: "vienna", rank: 14 },
]
const startups: Said[] = [
  { id: "Q079", kind: "ordered", units: "san-francisco new-york london", rank: 1 },
  { id: "Q080", kind: "rank", units: "chicago", rank: 5 },
  { id: "Q085", kind: "rank", units: "amsterdam", rank: 11 },
  { id: "Q090", kind: "rank", units: "new-york", rank: 2 },
  { id: "Q093", kind: "among-first-half", units: "paris" },
  { id: "Q095", kind: "rank", units: "san-francisco", rank: 1 },
]
const startupCounts = [
  ["san-francisco", 8000, Number.POSITIVE_INFINITY],
  ["london", 5000, Number.POSITIVE_INFINITY],
  ["amsterdam", 797, 797],
  ["berlin", 1143, 1143],
  ["dublin", 1004 * 0.95, 1004 * 1.05],
  ["new-york", 7004, 7004],
  ["paris", 3325 * 0.95, 3325 * 1.05],
] as const

const problemOf = (said: readonly Said[], values: typeof startupCounts | [] = []) =>
  constraints(evidence(units, said, values))
const count = (...given: Parameters<typeof problemOf>) => countOrders(problemOf(...given)) as RankDistribution

/** Ranks that a city can hold, with their probabilities. */
function ranks(d: RankDistribution, city: string): Map<number, number> {
  const row = d.rank.subarray(units.indexOf(city) * 20, (units.indexOf(city) + 1) * 20)
  return new Map([...row.entries()].filter(([, p]) => p > 0).map(([r, p]) => [r + 1, p]))
}
const assertEven = (d: RankDistribution, city: string, from: number, to: number) => {
  const held = ranks(d, city)
  assert.deepEqual(
    [...held.keys()],
    Array.from({ length: to - from + 1 }, (_, k) => from + k),
  )
  for (const p of held.values()) assert.ok(Math.abs(p - 1 / (to - from + 1)) < 1e-12)
}

test("governance: four leaders share ranks 1 to 4, five followers 5 to 9, the rest 10 to 20", () => {
  const d = count(governance)
  assertEven(d, "seoul", 1, 4)
  assertEven(d, "vienna", 5, 9)
  assertEven(d, "helsinki", 10, 20)
  assert.equal(d.above[units.indexOf("chicago") * 20 + units.indexOf("london")], 1)
  // 4! × 5! × 11!
  assert.ok(Math.abs(d.log10Orders - Math.log10(24 * 120 * 39916800)) < 1e-12)
})

test("sustainability: Vienna is 14th; Berlin, Paris and San Francisco share 4 to 10 with whoever else fits", () => {
  const d = count(sustainability)
  assertEven(d, "copenhagen", 1, 3)
  assertEven(d, "paris", 4, 10)
  assert.deepEqual([...ranks(d, "vienna").keys()], [14])
  const seoul = ranks(d, "seoul")
  // Four of the thirteen cities without a statement stand among ranks 4 to 10, nine behind.
  assert.ok(Math.abs(seoul.get(4)! - 4 / 13 / 7) < 1e-12)
  assert.ok(Math.abs(seoul.get(20)! - 1 / 13) < 1e-12)
})

test("startups: figures and statements together leave five certain ranks, and Paris 4th or 6th to 8th", () => {
  const d = count(startups, startupCounts)
  const certain = { "san-francisco": 1, "new-york": 2, london: 3, chicago: 5, amsterdam: 11 }
  for (const [city, rank] of Object.entries(certain)) assert.deepEqual([...ranks(d, city).keys()], [rank])
  // Berlin and Dublin are named with fewer than Paris and more than Amsterdam.
  assert.deepEqual([...ranks(d, "paris").keys()], [4, 6, 7, 8])
  assert.deepEqual([...ranks(d, "dublin").keys()], [7, 8, 9, 10])
})

test("a figure that put Amsterdam before Berlin would contradict nothing; one that put Berlin behind 11 would", () => {
  assert.equal(contradiction(problemOf(startups, startupCounts)), null)
  const problem = problemOf([...startups, { id: "slip", kind: "rank", units: "berlin", rank: 12 }], startupCounts)
  const found = contradiction(problem)
  assert.deepEqual(
    found?.reasons
      .map((r) => problem.reasons[r])
      .map((reason) => (reason?.kind === "value" ? reason.unit : reason?.id)),
    ["Q085", "slip", "amsterdam", "berlin"],
  )
  assert.deepEqual(
    found?.units.map((i) => units[i]),
    ["amsterdam", "berlin"],
  )
})

for (const [name, said, values] of [
  ["governance", governance, []],
  ["sustainability", sustainability, []],
  ["startups", startups, startupCounts],
] as const) {
  test(`${name}: walking through the orders finds what counting them finds`, () => {
    const problem = problemOf(said, values as typeof startupCounts)
    const exact = countOrders(problem) as RankDistribution
    const sampled = rankDistribution(problem, { draws: 500, seed: 2019 }, { states: 0 }) as RankDistribution
    assert.equal(sampled.how, "sampled")
    assertAgrees(sampled.rank, exact.rank, sampled.draws)
    assertAgrees(sampled.above, exact.above, sampled.draws)
  })
}
