import assert from "node:assert/strict"
import { test } from "node:test"
import type { DimensionMethod } from "../../src/model/index.ts"
import { edit, readSample, wrong } from "./memory.ts"

const listed = "    members: [life, income, green]\n"

/** The sample's dimensions when these settings stand in `living`, and these at the top. */
function read(lines: string, top = "", members = listed): ReadonlyMap<string, DimensionMethod> {
  const changes = edit("index.yaml", listed, `${members}${lines}`, "index: overall\n", `index: overall\n${top}`)
  const { edition, diagnostics } = readSample(changes)
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    [],
  )
  return new Map(edition!.method.dimensions.map((dimension) => [dimension.node, dimension]))
}

const living = (lines: string, members = listed) => read(lines, "", members).get("living")!
const sharesOf = ({ members }: DimensionMethod) => members.map(({ share }) => Math.round(share * 1e6) / 1e6)

test("weights from data are words, alone or with settings, and leave members as written until they are computed", () => {
  const ways: readonly (readonly [written: string, DimensionMethod["weighting"]])[] = [
    ["given", { kind: "given" }],
    ["equal", { kind: "equal" }],
    ["pca", { kind: "pca", squared: true, computed: false }],
    ["{ pca: { squared: false } }", { kind: "pca", squared: false, computed: false }],
    ["entropy", { kind: "entropy", computed: false }],
    ["critic", { kind: "critic", computed: false }],
  ]
  for (const [written, weighting] of ways) {
    const dimension = living(`    weights: ${written}\n`, "    members: { life: 1, income: 1, green: 0 }\n")
    assert.deepEqual(dimension.weighting, weighting)
    assert.deepEqual(sharesOf(dimension), [0.5, 0.5, 0])
  }
})

test("optimised weights take what is written as importance, of members or of a level further down", () => {
  const { weighting } = living("    weights: optimised\n", "    members: { life: 2, income: 1, green: 1 }\n")
  assert.deepEqual(weighting, {
    kind: "optimised",
    aim: "balance",
    correlation: "pearson",
    level: null,
    importance: [
      { node: "life", share: 0.5 },
      { node: "income", share: 0.25 },
      { node: "green", share: 0.25 },
    ],
    computed: false,
  })
  const top = edit(
    "index.yaml",
    "    aggregate: geometric\n",
    "    aggregate: geometric\n    weights: { optimised: { aim: infomax, correlation: spearman, level: 1 } }\n",
  )
  const { edition } = readSample(top)
  const found = edition!.method.dimensions.find(({ node }) => node === "overall")!.weighting
  assert.ok(found.kind === "optimised" && found.level === 1 && found.aim === "infomax")
  assert.equal(found.importance.length, 11)
  assert.ok(Math.abs(found.importance.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-12)
})

test("a budget is the mean of the experts' shares; what an expert leaves out has no points", () => {
  const budget = "    weights: { budget: { a: { life: 60, income: 20, green: 20 }, b: { life: 3, green: 1 } } }\n"
  const dimension = living(budget)
  assert.deepEqual(dimension.weighting, { kind: "budget", experts: 2 })
  assert.deepEqual(sharesOf(dimension), [0.675, 0.1, 0.225])
})

test("comparisons that agree give the weights they were made from, with a consistency ratio of 0", () => {
  const dimension = living("    weights: { ahp: { life: { income: 2, green: 4 }, green: { income: 1/2 } } }\n")
  assert.deepEqual(sharesOf(dimension), [0.571429, 0.285714, 0.142857])
  assert.ok(dimension.weighting.kind === "ahp" && dimension.weighting.consistencyRatio < 1e-9)
})

test("comparisons with a known principal eigenvector have it, and Saaty's consistency ratio", () => {
  // 1, 1/3, 5 / 3, 1, 7 / 1/5, 1/7, 1: λ = 3.0649, weights 0.279, 0.649, 0.072.
  const dimension = living("    weights: { ahp: { life: { income: 1/3, green: 5 }, income: { green: 7 } } }\n")
  assert.deepEqual(
    sharesOf(dimension).map((share) => Math.round(share * 1e3) / 1e3),
    [0.279, 0.649, 0.072],
  )
  const { weighting } = dimension
  assert.ok(weighting.kind === "ahp")
  assert.ok(Math.abs(weighting.consistencyIndex - 0.03244) < 1e-5)
  assert.ok(Math.abs(weighting.consistencyRatio - 0.03244 / 0.58) < 1e-4)
})

test("a dimension's own way comes first, then its level's, then that of all; budgets and comparisons are no defaults", () => {
  const kinds = (lines: string, top: string) =>
    Object.fromEntries([...read(lines, top)].map(([node, { weighting }]) => [node, weighting.kind]))
  const defaults = "defaults: { weights: pca, levels: { 2: { weights: critic } } }\n"
  assert.deepEqual(kinds("", defaults), { living: "critic", moving: "critic", overall: "pca" })
  assert.deepEqual(kinds("    weights: given\n", defaults), { living: "given", moving: "critic", overall: "pca" })
  const all = (written: string) =>
    edit("index.yaml", "index: overall\n", `index: overall\ndefaults: { weights: ${written} }\n`)
  wrong("word-unknown", all("{ «budget»: { a: { life: 1 } } }"))
  wrong("word-unknown", all("«equl»"))
})

test("experts can name members that carry weight, and must give points", () => {
  const way = (written: string) => edit("index.yaml", listed, `${listed}    weights: ${written}\n`)
  wrong("weight-member-unknown", way("{ budget: { a: { «lief»: 1, income: 2 } } }"))
  wrong(
    "weight-member-unknown",
    way("{ ahp: { life: { income: 2, green: 4, «services»: 1 }, green: { income: 1/2 } } }"),
  )
  wrong("points-missing", way("{ budget: { a: «{ life: 0 }» } }"))
  wrong("kind-wrong", way("{ budget: «{}» }"))
  wrong("kind-wrong", way("{ ahp: «{}» }"))
  wrong("number-wrong", way("{ budget: { a: { life: «-1», green: 1 } } }"))
  wrong("kind-wrong", way("«ahp»"))
})

test("comparisons are on Saaty's scale, of two, each once, and complete", () => {
  const way = (written: string) => edit("index.yaml", listed, `${listed}    weights: ${written}\n`)
  for (const ratio of ["0", "10", "1/10", "many", "-3", "1/0"])
    wrong("comparison-wrong", way(`{ ahp: { life: { income: «${ratio}», green: 4 }, green: { income: 1/2 } } }`))
  wrong("comparison-self", way("{ ahp: { life: { «life»: 1, income: 2, green: 4 }, green: { income: 1/2 } } }"))
  wrong("comparison-twice", way("{ ahp: { life: { income: 2, green: 4 }, green: { income: 1/2, «life»: 1/4 } } }"))
  wrong("comparison-missing", way("«{ ahp: { life: { income: 2, green: 4 } } }»"))
})

test("comparisons that contradict each other are a warning", () => {
  const way = "«{ ahp: { life: { income: 9 }, income: { green: 9 }, green: { life: 9 } } }»"
  wrong("comparison-inconsistent", edit("index.yaml", listed, `${listed}    weights: ${way}\n`))
})

test("written weights that have no effect are a warning", () => {
  const members = "    members: { life: 2, income: 1, green: 1 }\n"
  wrong("weights-ignored", edit("index.yaml", listed, `${members}    weights: «entropy»\n`))
  assert.deepEqual(readSample(edit("index.yaml", listed, `${members}    weights: optimised\n`)).diagnostics, [])
  const beside = "    weights: pca\n    members: [life, income, green]\n"
  wrong("weights-ignored", edit("index.yaml", listed, beside, "aggregate: arithmetic", "aggregate: «minimum»"))
})

test("entropy of z-scores around 0 is refused", () => {
  const scaled = edit(
    "index.yaml",
    listed,
    `${listed}    weights: «entropy»\n`,
    "min-max: { to: [1, 100] }",
    "z-score: {}",
  )
  wrong("entropy-negative", scaled)
})

test("weights that are optimised further down need a level that is there, and dimensions without weights of their own", () => {
  const overall = (level: string) => `    aggregate: geometric\n    weights: ${level}\n`
  const at = (level: string) => edit("index.yaml", "    aggregate: geometric\n", overall(level))
  wrong("optimised-level", at("{ optimised: { level: «3» } }"))
  wrong(
    "weights-conflict",
    edit(
      "index.yaml",
      "    aggregate: geometric\n",
      overall("«{ optimised: { level: 1 } }»"),
      listed,
      `${listed}    weights: pca\n`,
    ),
  )
})

test("a node without scores has no use for weights from data", () => {
  wrong(
    "setting-unused",
    edit("index.yaml", "    members: [portals]\n", "    members: [portals]\n    weights: «pca»\n"),
  )
})
