import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { normalise, score } from "../../src/engine/index.ts"
import {
  type Direction,
  emptyMatrix,
  type IndicatorMatrix,
  type Method,
  type Normalisation,
  nodeId,
  stateOf,
  type Ties,
  unitId,
} from "../../src/model/index.ts"
import { readEdition } from "../../src/spec/index.ts"
import { memorySource } from "../spec/memory.ts"

/** Results of COINr 1.1.14; origin and what is left out: `test/golden/coinr/normalise/README.md`. */
const folder = new URL("../golden/coinr/normalise/", import.meta.url)

interface Table {
  readonly units: readonly string[]
  readonly columns: ReadonlyMap<string, readonly number[]>
}

/** A table by columns; an empty cell, NaN and Inf are all no score. */
function table(file: string): Table {
  const [head, ...rows] = readFileSync(new URL(file, folder), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","))
  const columns = head!.slice(1).map((name, j): [string, number[]] => [name, rows.map((row) => finite(row[j + 1]!))])
  return { units: rows.map((row) => row[0]!), columns: new Map(columns) }
}

const finite = (text: string | number | null) =>
  text === null || text === "" || !Number.isFinite(Number(text)) ? Number.NaN : Number(text)

const [head, ...lines] = readFileSync(new URL("parameters.csv", folder), "utf8").trimEnd().split("\n")
const parameters = lines.map((line) => {
  const cells = line.split(",")
  return Object.fromEntries(head!.split(",").map((name, j) => [name, cells[j]!]))
})
type Parameters = (typeof parameters)[number]

const isUp = (p: Parameters) => p.Direction === "1"
/** The peer reads the global posts of `n_scaled` on the turned value; ours are in the indicator's own measure. */
const turned = (p: Parameters) => (isUp(p) ? "low: 0, high: 100" : "low: -100, high: 0")
const yes = (text: string | undefined) => text === "TRUE"

/** What `normalise:` says for each of the peer's calls: of all indicators, or of one with its parameters. */
const calls: Readonly<Record<string, string | ((p: Parameters) => string)>> = {
  none: "none",
  minmax_0_1: "min-max",
  minmax_0_100: "{ min-max: { to: [0, 100] } }",
  minmax_1_100: "{ min-max: { to: [1, 100] } }",
  minmax_use_imeta: (p) => `{ min-max: { to: [${p.minmax_lower}, ${p.minmax_upper}] } }`,
  zscore_0_1: "z-score",
  zscore_10_2: "{ z-score: { mean: 10, sd: 2 } }",
  zscore_use_imeta: (p) => `{ z-score: { mean: ${p.zscore_mean}, sd: ${p.zscore_sd} } }`,
  scaled_default_0_100: (p) => `{ scaled: { ${turned(p)} } }`,
  scaled_use_imeta: (p) =>
    `{ scaled: { low: ${p.scaled_lower}, high: ${p.scaled_upper}, to: [0, ${p.scale_factor}] } }`,
  rank_min: "rank",
  rank_average: "{ rank: { ties: average } }",
  rank_max: "{ rank: { ties: max } }",
  borda_min: "borda",
  borda_average: "{ borda: { ties: average } }",
  prank_min: "percentile-rank",
  prank_average: "{ percentile-rank: { ties: average } }",
  fracmax: "fraction-of-max",
  dist2max: "distance-to-max",
  dist2ref_row5: "{ distance-to-reference: { unit: BGR } }",
  dist2ref_row5_cap: "{ distance-to-reference: { unit: BGR, cap: true } }",
  dist2targ_use_imeta: (p) => `{ distance-to-target: { cap: ${yes(p.dist2targ_cap_max)} } }`,
  goalposts_use_imeta: (p) =>
    `{ goalposts: { low: ${p.goalpost_lower}, high: ${p.goalpost_upper}, to: [0, ${p.goalpost_scale}], cap: ${yes(p.goalpost_trunc2posts) ? "both" : "none"} } }`,
  minmax_with_indiv_specs: "{ min-max: { to: [0, 100] } }",
}
const individual: Readonly<Record<string, string>> = {
  LPI: "borda",
  Flights: "{ z-score: { mean: 10, sd: 2 } }",
  CO2: "distance-to-max",
}

/** Indicators whose results we do not share, with the reason in docs/peers.md. */
function isException(call: string, p: Parameters): boolean {
  return call === "fracmax" && !isUp(p)
}

const units = table("input_raw.csv").units

/** The text of an edition with the example's indicators, through the reader of editions. */
function methodOf(call: string): Method {
  const how = calls[call]!
  const own = (p: Parameters) =>
    typeof how === "function" ? how(p) : call === "minmax_with_indiv_specs" ? individual[p.iCode!] : undefined
  const index = `format: 1
id: peer
version: 1.0.0
title: Example
summary: Example.
publisher: Example
citation: Example
languages: [en]
time: "2018"
licence: { name: MIT }
units: { file: units.csv, noun: { one: country, many: countries } }
${typeof how === "string" ? `defaults: { normalise: ${how} }` : ""}
indicators:
${parameters
  .map((p) => {
    const normalise = own(p)
    return `  ${p.iCode}: { title: ${p.iCode}, measure: count, direction: ${isUp(p) ? "up" : "down"}, target: ${p.Target}${normalise === undefined ? "" : `, normalise: ${normalise}`} }`
  })
  .join("\n")}
`
  const files = {
    "index.yaml": index,
    "units.csv": `id,name\n${units.map((unit) => `${unit},${unit}\n`).join("")}`,
    "sources.csv": "id,title\nexample,Example\n",
  }
  const { edition, diagnostics } = readEdition(memorySource(files))
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
    call,
  )
  return edition!.method
}

function matrixOf({ units, columns }: Table): IndicatorMatrix {
  const matrix = emptyMatrix(units.map(unitId), [...columns.keys()].map(nodeId))
  for (const [j, column] of [...columns.values()].entries()) {
    for (const [i, value] of column.entries()) {
      if (Number.isNaN(value)) continue
      const at = j * units.length + i
      matrix.values[at] = value
      matrix.lower[at] = value
      matrix.upper[at] = value
      matrix.states[at] = stateOf("A")
    }
  }
  return matrix
}

const close = (a: number, b: number) =>
  Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

for (const data of ["raw", "treated"]) {
  test(`COINr and an edition's text give the same scores by every normalisation, on ${data} data`, () => {
    const matrix = matrixOf(table(`input_${data}.csv`))
    let compared = 0
    for (const call of Object.keys(calls)) {
      if (call === "minmax_with_indiv_specs" && data === "raw") continue
      const expected = table(`${data}/${call}.csv`)
      assert.deepEqual(expected.units, matrix.units)
      const { nodes } = score(methodOf(call), matrix)
      for (const p of parameters) {
        const ours = nodes.get(nodeId(p.iCode!))!.score
        const theirs = expected.columns.get(p.iCode!)!
        if (isException(call, p)) {
          assert.ok(!ours.every((value, i) => close(value, theirs[i]!)), `${call} ${p.iCode} is no exception any more`)
          continue
        }
        for (const [i, unit] of units.entries()) {
          assert.ok(close(ours[i]!, theirs[i]!), `${call} ${p.iCode} ${unit}: ${ours[i]}, not ${theirs[i]}`)
        }
        compared++
      }
    }
    assert.equal(compared, data === "raw" ? 23 * 20 - 9 : 24 * 20 - 9)
  })
}

type Arguments = Readonly<Record<string, unknown>>

/** A call of one of the peer's functions as a method of ours: it turns no values, so neither do we. */
function methodOfCall(fn: string, args: Arguments) {
  const range = ([low, high]: readonly number[]) => ({ low: low!, high: high! })
  const ties = args.ties as Ties
  const numbers = (name: string) => args[name] as readonly number[]
  const to = { low: 0, high: 1 }
  const direction = (args.direction ?? 1) as Direction
  const of = (how: Normalisation, reference = -1) => ({ how, direction, reference })
  switch (fn) {
    case "n_minmax":
      return of({ kind: "min-max", to: range(numbers("l_u")) })
    case "Normalise":
      return of({ kind: "min-max", to: range([0, 100]) })
    case "n_zscore":
      return of({ kind: "z-score", mean: numbers("m_sd")[0]!, sd: numbers("m_sd")[1]! })
    case "n_scaled":
      return of({
        kind: "goalposts",
        ...range(numbers("npara")),
        cap: "none",
        to: range([0, Number(args.scale_factor)]),
      })
    case "n_rank":
      return of({ kind: "rank", ties })
    case "n_borda":
      return of({ kind: "borda", ties })
    case "n_prank":
      return of({ kind: "percentile-rank", ties, to })
    case "n_fracmax":
      return of({ kind: "fraction-of-max", to })
    case "n_dist2max":
      return of({ kind: "min-max", to })
    case "n_dist2ref": {
      const row = Number(args.iref_1based) - 1
      const cap = args.cap_max === true
      return of({ kind: "distance-to-reference", unit: unitId(""), cap, to }, row)
    }
    case "n_dist2targ":
      return of({ kind: "distance-to-target", target: Number(args.targ), cap: args.cap_max === true, to })
    case "n_goalposts": {
      const [low, high, scale] = numbers("gposts")
      const cap = args.trunc2posts === true ? "both" : "none"
      return of({ kind: "goalposts", low: low!, high: high!, cap, to: range([0, scale!]) })
    }
    default:
      throw new Error(`no method of ours for ${fn}`)
  }
}

interface VectorCalls {
  readonly vectors: Readonly<Record<string, readonly (number | null)[]>>
  readonly calls: readonly {
    readonly fn: string
    readonly x: string
    readonly args: Arguments
    readonly value: readonly (number | string | null)[]
  }[]
}

test("COINr's normalising functions and ours agree on every vector that hurts, but for what docs/peers.md names", () => {
  const reached = { up: "constant constantNA onevalue big", down: "zeros negative outlier_lo heavy_neg binary tiny" }
  const named = new Map([
    ["n_fracmax {}", "negative outlier_lo heavy_neg"],
    [
      'n_dist2ref {"iref_1based":1,"cap_max":true}',
      "ties two three mixed with_zero outlier_hi tied_outlier outlier_both mostly_zero binary big tiny integers_int",
    ],
    ['n_dist2ref {"iref_1based":2,"cap_max":true}', "mostly_zero binary"],
    ['n_dist2targ {"targ":3,"direction":1,"cap_max":false}', reached.up],
    ['n_dist2targ {"targ":3,"direction":1,"cap_max":true}', reached.up],
    ['n_dist2targ {"targ":3,"direction":-1,"cap_max":false}', reached.down],
    ['n_dist2targ {"targ":3,"direction":-1,"cap_max":true}', reached.down],
  ])
  const { vectors, calls } = JSON.parse(readFileSync(new URL("vector-calls.json", folder), "utf8")) as VectorCalls
  const differing = new Map<string, Set<string>>()
  for (const { fn, x, args, value } of calls) {
    const { how, direction, reference } = methodOfCall(fn, args)
    const values = Float64Array.from(vectors[x]!, finite)
    const out = new Float64Array(values.length)
    const method = { normalise: how, direction, transform: { kind: "none" }, round: null } as const
    normalise(values, method, out, new Float64Array(values.length), reference)
    if (out.every((score, i) => close(score, finite(value[i]!)))) continue
    const key = `${fn} ${JSON.stringify(args)}`
    differing.set(key, (differing.get(key) ?? new Set()).add(x))
  }
  assert.equal(calls.length, 780)
  assert.deepEqual(new Map([...differing].map(([key, names]) => [key, [...names].join(" ")])), named)
})
