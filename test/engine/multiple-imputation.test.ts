import assert from "node:assert/strict"
import { test } from "node:test"
import { type Prepared, prepare } from "../../src/engine/index.ts"
import { asCollected, type Imputation, type Method } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { normal } from "../../src/stats/normal.ts"
import { indicator, matrix, method } from "./methods.ts"

const regression = { kind: "regression", on: null, level: null } as const
const em = { kind: "em", level: null } as const

/** 40 units: y is 2 x plus noise of standard deviation 1.5, and is missing for the last eight. */
function sample() {
  const stream = new Stream(42)
  const x = Array.from({ length: 40 }, () => 5 * normal(stream))
  const y = x.map((v) => 2 * v + 1.5 * normal(stream))
  return { x, y: y.map((v, i) => (i < 32 ? v : Number.NaN)), z: x.map((_, i) => (i % 7 === 3 ? Number.NaN : i)) }
}

function completed(impute: Imputation, count: number, seed = 7, columns = sample()): Prepared {
  const how: Method = {
    ...method(
      ["x", "y", "z"].map((node) =>
        indicator(node, { impute: node === "z" ? { kind: "units", average: "mean", within: null } : impute }),
      ),
      [],
    ),
    preparation: { ...asCollected, multiple: { count, seed } },
  }
  return prepare(how, [matrix(columns)])[0]!
}

const each = (prepared: Prepared, i: number) => prepared.completed.map((table) => table[1]![i]!)
const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length
const sd = (x: readonly number[]) => Math.sqrt(mean(x.map((v) => (v - mean(x)) ** 2)))

for (const impute of [regression, em]) {
  test(`${impute.kind}: table k depends on seed and k alone, not on how many are drawn`, () => {
    const [few, many] = [completed(impute, 3), completed(impute, 6)]
    assert.equal(many.completed.length, 6)
    for (let k = 0; k < 3; k++) assert.deepEqual(few.completed[k], many.completed[k])
    assert.notDeepEqual(many.completed[0]![1], many.completed[1]![1])
    assert.notDeepEqual(completed(impute, 3, 8).completed[0]![1], few.completed[0]![1])
  })

  test(`${impute.kind}: only what it filled is drawn; all else is what it is, array and all`, () => {
    const prepared = completed(impute, 4)
    for (const table of prepared.completed) {
      assert.equal(table[0], prepared.values[0])
      assert.equal(table[2], prepared.values[2])
      for (let i = 0; i < 32; i++) assert.equal(table[1]![i], prepared.values[1]![i])
      for (let i = 32; i < 40; i++) assert.notEqual(table[1]![i], prepared.values[1]![i])
    }
  })

  test(`${impute.kind}: drawn values lie around the expected one, as wide as theory says`, () => {
    const prepared = completed(impute, 600, 7, { ...sample(), z: sample().x.map((_, i) => ((i * 13) % 40) + 0.5) })
    const { x, y } = sample()
    // The predictive distribution of least squares: s² (1 + 1/n + distance), t with n − 3 degrees of freedom.
    const rest = y.slice(0, 32).map((v, i) => v - prepared.values[1]![i]!)
    assert.ok(rest.every((e) => e === 0))
    for (let i = 32; i < 40; i++) {
      const drawn = each(prepared, i)
      assert.ok(Math.abs(mean(drawn) - prepared.values[1]![i]!) < 0.3, `mean of unit ${i}`)
      // The noise has a standard deviation of 1.5; what is not known of the line adds a little.
      assert.ok(sd(drawn) > 1 && sd(drawn) < 2.3, `spread ${sd(drawn)} of unit ${i} at x = ${x[i]}`)
    }
  })

  test(`${impute.kind}: what is drawn for a unit does not depend on its row`, () => {
    const columns = sample()
    const forward = completed(impute, 2)
    const back = [...Array(40).keys()].reverse()
    const reversed = matrix(
      Object.fromEntries(Object.entries(columns).map(([name, x]) => [name, back.map((i) => x[i]!)])),
    )
    const units = matrix(columns).units
    const how: Method = {
      ...method(
        ["x", "y", "z"].map((node) => indicator(node, { impute: node === "z" ? { kind: "none" } : impute })),
        [],
      ),
      preparation: { ...asCollected, multiple: { count: 2, seed: 7 } },
    }
    const [again] = prepare(how, [{ ...reversed, units: back.map((i) => units[i]!) }])
    const [straight] = prepare(how, [matrix(columns)])
    assert.equal(forward.completed.length, 2)
    for (let i = 32; i < 40; i++)
      assert.ok(Math.abs(straight!.completed[1]![1]![i]! - again!.completed[1]![1]![39 - i]!) < 1e-9)
  })
}

test("gaps of one unit are drawn together: what is left of two indicators that go together goes together", () => {
  const stream = new Stream(1)
  const x = Array.from({ length: 60 }, () => normal(stream))
  const common = x.map(() => normal(stream))
  const a = x.map((v, i) => (i < 50 ? v + common[i]! : Number.NaN))
  const b = x.map((v, i) => (i < 50 ? v + common[i]! + 0.2 * normal(stream) : Number.NaN))
  const how: Method = {
    ...method(
      ["x", "a", "b"].map((node) => indicator(node, { impute: em })),
      [],
    ),
    preparation: { ...asCollected, multiple: { count: 200, seed: 3 } },
  }
  const [prepared] = prepare(how, [matrix({ x, a, b })])
  const [da, db] = [1, 2].map((j) => prepared!.completed.map((table) => table[j]![55]!))
  const covariance = mean(da!.map((v, k) => (v - mean(da!)) * (db![k]! - mean(db!))))
  assert.ok(covariance / (sd(da!) * sd(db!)) > 0.9)
})

test("nothing is drawn without `multiple`, nor where nothing uncertain fills a gap", () => {
  assert.equal(completed({ kind: "units", average: "mean", within: null }, 5).completed.length, 0)
  const { x, z } = sample()
  assert.equal(completed(em, 5, 7, { x, y: x, z }).completed.length, 0)
  const how = method([indicator("x", { impute: em })], [])
  assert.equal(prepare(how, [matrix({ x: [1, "L"] })])[0]!.completed.length, 0)
})

test("an exact line leaves nothing to be drawn, and a sample that varies too little does not stop it", () => {
  const x = [1, 2, 3, 4, 5, 6]
  const y = [2, 4, 6, 8, 10, Number.NaN]
  for (const impute of [regression, em]) {
    const prepared = completed(impute, 5, 7, { x, y, z: [3, 1, 4, 1, 5, 9] })
    // Tables stop at a change of 10⁻⁵ in a round, far below any noise.
    for (const v of each(prepared, 5)) assert.ok(Math.abs(v - 12) < 1e-3, `${v}`)
  }
  const rare = completed(em, 5, 7, { x, y: [0, 0, 0, 0, 1, Number.NaN], z: [3, 1, 4, 1, 5, 9] })
  assert.ok(each(rare, 5).every(Number.isFinite))
})

test("steps after imputation are taken in the completed tables too: denomination, and units that are left out", () => {
  const { x, y } = sample()
  const columns = { x: x.map((v) => v + 100), y: y.map((v) => v + 200) }
  const rows = matrix(columns)
  const how: Method = {
    ...method(
      ["x", "y"].map((node) =>
        indicator(node, { impute: em, denominate: node === "y" ? { by: "people", scale: 1 } : null }),
      ),
      [],
    ),
    preparation: {
      order: ["impute", "denominate", "screen"],
      screen: { by: "missing", available: 0, nonzero: 0, include: [], exclude: [rows.units[35]!] },
      multiple: { count: 3, seed: 1 },
    },
  }
  const sides = { denominators: new Map([["people", Float64Array.from(x, () => 10)]]), groups: new Map() }
  const [divided] = prepare(how, [{ ...rows, sides }])
  const [plain] = prepare(
    { ...how, preparation: { ...how.preparation, order: ["impute", "screen", "denominate"], screen: null } },
    [{ ...rows, sides }],
  )
  assert.deepEqual(
    divided!.imputed.map(({ i }) => i),
    [32, 33, 34, 36, 37, 38, 39],
  )
  for (const [k, table] of divided!.completed.entries()) {
    assert.equal(table[0], divided!.values[0])
    assert.ok(Number.isNaN(table[1]![35]!) && Number.isNaN(divided!.values[1]![35]!))
    assert.equal(table[1]![36], plain!.completed[k]![1]![36])
    assert.ok(table[1]![36]! < 50, "divided by ten")
  }
})
