import assert from "node:assert/strict"
import { test } from "node:test"
import type { Factor, RobustnessMethod } from "../../src/model/index.ts"
import { edit, type Files, hintOf, readSample, wrong } from "./memory.ts"

const written = "robustness: { draws: 500, seed: 7, weights: 0.1, values: true }\n"
const sets =
  "weight_sets: { first: { weights: { life: 3, living: 1 } }, second: { title: { en: B, ko: 나 }, weights: { moving: 0 } } }\n"

/** The sample with these lines in place of its robustness. */
const withLines = (lines: string): Files => edit("index.yaml", written, `${lines}\n`)
const vary = (entries: string, before = ""): Files => withLines(`${before}robustness: { vary: { ${entries} } }`)
/** Warnings are let pass: four units are few for em. */
function robustnessOf(files: Files): RobustnessMethod {
  const { edition, diagnostics } = readSample(files)
  assert.ok(edition, JSON.stringify(diagnostics))
  return edition.method.robustness
}
const factorOf = (entry: string, before = ""): Factor => robustnessOf(vary(`it: ${entry}`, before)).factors[0]!
const changesOf = (factor: Factor) => (factor.kind === "choice" ? factor.options.map(({ changes }) => changes) : [])

test("without `vary` weights and values move, as far as the edition says or by default", () => {
  const { factors, sampling, sensitivity, draws } = robustnessOf({})
  assert.deepEqual([sampling, sensitivity, draws], ["random", null, 500])
  assert.deepEqual(
    factors.map(({ kind }) => kind),
    ["values", "weights"],
  )
  assert.deepEqual(factors[1], {
    id: "weights",
    title: { en: "Weights", ko: "가중치" },
    kind: "weights",
    noise: { kind: "multiplicative", width: 0.1 },
    dimensions: ["overall", "living", "moving"],
  })
  const byDefault = robustnessOf(withLines(""))
  assert.deepEqual([byDefault.draws, byDefault.seed, byDefault.factors.length], [1000, 2019, 2])
  assert.deepEqual(robustnessOf(withLines("robustness: { weights: 0, values: false }")).factors, [])
})

test("with `vary` its list is everything, unless weights and values are written beside it", () => {
  assert.deepEqual(
    robustnessOf(vary("mean: { any: [{ aggregate: median }, { aggregate: arithmetic }] }")).factors.map(({ id }) => id),
    ["mean"],
  )
  const both = "robustness: { weights: 0.3, vary: { mean: { noise: 0.1, levels: [3] } } }"
  const { factors } = robustnessOf(withLines(both))
  assert.deepEqual(
    factors.map(({ id }) => id),
    ["weights", "mean"],
  )
})

test("an option is about nodes without a setting of their own, those named, those on a level, or those below", () => {
  const median = "{ aggregate: median }"
  const targets = (rest: string) =>
    changesOf(factorOf(`{ any: [${median}, { aggregate: minimum }]${rest} }`)).map(([change]) => change?.nodes)
  assert.deepEqual(targets(""), [["moving"], ["moving"]])
  assert.deepEqual(targets(", nodes: [overall]"), [["overall"], ["overall"]])
  assert.deepEqual(targets(", levels: [2]"), [
    ["living", "moving"],
    ["living", "moving"],
  ])
  const [low] = changesOf(factorOf("{ nodes: [living], any: [{ normalise: rank }, { normalise: z-score }] }"))
  assert.deepEqual(low![0]!.nodes, ["life", "income", "green"])
})

test("options are called by their words, or by their titles; equal words get a number", () => {
  const named = (entry: string) => {
    const factor = factorOf(entry)
    return factor.kind === "choice" ? factor.options.map(({ id, title }) => `${id}: ${title.en}`) : []
  }
  assert.deepEqual(named("{ any: [{ aggregate: geometric }, { aggregate: median, title: Middle }] }"), [
    "geometric mean: geometric mean",
    "median: Middle",
  ])
  const step = (most: number) => `{ treat: { first: { winsorise: { most: ${most} } } } }`
  assert.deepEqual(named(`{ any: [${step(1)}, ${step(2)}] }`), ["two-stage 1: two-stage 1", "two-stage 2: two-stage 2"])
  assert.equal(factorOf("{ any: [{ aggregate: geometric }, { aggregate: median }] }").title.en, "Aggregation")
  assert.equal(factorOf("{ title: { en: Mean, ko: 평균 }, noise: 0.1 }").title.en, "Mean")
})

test("sets of weights change the members that they name, and `given` changes nothing", () => {
  const all = factorOf("{ weight_sets: all }", sets)
  assert.deepEqual(
    changesOf(all).map((changes) => changes.flatMap(({ nodes }) => nodes)),
    [["overall", "living"], ["overall"]],
  )
  const [first] = changesOf(all)
  const members = first!.find(({ nodes }) => nodes[0] === "living")!.to as readonly { node: string; share: number }[]
  assert.deepEqual(
    members.map(({ node, share }) => [node, share]),
    [
      ["life", 0.6],
      ["income", 0.2],
      ["green", 0.2],
    ],
  )
  const named = factorOf("{ weight_sets: [given, second] }", sets)
  assert.ok(named.kind === "choice")
  assert.deepEqual(
    named.options.map(({ id, title, changes }) => [id, title.ko, changes.length]),
    [
      ["given", "원래 가중치", 0],
      ["second", "나", 1],
    ],
  )
  const mixed = changesOf(factorOf("{ any: [{ weights: given }, { weights: first, aggregate: median }] }", sets))
  assert.deepEqual(
    mixed.map((changes) => changes.map(({ setting }) => setting)),
    [[], ["aggregate", "members", "members"]],
  )
})

test("noise, intervals, what is left out and a number between two ends", () => {
  const flat = factorOf("{ noise: { dirichlet: 40 }, levels: [2] }")
  assert.deepEqual(
    [flat.kind, flat.kind === "weights" && flat.noise],
    ["weights", { kind: "dirichlet", concentration: 40 }],
  )
  assert.deepEqual(flat.kind === "weights" && flat.dimensions, ["living", "moving"])
  assert.equal(factorOf("{ values: true }").kind, "values")
  const left = (what: string) => {
    const factor = factorOf(`{ leave_out: ${what} }`)
    return factor.kind === "leave-out" ? factor.nodes : []
  }
  assert.deepEqual(left("dimensions"), ["living", "moving"])
  assert.equal(left("indicators").length, 11)
  assert.deepEqual(left("[green, moving]"), ["green", "moving"])
  const power = (p: number) => `{ aggregate: { generalised: { power: ${p} } } }`
  const between = factorOf(`{ between: [${power(-1)}, ${power(1)}] }`)
  assert.ok(between.kind === "parameter")
  assert.deepEqual(
    between.between.map(([change]) => change!.to),
    [
      { kind: "generalised", power: -1 },
      { kind: "generalised", power: 1 },
    ],
  )
})

test("sensitivity is asked for with its defaults or with numbers of one's own", () => {
  assert.deepEqual(robustnessOf(withLines("robustness: { sensitivity: {} }")).sensitivity, {
    samples: 1024,
    bootstrap: 500,
  })
  const own = robustnessOf(withLines("robustness: { sampling: sobol, sensitivity: { samples: 4096 } }"))
  assert.deepEqual([own.sampling, own.sensitivity?.samples], ["sobol", 4096])
  wrong("number-wrong", withLines("robustness: { sensitivity: { samples: «10» } }"))
  wrong("word-unknown", withLines("robustness: { sampling: «sobl» }"))
})

test("an entry of `vary` says exactly one thing, with words that exist", () => {
  wrong("choice-wrong", vary("«it»: {}"))
  wrong("choice-wrong", vary("it: { noise: 0.1, «values»: true }"))
  wrong("key-unknown", vary("it: { «nois»: 0.1, values: true }"))
  wrong("number-wrong", vary("it: { noise: «1» }"))
  wrong("number-wrong", vary("it: { noise: { dirichlet: «0» } }"))
  wrong("kind-wrong", vary("it: { any: «[{ aggregate: median }]» }"))
  wrong("word-unknown", vary("it: { any: [{ aggregate: median }, { aggregate: «medan» }] }"))
  wrong("node-unknown", vary("it: { leave_out: [life, «incom»] }"))
  wrong("node-unknown", vary("it: { noise: 0.1, nodes: [living, «overal»] }"))
  wrong("level-unknown", vary("it: { noise: 0.1, levels: [2, «4»] }"))
  wrong("setting-unused", vary("it: { values: true, nodes: «[living]» }"))
  wrong("setting-unused", vary("it: { leave_out: indicators, levels: «[1]» }"))
})

test("what would vary nothing is a mistake that says why", () => {
  const diagnostics = wrong(
    "vary-without-effect",
    vary("it: { nodes: [life], any: [{ aggregate: «median» }, { aggregate: «minimum» }] }"),
  )
  assert.match(JSON.stringify(diagnostics[0]!.params), /none of the nodes named is a dimension/)
  wrong("vary-without-effect", vary("it: { any: [{ aggregate: median }, «{ title: X }»] }"))
  wrong("vary-without-effect", vary("it: { noise: «0.1», levels: [1] }"))
  wrong("vary-without-effect", vary("it: { values: «false» }"))
  wrong("vary-without-effect", vary("it: { imputations: «true» }"))
  wrong("vary-without-effect", vary("it: { leave_out: [life, «portals»] }"))
  wrong("vary-without-effect", vary("it: { leave_out: [life, «overall»] }"))
  wrong("vary-without-effect", vary("it: { weight_sets: «all» }"))
  wrong("vary-without-effect", vary("it: { readings: «all» }"))
  wrong(
    "reading-unknown",
    vary("it: { readings: [a, «c»] }", "readings: { a: {}, b: { where: { cases: { free: true } } } }\n"),
  )
  const power = "{ aggregate: { generalised: { power: 2 } } }"
  wrong("vary-without-effect", vary(`it: { between: [${power}, «${power}»] }`))
  wrong("vary-without-effect", withLines("weight_sets: { a: { weights: { «portals»: 1 } } }"))
})

test("the two ends of a number differ in numbers alone", () => {
  wrong("vary-different-kinds", vary("it: { between: [{ aggregate: median }, «{ aggregate: minimum }»] }"))
  wrong(
    "vary-different-kinds",
    vary("it: { nodes: [life], between: [{ normalise: z-score }, «{ normalise: min-max }»] }"),
  )
})

test("sets of weights that nobody wrote, weights that are none, and sets without weight", () => {
  const diagnostics = wrong("weight-set-unknown", vary("it: { weight_sets: [first, «secnd»] }", sets))
  assert.match(hintOf(diagnostics), /"second"/)
  wrong("weight-set-unknown", vary("it: { any: [{ weights: given }, { weights: «third» }] }", sets))
  wrong("weight-wrong", withLines("weight_sets: { a: { weights: { life: «-1» } } }"))
  wrong("node-unknown", withLines("weight_sets: { a: { weights: { «lif»: 1 } } }"))
  wrong("weights-all-zero", withLines("weight_sets: { «a»: { weights: { living: 0, moving: 0 } } }"))
})

test("an id that the usual factors have, and more ways to aggregate than are held ready", () => {
  wrong("id-twice", withLines("robustness: { values: true, vary: { «values»: { values: true } } }"))
  const power = (p: number) => `{ aggregate: { generalised: { power: ${p} } } }`
  const between = (id: string) => `${id}: { nodes: [${id}], between: [${power(1)}, ${power(2)}] }`
  wrong(
    "vary-too-many",
    withLines(`robustness: { vary: «{ ${["living", "moving", "overall"].map(between).join(", ")} }» }`),
  )
})

test("mistakes of one setting for many indicators are said once", () => {
  wrong(
    "range-reversed",
    vary("it: { levels: [1], any: [{ normalise: { min-max: { to: «[9, 1]» } } }, { normalise: rank }] }"),
  )
  assert.equal(readSample(vary("it: { values: true }")).diagnostics.length, 0)
})

test("ways to impute are chosen between, and of a multiple imputation a table is taken without being asked", () => {
  const chosen = changesOf(factorOf("{ nodes: [living], any: [{ impute: median }, { impute: [latest, regression] }] }"))
  assert.deepEqual(
    chosen.map(([change]) => [change!.setting, change!.nodes.length]),
    [
      ["impute", 3],
      ["impute", 3],
    ],
  )
  const multiple = "multiple_imputation: { count: 5 }\n"
  const regressionOfLife = (lines: string) => ({
    ...edit("index.yaml", written, lines, "    measure: years\n", "    measure: years\n    impute: regression\n"),
  })
  const usual = robustnessOf(regressionOfLife(multiple)).factors.map(({ kind }) => kind)
  assert.deepEqual(usual, ["values", "imputations", "weights"])
  const asked = robustnessOf(regressionOfLife(`${multiple}robustness: { vary: { tables: { imputations: true } } }\n`))
  assert.deepEqual(
    asked.factors.map(({ id }) => id),
    ["tables"],
  )
  // An option may be all that knows how uncertain it is.
  const option = "robustness: { vary: { it: { nodes: [life], any: [{ impute: regression }, { impute: mean }] } } }\n"
  assert.equal(robustnessOf(withLines(multiple + option)).factors.length, 1)
})
