import assert from "node:assert/strict"
import { test } from "node:test"
import type { Imputation } from "../../src/model/index.ts"
import { edit, hintOf, readSample, wrong } from "./memory.ts"

const written = "normalise: { min-max: { to: [1, 100] } }"
const robustness = "robustness: { draws: 500, seed: 7, weights: 0.1, values: true }"

/** The sample with an imputation of its indicator "green", in the marked text of `wrong` or plain. */
const greenWith = (impute: string, ...more: readonly string[]) =>
  edit("index.yaml", written, `${written}\n    impute: ${impute}`, ...more)

function editionWith(impute: string, ...more: readonly string[]) {
  const { edition, diagnostics } = readSample(greenWith(impute, ...more))
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
    impute,
  )
  return edition!
}

const resolved = (impute: string): Imputation | undefined =>
  editionWith(impute).method.indicators.find(({ node }) => node === "green")?.impute

test("a word alone leaves everything at its default", () => {
  assert.deepEqual(resolved("none"), { kind: "none" })
  assert.deepEqual(resolved("mean"), { kind: "units", average: "mean", within: null })
  assert.deepEqual(resolved("median"), { kind: "units", average: "median", within: null })
  assert.deepEqual(resolved("indicators"), { kind: "indicators", average: "mean", level: null, rescale: true })
  assert.deepEqual(resolved("latest"), { kind: "latest", most: null })
  assert.deepEqual(resolved("constant"), { kind: "constant" })
  assert.deepEqual(resolved("linear"), { kind: "linear", alone: "gap" })
  assert.deepEqual(resolved("nearest"), { kind: "nearest", k: 5, distance: "gower", level: null })
  assert.deepEqual(resolved("regression"), { kind: "regression", on: null, level: null })
  assert.deepEqual(resolved("em"), { kind: "em", level: null })
})

test("settings say what differs from the default", () => {
  assert.deepEqual(resolved("{ mean: { within: region } }"), { kind: "units", average: "mean", within: "region" })
  assert.deepEqual(resolved("{ indicators: { average: median, level: 2, scale: none } }"), {
    kind: "indicators",
    average: "median",
    level: 2,
    rescale: false,
  })
  assert.deepEqual(resolved("{ latest: { most: 2 } }"), { kind: "latest", most: 2 })
  assert.deepEqual(resolved("{ linear: { alone: constant } }"), { kind: "linear", alone: "constant" })
  assert.deepEqual(resolved("{ nearest: { k: 3, distance: euclidean } }"), {
    kind: "nearest",
    k: 3,
    distance: "euclidean",
    level: null,
  })
  assert.deepEqual(resolved("{ regression: { on: [life, income] } }"), {
    kind: "regression",
    on: ["life", "income"],
    level: null,
  })
  assert.deepEqual(resolved("{ em: { level: 2 } }"), { kind: "em", level: 2 })
})

test("a list is tried in its order; a list of one is that one", () => {
  assert.deepEqual(resolved("[latest, { median: { within: region } }]"), {
    kind: "chain",
    steps: [
      { kind: "latest", most: null },
      { kind: "units", average: "median", within: "region" },
    ],
  })
  assert.deepEqual(resolved("[mean]"), { kind: "units", average: "mean", within: null })
})

test("defaults hold for every scored indicator that says nothing else", () => {
  const edition = editionWith("none", "index: overall", "index: overall\ndefaults: { impute: [latest, mean] }")
  const kinds = new Map(edition.method.indicators.map(({ node, impute }) => [String(node), impute.kind]))
  assert.equal(kinds.get("green"), "none")
  assert.equal(kinds.get("life"), "chain")
  assert.ok([...kinds.values()].every((kind) => kind !== undefined))
})

test("completed tables need an imputation that knows how uncertain it is", () => {
  const tables = "multiple_imputation: { count: 20, seed: 1 }"
  const edition = editionWith("em", robustness, `${robustness}\n${tables}`)
  assert.deepEqual(edition.method.preparation.multiple, { count: 20, seed: 1 })
  const short = editionWith("[latest, regression]", robustness, `${robustness}\nmultiple_imputation: { count: 2 }`)
  assert.deepEqual(short.method.preparation.multiple, { count: 2, seed: 2019 })
  assert.equal(editionWith("em").method.preparation.multiple, null)
  wrong("setting-unused", greenWith("mean", robustness, `${robustness}\nmultiple_imputation: «{ count: 20 }»`))
  wrong("number-wrong", greenWith("em", robustness, `${robustness}\nmultiple_imputation: { count: «1» }`))
})

test("a grouping that the edition does not have", () => {
  const diagnostics = wrong("group-scheme-unknown", greenWith("{ median: { within: «regoin» } }"))
  assert.match(hintOf(diagnostics), /"region"/)
})

test("a level on which no dimension stands", () => {
  wrong("level-unknown", greenWith("{ em: { level: «7» } }"))
  wrong("number-wrong", greenWith("{ em: { level: «1» } }"))
})

test("a predictor that is unknown, a dimension, or without scores", () => {
  wrong("node-unknown", greenWith("{ regression: { on: [«lif»] } }"))
  wrong("predictor-wrong", greenWith("{ regression: { on: [life, «living»] } }"))
  wrong("predictor-wrong", greenWith("{ regression: { on: [«portals»] } }"))
})

test("words and settings that say nothing here", () => {
  wrong("word-unknown", greenWith("«mode»"))
  wrong("word-unknown", greenWith("{ nearest: { distance: «manhattan» } }"))
  wrong("number-wrong", greenWith("{ nearest: { k: «0» } }"))
  wrong("number-wrong", greenWith("{ latest: { most: «-1» } }"))
  wrong("key-unknown", greenWith("{ latest: { «least»: 1 } }"))
  wrong("setting-unused", greenWith("[latest, «none»]"))
  wrong("setting-unused", greenWith("{ regression: { on: [life], level: «2» } }"))
  wrong("kind-wrong", greenWith("«[]»"))
})

test("an imputation of an indicator that has no scores is reported", () => {
  wrong(
    "setting-unused",
    edit(
      "index.yaml",
      "measure: count\n    rests_on: shown",
      "measure: count\n    rests_on: shown\n    impute: «mean»",
    ),
  )
})

test("values over time in an edition of one period: a warning, said once for a default", () => {
  const one = [
    'periods: ["2018", "2019"]',
    'periods: ["2019"]',
    "index: overall",
    "index: overall\ndefaults: { impute: latest }",
  ] as const
  const { diagnostics } = readSample(edit("index.yaml", ...one))
  const warnings = diagnostics.filter(({ code }) => code === "impute-one-period")
  assert.equal(warnings.length, 1)
  assert.equal(warnings[0]!.severity, "warning")
})

test("em over more indicators than its units can bear: a warning that says how many of each", () => {
  const { diagnostics } = readSample(greenWith("em"))
  const [found, ...more] = diagnostics.filter(({ code }) => code === "em-few-units")
  assert.deepEqual(more, [])
  const { edition } = readSample(greenWith("em"))
  assert.deepEqual(found?.params, { indicators: edition!.method.indicators.length, units: edition!.units.length })
  const byLevel = readSample(greenWith("{ em: { level: 2 } }")).diagnostics.find(({ code }) => code === "em-few-units")
  assert.ok((byLevel!.params as { indicators: number }).indicators < edition!.method.indicators.length)
})
