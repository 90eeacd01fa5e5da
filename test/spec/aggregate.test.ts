import assert from "node:assert/strict"
import { test } from "node:test"
import type { Aggregation, MissingRule } from "../../src/model/index.ts"
import { readEdition } from "../../src/spec/index.ts"
import { edit, memorySource, readSample, wrong } from "./memory.ts"
import { sample } from "./sample.ts"

const geometric = "    aggregate: geometric\n    missing: { available: 0.5 }\n"

/** How the sample's dimension `overall` aggregates when these lines stand in it. */
function overall(lines: string): { readonly aggregate: Aggregation; readonly missing: MissingRule } {
  const { edition, diagnostics } = readSample(edit("index.yaml", geometric, lines))
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    [],
  )
  const { aggregate, missing } = edition!.method.dimensions.find(({ node }) => node === "overall")!
  return { aggregate, missing }
}

test("every aggregation is a word, alone or with its settings", () => {
  const ways: readonly (readonly [written: string, Aggregation])[] = [
    ["arithmetic", { kind: "arithmetic" }],
    ["geometric", { kind: "geometric" }],
    ["harmonic", { kind: "harmonic" }],
    ["{ generalised: { power: -0.5 } }", { kind: "generalised", power: -0.5 }],
    ["median", { kind: "median" }],
    ["minimum", { kind: "minimum" }],
    ["{ owa: { weights: [1, 0, 2] } }", { kind: "owa", weights: [1, 0, 2] }],
    ["mazziotta-pareto", { kind: "mazziotta-pareto", penalty: "down", standardise: true }],
    [
      "{ mazziotta-pareto: { penalty: up, standardise: false } }",
      { kind: "mazziotta-pareto", penalty: "up", standardise: false },
    ],
    ["adjusted-mazziotta-pareto", { kind: "adjusted-mazziotta-pareto", penalty: "down", from: null }],
    [
      "{ adjusted-mazziotta-pareto: { penalty: up, from: [0, 10] } }",
      { kind: "adjusted-mazziotta-pareto", penalty: "up", from: { low: 0, high: 10 } },
    ],
    ["sum", { kind: "sum" }],
    ["{ inverse-geometric: { top: 10 } }", { kind: "inverse-geometric", top: 10 }],
    ["copeland", { kind: "copeland" }],
    ["benefit-of-the-doubt", { kind: "benefit-of-the-doubt", shares: null }],
    [
      "{ benefit-of-the-doubt: { shares: [0.1, 0.75] } }",
      { kind: "benefit-of-the-doubt", shares: { low: 0.1, high: 0.75 } },
    ],
  ]
  for (const [written, how] of ways) assert.deepEqual(overall(`    aggregate: ${written}\n`).aggregate, how)
})

test("a rule for gaps counts weight or members", () => {
  assert.deepEqual(overall("    missing: all\n").missing, { kind: "all" })
  assert.deepEqual(overall("    missing: { available: 0 }\n").missing, { kind: "available", least: 0 })
  assert.deepEqual(overall("    missing: { members: 0.66 }\n").missing, { kind: "members", least: 0.66 })
})

test("a dimension's own setting comes first, then its level's, then that of all, then the format's", () => {
  const resolved = (defaults: string) => {
    const changed = edit(
      "index.yaml",
      "index: overall\n",
      `index: overall\n${defaults}`,
      geometric,
      "",
      "    aggregate: arithmetic\n    missing: all\n",
      "    missing: { members: 0.2 }\n",
    )
    const { edition } = readEdition(memorySource({ ...sample, ...changed }))
    return Object.fromEntries(
      edition!.method.dimensions.map(({ node, aggregate, missing }) => [node, [aggregate.kind, missing]]),
    )
  }
  const all = { kind: "all" }
  const own = { kind: "members", least: 0.2 }
  assert.deepEqual(resolved(""), {
    living: ["arithmetic", own],
    moving: ["arithmetic", all],
    overall: ["arithmetic", all],
  })
  const defaults = "defaults:\n  aggregate: median\n  missing: { available: 0.4 }\n"
  const some = { kind: "available", least: 0.4 }
  assert.deepEqual(resolved(defaults), { living: ["median", own], moving: ["median", some], overall: ["median", some] })
  assert.deepEqual(resolved(`${defaults}  levels: { 3: { aggregate: copeland }, 2: { missing: all } }\n`), {
    living: ["median", own],
    moving: ["median", all],
    overall: ["copeland", some],
  })
})

test("a level on which no dimension stands is a mistake", () => {
  const levels = (written: string) =>
    edit("index.yaml", "index: overall\n", `index: overall\ndefaults: { levels: { ${written}: { missing: all } } }\n`)
  for (const level of ["1", "4", "2.5", "top"]) wrong("level-unknown", levels(`«${level}»`))
})

test("places without any weight, and a range that is turned around, are mistakes that are said once", () => {
  const way = (written: string) => edit("index.yaml", "aggregate: geometric", `aggregate: ${written}`)
  wrong("owa-weights-zero", way("{ owa: { weights: «[0, 0]» } }"))
  wrong("number-wrong", way("{ owa: { weights: [1, «-1»] } }"))
  wrong("range-reversed", way("{ adjusted-mazziotta-pareto: { from: «[10, 0]» } }"))
  wrong(
    "owa-weights-zero",
    edit(
      "index.yaml",
      "index: overall\n",
      "index: overall\ndefaults: { aggregate: { owa: { weights: «[0]» } } }\n",
      geometric,
      "",
    ),
  )
})

test("shares of members that cannot sum to 1 are a mistake", () => {
  const shares = (written: string) =>
    edit("index.yaml", "aggregate: arithmetic", `aggregate: { benefit-of-the-doubt: { shares: ${written} } }`)
  wrong(
    "shares-impossible",
    edit("index.yaml", "aggregate: arithmetic", "aggregate: «{ benefit-of-the-doubt: { shares: [0, 0.2] } }»"),
  )
  wrong("range-reversed", shares("«[0.5, 0.5]»"))
  wrong("number-wrong", shares("[0.1, «1.5»]"))
})

test("the minimum and benefit of the doubt take no weights, and say so where members have different ones", () => {
  wrong("weights-ignored", edit("index.yaml", "aggregate: geometric", "aggregate: «minimum»"))
  wrong("weights-ignored", edit("index.yaml", "aggregate: geometric", "aggregate: «benefit-of-the-doubt»"))
  const { diagnostics } = readSample(edit("index.yaml", "aggregate: arithmetic", "aggregate: minimum"))
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    [],
  )
})

test("all means that have no place for negative scores refuse z-scores, and warn of a 0 where it makes them 0", () => {
  const codes = (mean: string, normalise: string) =>
    readSample(
      edit("index.yaml", "aggregate: arithmetic", `aggregate: ${mean}`, "min-max: { to: [1, 100] }", normalise),
    ).diagnostics.flatMap(({ severity, code, params }) =>
      JSON.stringify(params).includes('"green"') ? [`${severity} ${code}`] : [],
    )
  for (const mean of ["geometric", "harmonic", "{ generalised: { power: -2 } }"]) {
    assert.deepEqual(codes(mean, "min-max: { to: [0, 100] }"), ["warning geometric-zero"], mean)
    assert.deepEqual(codes(mean, "z-score: {}"), ["error geometric-negative"], mean)
  }
  assert.deepEqual(codes("{ generalised: { power: 2 } }", "min-max: { to: [0, 100] }"), [])
  assert.deepEqual(codes("{ generalised: { power: 2 } }", "z-score: {}"), ["error geometric-negative"])
  assert.deepEqual(codes("{ generalised: { power: 1 } }", "z-score: {}"), [])
})
