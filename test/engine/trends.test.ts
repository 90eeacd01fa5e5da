import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { trends, yearsOf } from "../../src/engine/index.ts"
import { compoundGrowth } from "../../src/engine/trends/growth.ts"
import { fitLine, percentChange } from "../../src/engine/trends/line.ts"
import { column, period } from "../../src/model/index.ts"
import { indicators } from "./asem.ts"
import { directions, numberOf, panelOf, rows } from "./panel.ts"

const close = (a: number, b: number, tolerance = 1e-9) =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))

const { units, periods, matrices } = panelOf(rows("asem", "asem_idata_panel.csv"))
const years = periods.map(yearsOf)
const columnsOf = (code: string) => matrices.map((each) => column(each, each.values, indicators.indexOf(code)))

test("trends of the ASEM panel are COINr's", () => {
  for (const [file, metric, of] of [
    ["trends_CAGR.csv", "CAGR", "growth"],
    ["trends_prc_change.csv", "prc_change", "change"],
  ] as const) {
    const expected = rows("panel", file)
    assert.equal(expected.length, 12)
    for (const { uCode = "", iCode = "", t_first = "", t_latest = "", Avail = "", ...row } of expected) {
      const found = trends(years, columnsOf(iCode))
      const i = units.indexOf(uCode)
      assert.ok(close(found[of][i]!, numberOf(row[metric])), `${uCode} ${iCode}: ${found[of][i]}, ${row[metric]}`)
      assert.deepEqual(
        [found.available[i], periods[found.first[i]!], periods[found.last[i]!]],
        [Number(Avail), t_first, t_latest],
      )
    }
  }
})

test("growth over the latest three years, with directions, is COINr's for every country and indicator", () => {
  let compared = 0
  let undefinedThere = 0
  for (const { uCode = "", iCode = "", CAGR, Avail_use_latest, t_first_use_latest } of rows(
    "panel",
    "trends_CAGR_dir_latest3.csv",
  )) {
    const found = trends(years, columnsOf(iCode), { latest: 3, sign: directions.get(iCode)! })
    const i = units.indexOf(uCode)
    if (CAGR === "Inf" || CAGR === "-Inf" || CAGR === "NaN") {
      // There is no rate of growth from 0, or across it.
      assert.ok(Number.isNaN(found.growth[i]!), `${uCode} ${iCode}`)
      undefinedThere++
      continue
    }
    assert.ok(close(found.growth[i]!, numberOf(CAGR)), `${uCode} ${iCode}: ${found.growth[i]}, ${CAGR}`)
    assert.ok(close(found.available[i]!, Number(Avail_use_latest || 0)))
    assert.equal(periods[found.first[i]!] ?? "", t_first_use_latest)
    compared++
  }
  assert.equal(compared + undefinedThere, 51 * 49)
})

test("the calls of CAGR and prc_change on vectors that hurt give the same numbers, or a gap where there is none", () => {
  const calls = JSON.parse(readFileSync(new URL("../golden/coinr/panel/trend_functions.json", import.meta.url), "utf8"))
  for (const { fn, x, args, value } of calls) {
    const known = x.flatMap((y: number | null, i: number) => (y === null ? [] : [[args.x_time[i], y]]))
    const times = known.map(([t]: [number]) => t)
    const values = known.map(([, y]: [number, number]) => y)
    const found = fn === "CAGR" ? compoundGrowth(times, values) : percentChange(times, values) * args.per
    // COINr: NaN and Inf for a growth across or from 0, and 4e14 per cent of a line that starts at 0 but for rounding.
    const none = value[0] === null || typeof value[0] === "string" || Math.abs(value[0]) > 1e14
    assert.ok(none ? Number.isNaN(found) : close(found, value[0], 1e-8), `${fn} ${JSON.stringify(x)}: ${found}`)
  }
  assert.ok(calls.length > 60)
})

/** The textbook's sums. */
function plainLine(times: readonly number[], values: readonly number[]) {
  const k = times.length
  const sum = (f: (i: number) => number) => times.reduce((total, _, i) => total + f(i), 0)
  const [t, y, ty, tt] = [
    sum((i) => times[i]!),
    sum((i) => values[i]!),
    sum((i) => times[i]! * values[i]!),
    sum((i) => times[i]! ** 2),
  ]
  const slope = (k * ty - t * y) / (k * tt - t * t)
  return { slope, start: y / k + slope * (times[0]! - t / k) }
}

test("the line is that of the textbook, and does not care when years begin to be counted", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 }), (values) => {
      const times = values.map((_, i) => i * 2)
      const line = fitLine(times, values)!
      const plain = plainLine(times, values)
      assert.ok(close(line.slope, plain.slope) && close(line.start, plain.start))
      const later = fitLine(
        times.map((t) => t + 2000),
        values,
      )!
      assert.ok(close(later.slope, line.slope, 1e-7) && close(later.start, line.start, 1e-7))
    }),
    { seed: 3, numRuns: 200 },
  )
})

test("values that grow by a tenth each year grow by a tenth, whatever years are missing", () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 10 })
  fc.assert(
    fc.property(some, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (offsets, start) => {
      const times = offsets.toSorted((a, b) => a - b)
      assert.ok(
        close(
          compoundGrowth(
            times,
            times.map((t) => start * 1.1 ** t),
          ),
          0.1,
        ),
      )
    }),
    { seed: 4, numRuns: 200 },
  )
})

test("of huge, tiny and equal values there is a trend or a gap, and nothing else", () => {
  assert.ok(close(compoundGrowth([0, 2], [1e-300, 1e300]), 1e300 - 1))
  assert.equal(compoundGrowth([0, 2], [1e300, 1e-300]), -1)
  assert.equal(compoundGrowth([0, 1], [5, 0]), -1)
  assert.ok(Number.isNaN(compoundGrowth([0, 1], [0, 5])))
  assert.equal(fitLine([0, 1, 2], [1e308, -1e308, 1e308])?.slope, 0)
  assert.ok(Number.isNaN(fitLine([0, 1], [-1.5e308, 1.5e308])?.slope))
  assert.equal(percentChange([0, 1, 2], [5e-324, 5e-324, 5e-324]), 0)
  assert.ok(Number.isNaN(percentChange([0, 1, 2], [0, 1, 2])))
  const none = trends([2018, 2019], [Float64Array.of(Number.NaN, 3), Float64Array.of(Number.NaN, Number.NaN)])
  assert.deepEqual([...none.growth, ...none.available], [Number.NaN, Number.NaN, 0, 0.5])
  assert.deepEqual([...none.first, ...none.last], [-1, 0, -1, 0])
})

test("the latest k periods end at a unit's last value; all of them are asked where k is their number", () => {
  const columns = [[1], [2], [4], [Number.NaN]].map((x) => Float64Array.from(x))
  const of = (latest: number) => trends([1, 2, 3, 4], columns, { latest })
  assert.deepEqual([of(2).slope[0], of(2).first[0], of(2).last[0]], [2, 1, 2])
  assert.equal(of(3).growth[0], 1)
  assert.ok(Number.isNaN(of(4).growth[0]!))
})

test("halves, quarters, months and days are parts of years", () => {
  const texts = ["2019", "2019-H2", "2019-Q2", "2019-04", "2019-01-01", "2020-12-31", "soon"]
  const found = texts.map((text) => yearsOf(period(text)))
  assert.deepEqual(found, [2019, 2019.5, 2019.25, 2019.25, 2019, 2020 + 365 / 366, Number.NaN])
})
