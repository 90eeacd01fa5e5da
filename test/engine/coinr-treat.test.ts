import assert from "node:assert/strict"
import { test } from "node:test"
import { score, treat } from "../../src/engine/index.ts"
import type { Treatment, TreatmentStep } from "../../src/model/index.ts"
import { moments } from "../../src/stats/index.ts"
import { assertClose, editionText, goldenText, numberIn, read, rows } from "./coinr.ts"

/** What `treat:` says for each of the peer's variants; of all indicators. */
const variants: Readonly<Record<string, string>> = {
  default: "two-stage",
  winmax1: "{ first: { winsorise: { most: 1 } } }",
  winmax2: "{ first: { winsorise: { most: 2 } } }",
  winmax3: "{ first: { winsorise: { most: 3 } } }",
  thr1_25: "{ test: { skew: 1, kurtosis: 2.5 } }",
  log_first: "{ first: log-range, second: winsorise }",
  f2_log_CT_plus_winmax1: "{ first: { winsorise: { most: 1 } }, second: log-mirrored }",
  f2_log_CT_orig_winmax1: "{ first: { winsorise: { most: 1 } }, second: log-one }",
  f2_boxcox0_winmax1: "{ first: { winsorise: { most: 1 } }, second: { box-cox: { lambda: 0.25 } } }",
  combine_winmax1: "{ first: { winsorise: { most: 1 } }, chain: true }",
  force_win3: "{ first: { winsorise: { most: 3, force: true } } }",
  indiv: "two-stage",
}
const individual = {
  Flights: "treat: none",
  LPI: "treat: { first: { winsorise: { most: 2 } } }",
  Goods: "treat: { test: { skew: 1, kurtosis: 1 } }",
}

const input = rows("treat/input_screened.csv")
const codes = Object.keys([...input.values()][0]!).slice(1)

/** What the edition with these words makes of the golden input. */
function treated(words: string, own: Readonly<Record<string, string>> = {}, values = input) {
  const { method, units, matrix } = read(editionText(values, codes, { top: `defaults: { treat: ${words} }`, own }))
  return { units, scored: score(method, matrix) }
}

function compareData(variant: string, { units, scored }: ReturnType<typeof treated>): void {
  const data = rows(`treat/${variant}_data.csv`)
  const step = scored.steps.find(({ name }) => name === "treated")!
  assert.equal(step.nodes.length, codes.length)
  for (const [j, node] of step.nodes.entries())
    for (const [i, unit] of units.entries())
      assertClose(step.columns[j]![i]!, numberIn(data.get(unit)![node]), `${variant}, ${node}, ${unit}`)
}

/** Indicators whose table says what we say: the test before and after, and how many points moved. */
function compareTable(variant: string, { scored }: ReturnType<typeof treated>): number {
  let changed = 0
  const wanted = rows(`treat/${variant}_table.csv`)
  for (const { node, steps, before, after, ends } of scored.treatments) {
    const row = wanted.get(node)!
    const stages = ["0", "1", "2"].filter((stage) => (row[`check_SkewKurt${stage}.Pass`] ?? "") !== "")
    for (const [told, stage] of [
      [before, "0"],
      [after, stages.at(-1)!],
    ] as const) {
      assert.equal(String(told.passed).toUpperCase(), row[`check_SkewKurt${stage}.Pass`], `${variant}, ${node}`)
      assertClose(told.skew, numberIn(row[`check_SkewKurt${stage}.Skew`]), `${variant}, ${node}`)
      assertClose(told.kurtosis, numberIn(row[`check_SkewKurt${stage}.Kurt`]), `${variant}, ${node}`)
    }
    assert.equal(steps.length > 0, stages.length > 1, `${variant}, ${node}`)
    if (steps.length > 0) changed++
    // The peer counts the points of a winsorisation that it gave up, too.
    if (steps.includes("winsorise")) assert.equal(ends.filter((end) => end !== 0).length, Number(row["winsorise.nwin"]))
  }
  return changed
}

const marks = { winhi: 1, winlo: -1 } as const

/** The peer's marks, "winhi+log_CT", less those of a first step that was given up. */
function comparePoints(variant: string, { units, scored }: ReturnType<typeof treated>): void {
  const points = rows(`treat/${variant}_points.csv`)
  const isChained = variant.startsWith("combine")
  const wanted = rows(`treat/${variant}_table.csv`)
  for (const { node, steps, values, treated: after, ends } of scored.treatments) {
    const isSecond = (wanted.get(node)?.["check_SkewKurt2.Pass"] ?? "") !== ""
    for (const [i, unit] of units.entries()) {
      const [first = "", second = ""] = points.get(unit)![node]?.split("+") ?? []
      const kept = [...(isSecond && !isChained ? [] : [first]), second].filter((mark) => mark !== "")
      const of = `${variant}, ${node}, ${unit}`
      // A transformation may leave a value where it is: the logarithm of 0 + 1 is 0.
      if (steps.every((step) => step === "winsorise")) assert.equal(values[i] !== after[i], kept.length > 0, of)
      else assert.ok(kept.length > 0, of)
      assert.equal(ends[i], kept.includes("winhi") ? marks.winhi : kept.includes("winlo") ? marks.winlo : 0, of)
    }
  }
}

test("every variant of the two stages has COINr's values, tests and points", () => {
  let changed = 0
  for (const [variant, words] of Object.entries(variants)) {
    const found = treated(words, variant === "indiv" ? individual : {})
    compareData(variant, found)
    changed += compareTable(variant, found)
    // Its Box–Cox function does not say which points it changed: all.
    if (!variant.startsWith("f2_boxcox0")) comparePoints(variant, found)
  }
  assert.ok(changed > 150)
})

test("four points at most, or any number, make what five at most make, as COINr's do", () => {
  for (const most of ["4", "any"]) compareData("default", treated(`{ first: { winsorise: { most: ${most} } } }`))
})

test("values with gaps are treated as COINr's qTreat treats them", () => {
  const raw = rows("asem/asem_idata.csv", 1)
  const found = treated("two-stage", {}, raw)
  compareData("qtreat_raw", found)
  assert.ok(compareTable("qtreat_raw", found) > 10)
})

test("exception: `none` for all indicators treats nothing, where COINr treats by its defaults", () => {
  const { method, matrix } = read(editionText(input, codes, { top: "defaults: { treat: none }" }))
  const { steps, treatments } = score(method, matrix)
  assert.deepEqual(treatments, [])
  assert.deepEqual(
    steps.map(({ name }) => name),
    ["raw", "normalised", "aggregated"],
  )
})

interface Call {
  readonly fn: string
  readonly x_name: string
  readonly args: Readonly<Record<string, number>>
  readonly value?: unknown
  readonly error?: string
}
interface TwoStageCall {
  readonly x_name: string
  readonly winmax: number
  readonly combine_treat: boolean
  readonly x_treat: readonly unknown[]
  readonly table: Readonly<Record<string, unknown>> | null
}
const { vectors, calls, twoStage } = JSON.parse(goldenText("treat/vector-calls.json")) as {
  readonly vectors: Readonly<Record<string, readonly (number | null)[]>>
  readonly calls: readonly Call[]
  readonly twoStage: readonly TwoStageCall[]
}

const vector = (name: string) => Float64Array.from(vectors[name]!, (x) => x ?? Number.NaN)
/** NA, NaN, Inf: no number. */
const finite = (x: unknown) => (typeof x === "number" ? x : Number.NaN)

const plainTest = { skew: 2, kurtosis: 3.5 }
const alone = (first: TreatmentStep, test = plainTest, force = false): Treatment => ({
  kind: "two-stage",
  test,
  first,
  second: { kind: "none" },
  chain: false,
  force,
})

/** Vectors of which the test says nothing, so that they stay as they are. */
const untestable = new Set(["constant", "constantNA", "zeros", "onevalue", "two", "allNA"])

function compareVector(name: string, how: Treatment, wanted: readonly unknown[], of: string): void {
  const x = vector(name)
  const out = new Float64Array(x.length)
  treat(x, how, out)
  for (const [i, value] of wanted.entries()) assertClose(out[i]!, finite(value), `${of}, ${i}`)
}

const of = (fn: string) => calls.filter((call) => call.fn === fn)
const nameOf = (call: Call) => `${call.fn}(${call.x_name}, ${JSON.stringify(call.args)})`

test("skewness, kurtosis and the test of vectors that hurt are COINr's", () => {
  for (const call of [...of("skew"), ...of("kurt")]) {
    const { skew, kurtosis } = moments(vector(call.x_name))
    assertClose(call.fn === "skew" ? skew : kurtosis, finite((call.value as unknown[])[0]), nameOf(call))
  }
  for (const call of of("check_SkewKurt")) {
    const x = vector(call.x_name)
    const { before } = treat(x, alone({ kind: "none" }), new Float64Array(x.length))
    assert.equal(before.passed, (call.value as { Pass: boolean | null }).Pass, nameOf(call))
  }
})

test("winsorised vectors are COINr's; where it stops with an error or makes all values equal, they stay as they are", () => {
  let exceptions = 0
  for (const call of of("winsorise")) {
    const test = { skew: call.args.skew_thresh!, kurtosis: call.args.kurt_thresh! }
    const step = { kind: "winsorise", most: call.args.winmax!, test, force: false } as const
    const made = (call.value as { x: readonly unknown[] } | undefined)?.x
    const isEqualNow = made !== undefined && new Set(made).size === 1
    if (made === undefined || isEqualNow) exceptions++
    const wanted = made === undefined || isEqualNow ? vectors[call.x_name]! : made
    compareVector(call.x_name, alone(step, test), wanted, nameOf(call))
  }
  assert.equal(exceptions, 28)
})

test("logarithms and Box–Cox of vectors are COINr's, but for vectors of which the test says nothing", () => {
  const steps: Readonly<Record<string, (args: Call["args"]) => TreatmentStep>> = {
    log_CT: () => ({ kind: "log-range" }),
    log_CT_orig: () => ({ kind: "log-one" }),
    log_CT_plus: () => ({ kind: "log-mirrored" }),
    boxcox: ({ lambda }) => ({ kind: "box-cox", lambda: lambda!, shift: true }),
  }
  for (const [fn, step] of Object.entries(steps)) {
    for (const call of of(fn)) {
      const value = call.value as readonly unknown[] | { readonly x: readonly unknown[] } | undefined
      const made = value === undefined ? [] : "x" in value ? value.x : value
      const wanted = untestable.has(call.x_name) ? vectors[call.x_name]! : made
      assert.ok(wanted.length > 0, nameOf(call))
      compareVector(call.x_name, alone(step(call.args), plainTest, true), wanted, nameOf(call))
    }
  }
})

test("exception: log-gii is the formula of COINr's documentation, whose function returns its argument", () => {
  for (const call of of("log_GII")) {
    assert.deepEqual((call.value as { x: readonly unknown[] }).x, vectors[call.x_name])
    const known = vectors[call.x_name]!.filter((x) => x !== null)
    const [low, high] = [Math.min(...known), Math.max(...known)]
    const isTaken = high > 1 && !untestable.has(call.x_name)
    const wanted = vectors[call.x_name]!.map((x) =>
      x === null || !isTaken ? x : Math.log(((high - 1) * (x - low)) / (high - low) + 1),
    )
    compareVector(call.x_name, alone({ kind: "log-gii" }, plainTest, true), wanted, nameOf(call))
  }
})

test("the two stages of vectors that hurt are COINr's", () => {
  let told = 0
  for (const { x_name, winmax, combine_treat, x_treat, table } of twoStage) {
    const how: Treatment = {
      kind: "two-stage",
      test: plainTest,
      first: { kind: "winsorise", most: winmax, test: plainTest, force: false },
      second: { kind: "log-range" },
      chain: combine_treat,
      force: false,
    }
    compareVector(x_name, how, x_treat, `${x_name}, ${winmax}, ${combine_treat}`)
    if (table === null) continue
    told++
    const x = vector(x_name)
    const { before, after } = treat(x, how, new Float64Array(x.length))
    const last = ["2", "1", "0"].find((stage) => `check_SkewKurt${stage}.Pass` in table)!
    for (const [tested, stage] of [
      [before, "0"],
      [after, last],
    ] as const) {
      assert.equal(tested.passed, table[`check_SkewKurt${stage}.Pass`], x_name)
      assertClose(tested.skew, finite(table[`check_SkewKurt${stage}.Skew`]), x_name)
      assertClose(tested.kurtosis, finite(table[`check_SkewKurt${stage}.Kurt`]), x_name)
    }
  }
  assert.equal(told, 78)
})
