import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { type Prepared, prepare } from "../../src/engine/index.ts"
import {
  asCollected,
  emptyMatrix,
  type Imputation,
  type IndicatorMatrix,
  type Method,
  nodeId,
  type PreparationMethod,
  period,
  stateOf,
  unitId,
} from "../../src/model/index.ts"
import { dimension, indicator, method } from "./methods.ts"

/** Results of COINr 1.1.14; origin and what is left out: `test/golden/coinr/impute/README.md`. */
const read = (file: string) => readFileSync(new URL(`../golden/coinr/${file}`, import.meta.url), "utf8")

type Row = Readonly<Record<string, string>>

function rows(file: string): readonly Row[] {
  const [head = [], ...lines] = read(file)
    .trimEnd()
    .split("\n")
    // A name may hold a comma, and is quoted then.
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, bare]) => quoted ?? bare ?? ""),
    )
  return lines.map((cells) => Object.fromEntries(head.map((name, k) => [name, cells[k] ?? ""])))
}

const number = (text: string | undefined) => (text === "" || text === undefined ? Number.NaN : Number(text))
const close = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

const countries = rows("asem/asem_idata.csv")
const meta = rows("asem/asem_imeta.csv")
const codes = meta.flatMap(({ Type, iCode }) => (Type === "Indicator" ? [iCode!] : []))
const schemes = ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"]
const denominators = ["Area", "Energy", "GDP", "Population"]
const units = countries.map(({ uCode }) => uCode!)

/** A table of the countries; a value of NaN is a gap that nobody has collected. */
function matrixOf(value: (country: Row, code: string) => number): IndicatorMatrix {
  const matrix = emptyMatrix(units.map(unitId), codes.map(nodeId), {
    denominators: new Map(
      denominators.map((name) => [name, Float64Array.from(countries, (country) => number(country[name]))]),
    ),
    groups: new Map(schemes.map((name) => [name, countries.map((country) => country[name] || null)])),
  })
  for (const [j, code] of codes.entries()) {
    for (const [i, country] of countries.entries()) {
      const x = value(country, code)
      if (Number.isNaN(x)) continue
      const at = j * units.length + i
      for (const array of [matrix.values, matrix.lower, matrix.upper]) array[at] = x
      matrix.states[at] = stateOf("A")
    }
  }
  return matrix
}

/** The example's structure, with one imputation for all indicators. */
function asem(impute: Imputation, preparation: Partial<PreparationMethod> = {}, denominated = false): Method {
  const levels = meta.filter(({ Type }) => Type === "Aggregate").toSorted((a, b) => Number(a.Level) - Number(b.Level))
  const of = (parent: string) => meta.filter(({ Parent }) => Parent === parent).map(({ iCode }) => [iCode!, 1] as const)
  return {
    ...method(
      meta
        .filter(({ Type }) => Type === "Indicator")
        .map(({ iCode, Direction, Denominator }) =>
          indicator(iCode!, {
            direction: Direction === "1" ? 1 : -1,
            denominate: denominated && Denominator ? { by: Denominator, scale: 1 } : null,
            impute,
          }),
        ),
      levels.map(({ iCode }) => dimension(iCode!, Object.fromEntries(of(iCode!)))),
    ),
    preparation: { ...asCollected, ...preparation },
  }
}

const cells = rows("impute/imputed_cells.csv")
const taken = new Set(
  cells.filter(({ knocked_out }) => knocked_out === "1").map(({ uCode, iCode }) => `${uCode} ${iCode}`),
)
const withGaps = matrixOf((country, code) =>
  taken.has(`${country.uCode} ${code}`) ? Number.NaN : number(country[code]),
)

const valueAt = (prepared: Prepared, unit: string, code: string) =>
  prepared.values[codes.indexOf(code)]![units.indexOf(unit)]!

const average = { kind: "indicators", average: "mean", level: null, rescale: true } as const
const units_ = { kind: "units", average: "mean", within: null } as const
const calls: Readonly<Record<string, Imputation>> = {
  mean: units_,
  median: { ...units_, average: "median" },
  mean_grp_EurAsia_group: { ...units_, within: "EurAsia_group" },
  mean_grp_GDP_group: { ...units_, within: "GDP_group" },
  mean_grp_GDPpc_group: { ...units_, within: "GDPpc_group" },
  median_grp_EurAsia_group: { ...units_, average: "median", within: "EurAsia_group" },
  median_grp_Pop_group: { ...units_, average: "median", within: "Pop_group" },
  row_mean_all: average,
  row_median_all: { ...average, average: "median" },
  row_mean_level2_nonorm: { ...average, level: 2, rescale: false },
  indgroup_mean_level2: { ...average, level: 2 },
  indgroup_median_level2: { ...average, average: "median", level: 2 },
  indgroup_mean_level3: { ...average, level: 3 },
}

for (const [name, impute] of Object.entries(calls)) {
  test(`COINr's ${name} is ours, to 1e-9, and no other cell moves`, () => {
    const [prepared] = prepare(asem(impute), [withGaps])
    for (const { uCode, iCode, [name]: expected } of cells) {
      const value = valueAt(prepared!, uCode!, iCode!)
      assert.ok(close(value, number(expected)), `${uCode} ${iCode}: ${value}, not ${expected}`)
    }
    assert.equal(prepared!.imputed.length, cells.filter(({ [name]: expected }) => expected !== "").length)
    for (const [j, x] of prepared!.values.entries())
      for (const [i, value] of x.entries()) {
        const before = prepared!.observed[j]![i]!
        assert.ok(Number.isNaN(before) || Object.is(value, before))
      }
  })
}

test("the example pipeline: denominated, then the mean of Europe or Asia", () => {
  const [prepared] = prepare(asem({ kind: "units", average: "mean", within: "EurAsia_group" }, {}, true), [
    matrixOf((country, code) => number(country[code])),
  ])
  const expected = rows("impute/pipeline_imputed_cells.csv")
  assert.equal(prepared!.imputed.length, expected.length)
  for (const { uCode, iCode, imputed } of expected)
    assert.ok(close(valueAt(prepared!, uCode!, iCode!), number(imputed)), `${uCode} ${iCode}`)
})

const years = ["2018", "2019", "2020", "2021", "2022"]
const series = new Map(rows("impute/panel_series.csv").map((row) => [`${row.uCode} ${row.iCode}`, row]))
const panelCells = rows("impute/panel_cells.csv")
const panel = years.map((year) => matrixOf(({ uCode }, code) => number(series.get(`${uCode} ${code}`)?.[year] ?? "0")))

for (const [name, impute] of Object.entries({
  latest: { kind: "latest", most: null },
  latest_max1: { kind: "latest", most: 1 },
  constant: { kind: "constant" },
  linear_constant: { kind: "linear", alone: "constant" },
} satisfies Record<string, Imputation>)) {
  test(`COINr's impute_panel, ${name}, is ours, and so are the years that values came from`, () => {
    const prepared = prepare({ ...asem(impute), periods: years.map(period) }, panel)
    let filled = 0
    for (const row of panelCells) {
      const { uCode, iCode, Time, [name]: expected, [`${name}_DataT`]: source } = row
      const each = prepared[years.indexOf(Time!)]!
      assert.ok(close(valueAt(each, uCode!, iCode!), number(expected)), `${uCode} ${iCode} ${Time}`)
      const cell = each.imputed.find(({ j, i }) => codes[j] === iCode && units[i] === uCode)
      if (source !== undefined) assert.equal(cell?.from ?? "", source)
      filled += expected === "" ? 0 : 1
    }
    assert.equal(
      prepared.reduce((sum, each) => sum + each.imputed.length, 0),
      filled,
    )
  })
}

test("linear with a single value: the peer stops with an error, here it stays a gap", () => {
  const alone = [...series.values()].filter((row) => years.filter((year) => row[year] !== "").length === 1)
  assert.equal(alone.length > 0, true)
  const prepared = prepare({ ...asem({ kind: "linear", alone: "gap" }), periods: years.map(period) }, panel)
  for (const { uCode, iCode } of alone)
    assert.equal(prepared.filter((each) => !Number.isNaN(valueAt(each, uCode!, iCode!))).length, 1)
})

interface Call {
  readonly fn: string
  readonly name: string
  readonly x: readonly (number | null)[]
  readonly f: readonly (string | null)[] | null
  readonly value: readonly (number | "NaN" | null)[]
}

test("130 calls of the i_…() functions on vectors that hurt; NaN and NA are both a gap", () => {
  const recorded: readonly Call[] = JSON.parse(read("impute/vector_calls.json"))
  for (const { fn, name, x, f, value } of recorded) {
    const matrix = emptyMatrix(
      x.map((_, i) => unitId(`u${i}`)),
      [nodeId("x")],
      { denominators: new Map(), groups: new Map([["f", f ?? x.map(() => "all")]]) },
    )
    matrix.values.set(x.map((each) => each ?? Number.NaN))
    matrix.states.set(x.map((each) => stateOf(each === null ? "L" : "A")))
    const average = fn.includes("median") ? "median" : "mean"
    const [prepared] = prepare(method([indicator("x", { impute: { kind: "units", average, within: "f" } })], []), [
      matrix,
    ])
    for (const [i, expected] of value.entries()) {
      const found = prepared!.values[0]![i]!
      assert.ok(close(found, expected === null || expected === "NaN" ? Number.NaN : expected), `${fn} ${name} ${i}`)
    }
  }
})

test("Amelia's table lies around our expected values as our predictive distribution says", () => {
  // Amelia adds noise from R's generator, so its numbers cannot come out again. In units of the spread of our drawn tables
  // their mean square is about 51 / (51 + 8): Amelia's noise is that of the values alone, ours that of the distribution
  // besides. The standard error is √(2 / 188) ≈ 0.1 at least, and more for raw indicators with long tails.
  const [prepared] = prepare(asem({ kind: "em", level: 2 }, { multiple: { count: 60, seed: 1 } }), [withGaps])
  const squares = cells.flatMap(({ uCode, iCode, em_amelia_level2 }) => {
    const [j, i] = [codes.indexOf(iCode!), units.indexOf(uCode!)]
    const drawn = prepared!.completed.map((table) => table[j]![i]!)
    const centre = prepared!.values[j]![i]!
    const spread = Math.sqrt(drawn.reduce((sum, x) => sum + (x - centre) ** 2, 0) / drawn.length)
    return Number.isNaN(centre) ? [] : [((number(em_amelia_level2) - centre) / spread) ** 2]
  })
  assert.equal(squares.length, cells.length)
  const mean = squares.reduce((sum, x) => sum + x, 0) / squares.length
  assert.ok(mean > 0.6 && mean < 1.2, `mean square ${mean}`)
})
