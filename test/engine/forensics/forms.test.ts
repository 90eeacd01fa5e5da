import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { RecoveredFormula } from "../../../src/model/index.ts"
import { indicators, tell, withColumn } from "./tables.ts"

const first = (formulas: readonly RecoveredFormula[]) => {
  const [formula] = formulas
  assert.ok(formula, "no formula was found")
  return formula
}
const contains = ({ low, high }: { readonly low: number | null; readonly high: number | null }, x: number) =>
  (low === null || low <= x) && (high === null || high >= x)
const ascending = (x: readonly number[]) => [...x].sort((a, b) => a - b)
const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v / x.length, 0)

/** Forms whose weights must lie in their intervals. */
const families = {
  geometric: (w: readonly number[]) => (x: readonly number[]) =>
    Math.exp(w.reduce((sum, v, j) => sum + v * Math.log(x[j]!), 0)),
  harmonic: (w: readonly number[]) => (x: readonly number[]) => 1 / w.reduce((sum, v, j) => sum + v / x[j]!, 0),
  affine: (w: readonly number[]) => (x: readonly number[]) =>
    7 + w.reduce((sum, v, j) => sum + (j === 1 ? -v : v) * x[j]!, 0),
} as const

for (const [form, of] of Object.entries(families))
  test(`the interval of every weight of a form contains the weight that made the table: ${form}`, () => {
    const parts = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 1e6 }), (raw, decimals, seed) => {
        const total = raw.reduce((a, b) => a + b, 0)
        const weights = raw.map((part) => part / total)
        const made = withColumn(indicators(40, raw.length, decimals, seed), "score", of(weights), decimals)
        const found = first(tell(made, "score").formulas)
        // A member of little weight may be explained away by rounding, or two forms alike: then another, simpler form was found.
        if (found.form !== form) {
          assert.equal(found.fitting, found.complete)
          return
        }
        for (const { column, weight } of found.members) {
          const j = Number(column.slice(1)) - 1
          const truth = form === "affine" && j === 1 ? -weights[j]! : weights[j]!
          assert.ok(
            found.members.length < raw.length || contains(weight, truth),
            JSON.stringify({ column, weight, truth }),
          )
        }
        if (found.constant && found.members.length === raw.length) assert.ok(contains(found.constant, 7))
      }),
      { numRuns: 15, seed: 8 },
    )
  })

test("a power mean is told with its exponent, and by the simpler name where that is −1, 0 or 1", () => {
  const of = (r: number) => (x: readonly number[]) =>
    r === 0
      ? x[0]! ** 0.5 * x[1]! ** 0.3 * x[2]! ** 0.2
      : (0.5 * x[0]! ** r + 0.3 * x[1]! ** r + 0.2 * x[2]! ** r) ** (1 / r)
  const made = (r: number) => first(tell(withColumn(indicators(80, 3, 1), "score", of(r), 1), "score").formulas)
  for (const r of [2, -2, 0.5]) {
    const { form, exponent, members, plain } = made(r)
    assert.deepEqual([form, exponent?.value, plain], ["power-mean", r, "1/2, 3/10, 1/5"])
    assert.ok(exponent?.low && exponent.high && exponent.high - exponent.low < 0.1)
    assert.ok(members.every(({ weight }, j) => contains(weight, [0.5, 0.3, 0.2][j]!)))
  }
  const odd = made(1.3)
  assert.equal(odd.form, "power-mean")
  assert.ok(odd.exponent && contains(odd.exponent, 1.3))
  assert.deepEqual(
    [-1, 0, 1].map((r) => [made(r).form, made(r).exponent]),
    [
      ["harmonic", null],
      ["geometric", null],
      ["weighted-mean", null],
    ],
  )
})

test("means that the table cannot tell apart are told as alike", () => {
  const table = indicators(60, 3, 1, 4)
  for (const [i, own] of table.x.entries())
    for (const j of [0, 1, 2]) {
      own[j] = 90 + own[j]! / 20
      table.made.rows[i]![j + 1] = own[j]!.toFixed(1)
    }
  const narrow = first(tell(withColumn(table, "score", (x) => Math.cbrt(x[0]! * x[1]! * x[2]!), 1)).formulas)
  assert.deepEqual([narrow.form, ...narrow.alike], ["weighted-mean", "geometric", "harmonic"])
  const wide = first(tell(withColumn(indicators(60, 3, 1, 4), "score", mean, 1)).formulas)
  assert.deepEqual(wide.alike, [])
})

test("means of the largest or smallest members, medians and sums of ranks are told", () => {
  const cases: readonly (readonly [string, number | null, (x: number[]) => number])[] = [
    ["mean-of-largest", 3, (x) => mean(ascending(x).slice(2))],
    ["mean-of-smallest", 2, (x) => mean(ascending(x).slice(0, 2))],
    ["median", null, (x) => ascending(x)[2]!],
  ]
  for (const [form, count, of] of cases) {
    const found = first(tell(withColumn(indicators(80, 5, 1), "score", of, 1), "score").formulas)
    assert.deepEqual([found.form, found.count, found.members.length, found.fitting], [form, count, 5, 80])
  }
  const table = indicators(60, 4, 1)
  const points = (x: number[]) =>
    [0, 1, 2, 3].reduce((sum, j) => sum + table.x.filter((other) => other[j]! < x[j]!).length, 0)
  const borda = first(tell(withColumn(table, "points", points, 0), "points").formulas)
  assert.deepEqual([borda.form, borda.plain, borda.members.length], ["rank-sum", "1 each", 4])
})

test("an affine form says whether it reads as a mean of columns rescaled within the table", () => {
  const table = indicators(60, 3, 1, 2)
  const ends = [0, 1, 2].map((j) => {
    const x = ascending(table.x.map((own) => own[j]!))
    return [x[0]!, x.at(-1)!] as const
  })
  const score = (own: boolean) => (x: number[]) =>
    [0.5, 0.3, 0.2].reduce((sum, w, j) => {
      const [low, high] = own ? ends[j]! : [0, 130]
      return sum + 100 * w * (j === 1 ? (high - x[j]!) / (high - low) : (x[j]! - low) / (high - low))
    }, 0)
  const { goalposts } = first(tell(withColumn(indicators(60, 3, 1, 2), "score", score(true), 1), "score").formulas)
  assert.deepEqual([goalposts?.kind, goalposts?.top], ["min-max", 100])
  assert.ok(goalposts?.weights.every((weight, j) => contains(weight, [0.5, 0.3, 0.2][j]!)))
  const other = first(tell(withColumn(indicators(60, 3, 1, 2), "score", score(false), 1), "score").formulas)
  assert.deepEqual([other.form, other.goalposts], ["affine", null])
})

test("how the last digit came about is told where exact ties and plain weights tell it, and is open where not", () => {
  const rules = {
    "half-up": (v: number) => Math.floor(v + 0.5),
    "half-even": (v: number) => (v % 1 === 0.5 ? 2 * Math.round(v / 2) : Math.round(v)),
    down: Math.floor,
    up: Math.ceil,
  }
  for (const [rule, round] of Object.entries(rules)) {
    const table = indicators(100, 4, 0, 3)
    for (const [i, own] of table.x.entries()) own.splice(0, 4, ...table.made.rows[i]!.slice(1).map(Number))
    const found = first(
      tell(
        withColumn(table, "score", (x) => round(mean(x)), 0),
        "score",
      ).formulas,
    )
    assert.deepEqual([found.plain, found.rounding], ["1/4 each", rule])
  }
  const hidden = first(tell(withColumn(indicators(100, 4, 0, 3), "score", mean, 0), "score").formulas)
  assert.ok(hidden.rounding === "nearest" || hidden.rounding === "open", hidden.rounding ?? "null")
})
