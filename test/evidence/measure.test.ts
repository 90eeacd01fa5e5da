import assert from "node:assert/strict"
import { test } from "node:test"
import { variableId } from "../../src/model/index.ts"
import { cases, csv, fromRows, list, measureOne, openWell, table, variable, where } from "./fixtures.ts"

const lists = [list("domain", "transport", "energy", "health"), list("answer", "yes", "no", "unsure")]
const variables = [
  variable("domain", { kind: "code", list: "domain" }),
  variable("tags", { kind: "codes", list: "domain" }),
  variable("cost", { kind: "number" }),
  variable("year", { kind: "year" }),
]
const records = csv(`
  id | city       | domain    | tags             | cost | year
  a  | seoul      | transport | transport;energy | 1.5  | 2015
  b  | seoul      | transport | transport        |      | 2016
  c  | seoul      | energy    |                  | 2.5  | 2017
  d  | seoul;graz |           | health           | -4   |
  e  |            | energy    | energy           | 100  | 2018
`)

test("a count is the number of records that pass, and 0 where a searched unit has none of the kind", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  const counted = await measureOne(store, { table: cases, kind: "count", where: where({ domain: ["transport"] }) })
  assert.deepEqual(counted.cells, [2, "L", 0])
  assert.deepEqual(counted.numerators, [2, Number.NaN, 0])
})

test("a record of two cities counts once in each", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  assert.deepEqual((await measureOne(store, { table: cases, kind: "count", where: [] })).cells, [4, "L", 1])
})

test("a share keeps its numerator and denominator apart, and does not apply where the denominator is empty", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  const share = await measureOne(store, {
    table: cases,
    kind: "share",
    where: where({ domain: ["transport"] }),
    of: where({ domain: ["transport", "energy"] }),
  })
  assert.deepEqual(share.cells, [2 / 3, "L", "M"])
  assert.deepEqual(share.numerators, [2, Number.NaN, 0])
  assert.deepEqual(share.denominators, [3, Number.NaN, 0])
})

test("an empty cell of a number is left out of sum, mean and maximum, never counted as 0", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  const of = variableId("cost")
  const cells = async (kind: "sum" | "mean" | "max") =>
    (await measureOne(store, { table: cases, kind, where: [], of })).cells
  assert.deepEqual(await cells("sum"), [0, "L", -4])
  assert.deepEqual(await cells("mean"), [0, "L", -4])
  assert.deepEqual(await cells("max"), [2.5, "L", -4])
})

test("the sum of records that all leave the number empty is searched and not found, not 0", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  const filter = { where: where({ year: ["2016"] }), of: variableId("cost") }
  assert.deepEqual((await measureOne(store, { table: cases, kind: "sum", ...filter })).cells, ["O", "L", "O"])
  assert.deepEqual((await measureOne(store, { table: cases, kind: "mean", ...filter })).cells, ["O", "L", "M"])
})

test("where every unit was searched, a unit without records counts and sums a true zero, and has no mean", async (t) => {
  const store = await openWell(lists, table(variables, { complete: true }), records)
  t.after(store.close)
  const of = variableId("cost")
  assert.deepEqual((await measureOne(store, { table: cases, kind: "count", where: [] })).cells, [4, 0, 1])
  assert.deepEqual((await measureOne(store, { table: cases, kind: "sum", where: [], of })).cells, [0, 0, -4])
  assert.deepEqual((await measureOne(store, { table: cases, kind: "mean", where: [], of })).cells, [0, "M", -4])
})

test("a rate without its denominator is not collected, and per nobody does not apply", async (t) => {
  const store = await openWell(lists, table(variables, { complete: true }), records)
  t.after(store.close)
  const rate = { table: cases, kind: "rate", where: [], per: "population", times: 100_000 } as const
  const denominators = { population: Float64Array.of(800_000, 400_000, Number.NaN) }
  assert.deepEqual((await measureOne(store, rate, { denominators })).cells, [0.5, 0, "L"])
  const nobody = { population: Float64Array.of(800_000, 0, 1) }
  assert.deepEqual((await measureOne(store, rate, { denominators: nobody })).cells, [0.5, "M", 100_000])
  assert.deepEqual((await measureOne(store, rate)).cells, ["L", "L", "L"])
})

test("diversity counts each code of a record once", async (t) => {
  const store = await openWell(lists, table(variables), records)
  t.after(store.close)
  const by = variableId("tags")
  const hill = async (q: number) =>
    (await measureOne(store, { table: cases, kind: "diversity", where: [], by, q })).cells
  // Seoul: transport 2, energy 1, health 1.
  assert.deepEqual(await hill(0), [3, "L", 1])
  assert.deepEqual(await hill(2), [16 / 6, "L", 1])
  assert.deepEqual(await hill(Number.POSITIVE_INFINITY), [2, "L", 1])
})

test("a rubric gives a record the points that its codes earn, and none where it is wholly empty", async (t) => {
  const answers = [
    variable("open", { kind: "code", list: "answer" }),
    variable("free", { kind: "code", list: "answer" }),
    variable("score", {
      kind: "rubric",
      points: [
        { variable: variableId("open"), code: "yes", points: 30 },
        { variable: variableId("free"), code: "yes", points: 12.5 },
      ],
    }),
  ]
  const store = await openWell(
    lists,
    table(answers),
    fromRows(
      ["id", "city", "open", "free"],
      [
        ["a", "seoul", "yes", "yes"],
        ["b", "seoul", "no", ""],
        ["c", "busan", "", ""],
        ["d", "graz", "", "yes"],
      ],
    ),
  )
  t.after(store.close)
  const score = variableId("score")
  assert.deepEqual((await measureOne(store, { table: cases, kind: "mean", where: [], of: score })).cells, [
    21.25,
    "O",
    12.5,
  ])
})

test("records of another period do not count", async (t) => {
  const store = await openWell(lists, table(variables, { roles: { time: "year" } }), records)
  t.after(store.close)
  assert.deepEqual((await measureOne(store, { table: cases, kind: "count", where: [] }, { period: "2015" })).cells, [
    1,
    "L",
    "L",
  ])
  assert.deepEqual((await measureOne(store, { table: cases, kind: "count", where: [] })).cells, [4, "L", 1])
})
