import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { RecoveredFormula } from "../../../src/model/index.ts"
import { csv, indicators, tell, withColumn } from "./tables.ts"

const dot = (w: readonly number[]) => (x: readonly number[]) => w.reduce((sum, v, j) => sum + v * x[j]!, 0)
const first = (formulas: readonly RecoveredFormula[]) => {
  const [formula] = formulas
  assert.ok(formula, "no formula was found")
  return formula
}
const contains = ({ low, high }: { readonly low: number | null; readonly high: number | null }, x: number) =>
  (low === null || low <= x) && (high === null || high >= x)

test("the interval of every weight contains the weight that made the table", () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 1e6 }), (raw, decimals, seed) => {
      const total = raw.reduce((a, b) => a + b, 0)
      const weights = raw.map((part) => part / total)
      const made = withColumn(indicators(40, raw.length, decimals, seed), "score", dot(weights), decimals)
      const { members, form, fitting } = first(tell(made, "score").formulas)
      assert.equal(fitting, 40)
      assert.equal(form, "weighted-mean")
      for (const { column, weight } of members)
        assert.ok(contains(weight, weights[Number(column.slice(1)) - 1]!), JSON.stringify({ column, weight, weights }))
    }),
    { numRuns: 40, seed: 6 },
  )
})

test("each form is told from the others, with its weights in plain fractions", () => {
  const cases: readonly (readonly [string, string | null, (x: number[]) => number])[] = [
    ["weighted-mean", "1/5, 3/10, 1/2", dot([0.2, 0.3, 0.5])],
    ["sum", "1 each", dot([1, 1, 1])],
    ["geometric", "1/3 each", (x) => Math.cbrt(x[0]! * x[1]! * x[2]!)],
    ["product", "1 each", (x) => x[0]! * x[1]! * x[2]!],
    ["harmonic", "1/3 each", (x) => 3 / (1 / x[0]! + 1 / x[1]! + 1 / x[2]!)],
    ["minimum", null, (x) => Math.min(...x)],
    ["maximum", null, (x) => Math.max(...x)],
    ["weighted-sum", "100 × 1/3 each", (x) => (100 * (x[0]! + x[1]! + x[2]!)) / 3],
  ]
  for (const [form, plain, of] of cases) {
    const found = tell(withColumn(indicators(80, 3, 2), "score", of, 2))
    assert.deepEqual([found.composite, found.verdict], ["score", "found"], form)
    assert.deepEqual([found.formulas[0]?.form, found.formulas[0]?.plain], [form, plain])
  }
})

test("a composite with inverted members on a scale of its own is an affine form", () => {
  const made = withColumn(indicators(80, 3, 1), "index", (x) => 50 + 0.3 * x[0]! - 0.5 * x[1]! + 0.1 * x[2]!, 1)
  const { form, members, constant } = first(tell(made, "index").formulas)
  assert.equal(form, "affine")
  assert.deepEqual(
    members.map(({ weight }, j) => contains(weight, [0.3, -0.5, 0.1][j]!)),
    [true, true, true],
  )
  assert.ok(constant && contains(constant, 50))
})

test("a score that is cut off instead of rounded is told", () => {
  const made = withColumn(indicators(100, 3, 1), "score", (x) => Math.floor((10 * (x[0]! + x[1]! + x[2]!)) / 3) / 10, 1)
  const { plain, computedFrom } = first(tell(made).formulas)
  assert.deepEqual([plain, computedFrom], ["1/3 each", "cut"])
})

test("a composite of sub-indices is explained by them, and they by their own members", () => {
  const table = indicators(90, 6, 1, 5)
  const one = dot([0.5, 0.5, 0, 0, 0, 0])
  const two = dot([0, 0, 0.2, 0.3, 0.5, 0])
  withColumn(table, "one", one, 1)
  withColumn(table, "two", two, 1)
  const { composite, formulas } = tell(withColumn(table, "overall", (x) => 0.6 * one(x) + 0.4 * two(x), 1))
  assert.equal(composite, "overall")
  assert.deepEqual(
    formulas.map(({ column, members }) => [column, members.map((member) => member.column).join(" ")]),
    [
      ["overall", "one two"],
      ["one", "x1 x2"],
      ["two", "x3 x4 x5"],
    ],
  )
})

test("no such form fits a composite of another kind, and what comes nearest is told", () => {
  const odd = (x: number[]) => Math.sqrt(x[0]! ** 2 + x[1]! * x[2]!) + 10 * Math.sin(x[3]!)
  const { verdict, formulas, nearest } = tell(withColumn(indicators(100, 4, 1), "score", odd, 1))
  assert.deepEqual([verdict, formulas.length], ["none", 0])
  assert.ok(nearest && nearest.fitting < 50 && nearest.typicalMiss > 1)
})

test("numbers without a formula get none", () => {
  for (let seed = 1; seed <= 4; seed++) {
    const { verdict } = tell(indicators(30, 6, 0, seed).made, "x3")
    assert.ok(verdict === "none" || verdict === "too-little", `seed ${seed}: ${verdict}`)
  }
})

test("damaged rows do not bend the weights, and each is told with the repair that explains it", () => {
  const made = withColumn(indicators(80, 5, 1, 3), "score", dot([0.1, 0.2, 0.3, 0.25, 0.15]), 1)
  const { rows } = made
  const row = (i: number) => rows[i]!
  for (const i of [3, 10]) row(i).splice(1, 5, row(i)[5]!, ...row(i).slice(1, 5))
  row(20).splice(2, 3, row(20)[4]!, row(20)[3]!, row(20)[2]!)
  row(40)[6] = row(41)[6]!
  const told = tell(made)
  assert.equal(first(told.formulas).plain, "1/10, 1/5, 3/10, 1/4, 3/20")
  assert.deepEqual(
    told.rows.map(({ row, repairs }) => [row, repairs[0]?.kind, repairs[0]?.by]),
    [
      [4, "shift", 1],
      [11, "shift", 1],
      [21, "swap", 0],
      [41, "other-row", 1],
    ],
  )
})

test("zeros that act as missing values are told from zeros that count", () => {
  for (const act of ["missing", "value"] as const) {
    const table = indicators(80, 5, 1, 3)
    const made = withColumn(table, "score", dot([0.1, 0.2, 0.3, 0.25, 0.15]), 1)
    for (let i = 0; i < 80; i += 8) {
      made.rows[i]![3] = "0.0"
      made.rows[i]![6] = (dot([0.1, 0.2, 0, 0.25, 0.15])(table.x[i]!) / (act === "missing" ? 0.7 : 1)).toFixed(1)
    }
    // Zeros that count, among values that reach down to them, are nothing to tell.
    const expected = act === "missing" ? [["x3", 10, "missing"]] : []
    assert.deepEqual(
      tell(made).zeros.map((zero) => [zero.column, zero.zeros, zero.act]),
      expected,
    )
  }
})

test("gaps that count as the mean of the others, or as zeros, are told", () => {
  for (const rule of ["mean-of-available", "zero"] as const) {
    const table = indicators(80, 4, 1, 4)
    const made = withColumn(table, "score", dot([0.25, 0.25, 0.25, 0.25]), 1)
    for (let i = 0; i < 80; i += 9) {
      made.rows[i]![2] = "n/a"
      made.rows[i]![5] = (dot([1, 0, 1, 1])(table.x[i]!) / (rule === "zero" ? 4 : 3)).toFixed(1)
    }
    assert.deepEqual(first(tell(made).formulas).missing, { rows: 9, rule, fitting: 9 })
  }
})

test("ranks against the order of the scores, hidden digits, duplicates and shares that do not sum are told", () => {
  const made = withColumn(indicators(100, 4, 1, 9), "score", dot([0.25, 0.25, 0.25, 0.25]), 1)
  made.header.push("rank", "a", "b", "c")
  const order = made.rows.map((row, i) => [Number(row[5]), i] as const).sort((p, q) => q[0] - p[0])
  for (const [place, [, i]] of order.entries()) made.rows[i]!.push(String(place + 1), ...shares(i))
  const [p, q] = [made.rows[5]!, made.rows[50]!]
  const exchanged = [p[6]!, q[6]!] as const
  q[6] = exchanged[0]
  p[6] = exchanged[1]
  made.rows[7]![8] = "99"
  made.rows.push([...made.rows[4]!])
  const { ranks, duplicates, sums } = tell(made)
  const [rank] = ranks
  assert.deepEqual(
    [rank?.of, rank?.best, rank?.ties, rank?.against.map((each) => each.row)],
    ["score", "highest", "hidden", [6, 51]],
  )
  assert.deepEqual(
    duplicates.map(({ kind, rows }) => [kind, ...rows]),
    [
      ["name", 5, 101],
      ["numbers", 5, 101],
    ],
  )
  assert.deepEqual(
    sums.map(({ columns, total, off }) => [columns.join(), total, off.map(({ row }) => row)]),
    [["a,b,c", 100, [8]]],
  )
})

const shares = (i: number) => [
  String(10 + (i % 30)),
  String(20 + ((i * 7) % 25)),
  String(70 - (i % 30) - ((i * 7) % 25)),
]

test("hurtful numbers make no throw, and no number that JSON cannot hold", () => {
  const cells = ["1e300", "1e-300", "5e-324", "1e30", "1e-30", "-0", "0", "", "n/a", "1e308", "1", "-1e30"]
  const table = fc
    .integer({ min: 1, max: 30 })
    .chain((n) =>
      fc.array(fc.array(fc.constantFrom(...cells), { minLength: 5, maxLength: 5 }), { minLength: n, maxLength: n }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const text = csv({ header: ["unit", "a", "b", "c", "d", "score"], rows: rows.map((row, i) => [`u${i}`, ...row]) })
      const document = tell(text, "score")
      const check = (value: unknown): void => {
        if (typeof value === "number") assert.ok(Number.isFinite(value), JSON.stringify(document.formulas))
        else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) check(inner)
      }
      check(document)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test("all equal, one row, and a single column are no formula", () => {
  assert.equal(tell("unit,a,b,score\nx,1,1,1\ny,1,1,1\nz,1,1,1").verdict, "no-composite")
  assert.equal(tell("unit,a,b,score\nx,1,2,3").verdict, "no-composite")
  assert.equal(tell("score\n1\n2\n3\n4", "score").verdict, "none")
})
