import assert from "node:assert/strict"
import { test } from "node:test"
import type { Normalisation } from "../../src/model/index.ts"
import { edit, hintOf, readSample, wrong } from "./memory.ts"

const written = "normalise: { min-max: { to: [1, 100] } }"

/** What the sample's indicator "green", less of which is better, is normalised by when its author writes this. */
function resolved(normalise: string, ...more: readonly string[]): Normalisation | undefined {
  const { edition, diagnostics } = readSample(edit("index.yaml", written, `normalise: ${normalise}`, ...more))
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
    normalise,
  )
  return edition?.method.indicators.find(({ node }) => node === "green")?.normalise
}

const unit = { low: 0, high: 1 }
const percent = { low: 0, high: 100 }

test("a word alone leaves everything at its default", () => {
  assert.deepEqual(resolved("none"), { kind: "none" })
  assert.deepEqual(resolved("z-score"), { kind: "z-score", mean: 0, sd: 1 })
  assert.deepEqual(resolved("rank"), { kind: "rank", ties: "min" })
  assert.deepEqual(resolved("borda"), { kind: "borda", ties: "min" })
  assert.deepEqual(resolved("percentile-rank"), { kind: "percentile-rank", ties: "min", to: unit })
  assert.deepEqual(resolved("fraction-of-max"), { kind: "fraction-of-max", to: unit })
})

test("settings say what differs from the default", () => {
  assert.deepEqual(resolved("{ z-score: { mean: 10, sd: 2 } }"), { kind: "z-score", mean: 10, sd: 2 })
  assert.deepEqual(resolved("{ rank: { ties: average } }"), { kind: "rank", ties: "average" })
  assert.deepEqual(resolved("{ distance-to-reference: { unit: seoul, cap: true, to: [0, 100] } }"), {
    kind: "distance-to-reference",
    unit: "seoul",
    cap: true,
    to: percent,
  })
  assert.deepEqual(resolved("{ distance-to-target: { target: -5 } }"), {
    kind: "distance-to-target",
    target: -5,
    cap: false,
    to: unit,
  })
})

test("words that say the same become the same method", () => {
  assert.deepEqual(resolved("distance-to-max"), { kind: "min-max", to: unit })
  assert.deepEqual(resolved("{ z-score: { to: [0, 100] } }"), { kind: "min-max", to: percent })
  assert.deepEqual(resolved("scaled"), { kind: "goalposts", low: 0, high: 100, cap: "none", to: percent })
  assert.deepEqual(resolved("{ scaled: { low: 1, high: 7, to: [0, 1] } }"), {
    kind: "goalposts",
    low: 1,
    high: 7,
    cap: "none",
    to: unit,
  })
  for (const word of ["rank", "borda"])
    assert.deepEqual(resolved(`{ ${word}: { ties: max, to: [0, 100] } }`), {
      kind: "percentile-rank",
      ties: "max",
      to: percent,
    })
})

test("a table of categories is sorted by value, and stretched where its author wants it", () => {
  assert.deepEqual(resolved("{ categories: { scores: { 1.5: 10, -1: 2, 0.5: 6 } } }"), {
    kind: "categories",
    scores: [
      { value: -1, score: 2 },
      { value: 0.5, score: 6 },
      { value: 1.5, score: 10 },
    ],
  })
  assert.deepEqual(resolved("{ categories: { scores: { 0.5: 6, 1.5: 2, 3: 4 }, to: [0, 100] } }"), {
    kind: "categories",
    scores: [
      { value: 0.5, score: 100 },
      { value: 1.5, score: 0 },
      { value: 3, score: 50 },
    ],
  })
})

test("a code in values.csv becomes the score that the table gives it, and a misspelt one is named", () => {
  const index = edit("index.yaml", written, "normalise: { categories: { scores: { far: 2, near: 6 }, to: [0, 100] } }")
  const coded = edit("values.csv", "seoul,green,,0.5,", "seoul,green,,near,", "busan,green,,1.5,", "busan,green,,far,")
  const { edition, diagnostics } = readSample({ ...index, ...coded })
  assert.deepEqual(diagnostics, [])
  const values = edition?.values.filter(({ node }) => node === "green").map(({ value, lower }) => [value, lower])
  assert.deepEqual(values, [
    [6, 6],
    [2, 2],
  ])
  assert.deepEqual(edition?.method.indicators.find(({ node }) => node === "green")?.normalise, {
    kind: "categories",
    scores: [
      { value: 2, score: 0 },
      { value: 6, score: 100 },
    ],
  })
  const misspelt = String(coded["values.csv"]).replace("near", "«neer»")
  const wrongs = wrong("category-unknown", { ...index, "values.csv": misspelt })
  assert.match(hintOf(wrongs), /"near"/)
})

const defaults = ["dimensions:\n  overall:", "defaults: { normalise: z-score }\ndimensions:\n  overall:"]

test("a default holds for every scored indicator that says nothing else", () => {
  const { edition } = readSample(edit("index.yaml", ...defaults))
  const how = (id: string) => edition?.method.indicators.find(({ node }) => node === id)?.normalise
  assert.deepEqual(how("quality"), { kind: "z-score", mean: 0, sd: 1 })
  assert.deepEqual(how("green"), { kind: "min-max", to: { low: 1, high: 100 } })
  assert.deepEqual(how("life")?.kind, "goalposts")
})

test("a mistake in the default is reported once, and a missing target at each indicator without one", () => {
  const [from, to] = defaults as [string, string]
  wrong("range-reversed", edit("index.yaml", from, to.replace("z-score", "{ min-max: { to: «[1, 0]» } }")))
  const { diagnostics } = readSample(edit("index.yaml", from, to.replace("z-score", "distance-to-target")))
  const missing = diagnostics.filter(({ code }) => code === "target-missing")
  assert.ok(missing.length > 1)
  assert.equal(new Set(missing.map(({ params }) => JSON.stringify(params))).size, missing.length)
})

test("the target that stands at an indicator serves it", () => {
  const target = ["measure: km\n", "measure: km\n    target: -7.5\n"]
  const how = resolved("{ distance-to-target: { cap: true } }", ...target)
  assert.deepEqual(how, { kind: "distance-to-target", target: -7.5, cap: true, to: unit })
  wrong("target-missing", edit("index.yaml", written, "normalise: «distance-to-target»"))
})

test("a unit of reference must exist", () => {
  const diagnostics = wrong(
    "unit-unknown",
    edit("index.yaml", written, "normalise: { distance-to-reference: { unit: «seul» } }"),
  )
  assert.match(hintOf(diagnostics), /"seoul"/)
})

test("a reversed range, a spread of 0, a mean beside a range and an unknown setting are refused", () => {
  wrong("range-reversed", edit("index.yaml", written, "normalise: { percentile-rank: { to: «[1, 1]» } }"))
  wrong("range-reversed", edit("index.yaml", written, "normalise: «{ scaled: { low: 9, high: 1 } }»"))
  wrong("number-wrong", edit("index.yaml", written, "normalise: { z-score: { sd: «0» } }"))
  wrong("setting-unused", edit("index.yaml", written, "normalise: { z-score: { mean: «5», to: [0, 1] } }"))
  wrong("key-unknown", edit("index.yaml", written, "normalise: { fraction-of-max: { «cap»: true } }"))
  wrong("word-unknown", edit("index.yaml", written, "normalise: { rank: { ties: «mean» } }"))
})

test("a category is a number, stands once, and every value has one", () => {
  const codes = (text: string) =>
    readSample(edit("index.yaml", written, `normalise: { categories: { scores: { ${text} } } }`))
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code }) => code)
  assert.ok(codes("low: 0, 1: 1").includes("number-wrong"), "codes and numbers in one table")
  assert.ok(codes("1: 0, 1.0: 1").includes("key-twice"))
  assert.ok(codes("1000: 0, 2000: 1").includes("category-unknown"))
})

test("the logarithm of a target or of a scale's end must exist", () => {
  const income = "normalise: { goalposts: { low: 100, high: 75000 } }"
  wrong("goalposts-log", edit("index.yaml", income, "normalise: { distance-to-target: { target: «0» } }"))
  wrong("goalposts-log", edit("index.yaml", income, "normalise: «scaled»"))
})

test("a target that all have reached, and a reference without a value, are warnings", () => {
  const codes = (normalise: string) =>
    readSample(edit("index.yaml", written, `normalise: ${normalise}`)).diagnostics.map(({ code }) => code)
  assert.deepEqual([...new Set(codes("{ distance-to-target: { target: 1000000 } }"))], ["target-reached"])
  assert.deepEqual(codes("{ distance-to-target: { target: -1000000 } }"), [])
  assert.deepEqual(codes("{ distance-to-reference: { unit: lisbon } }"), ["reference-without-value"])
})

test("a geometric mean takes z-scores around a mean above 0, and warns of the kinds that end at 0", () => {
  const codes = (normalise: string) =>
    readSample(
      edit("index.yaml", "aggregate: arithmetic", "aggregate: geometric", written, `normalise: ${normalise}`),
    ).diagnostics.map(({ code }) => code)
  assert.deepEqual(codes("{ z-score: { mean: 10, sd: 2 } }"), [])
  assert.deepEqual(codes("{ z-score: { sd: 2 } }"), ["geometric-negative"])
  for (const word of ["percentile-rank", "borda", "distance-to-max", "{ rank: { to: [0, 1] } }"])
    assert.deepEqual(codes(word), ["geometric-zero"], word)
  for (const word of ["rank", "{ borda: { to: [1, 9] } }", "{ percentile-rank: { to: [1, 100] } }"])
    assert.deepEqual(codes(word), [], word)
})
