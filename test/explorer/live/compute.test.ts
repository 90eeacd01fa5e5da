import assert from "node:assert/strict"
import { before, test } from "node:test"
import { asPublished, equalWeights } from "../../../explorer/live/own-weights.ts"
import { type IndexView, indexView } from "../../../explorer/view/index-view.ts"
import { bundledEditions, editionFolder, loadEditions, silent } from "../../../src/app/index.ts"
import { type Change, type Factor, type Normalisation, nodeId, usualFactors } from "../../../src/model/index.ts"
import {
  countedDuel,
  duelApart,
  liveEngine,
  liveInput,
  reweighed,
  weightGroups,
  weightTrees,
} from "../../../src/query/index.ts"
import { dimension, indicator, matrix, method, ready } from "../../engine/methods.ts"
import { groupOf } from "./groups.ts"

let views: readonly IndexView[]
before(async () => {
  const { editions } = await loadEditions(bundledEditions().map(editionFolder), silent)
  // As the explorer gets them: through JSON.
  views = editions.map(({ indexText }) => indexView(JSON.parse(indexText)))
})

test("by the published weights the page computes what the document holds, to the last bit", () => {
  for (const view of views) {
    const top = view.doc.edition.root
    const held = top === null ? undefined : view.result(top)
    if (top === null || !held?.uncertainty) throw new Error(view.doc.edition.id)
    const found = liveEngine(liveInput(view.doc)).drawn(top, asPublished, held.uncertainty.draws).get(top)
    for (const part of ["score", "rank", "uncertainty", "scoreInterval"] as const)
      assert.deepEqual(found?.[part], held[part], `${view.doc.edition.id}: ${part}`)
  }
})

test("few draws of a reconstruction are the first of many: ranks move because weights do, not because of chance", () => {
  const view = views.find(({ doc }) => doc.edition.id === "isi-2019")!
  const overall = nodeId("overall")
  const own = new Map([[overall, [30, 10, 10, 10, 10, 10, 10, 10]]])
  const grown = liveEngine(liveInput(view.doc))
  grown.drawn(overall, own, 100)
  const once = liveEngine(liveInput(view.doc)).drawn(overall, own, 400).get(overall)
  assert.deepEqual(grown.drawn(overall, own, 400).get(overall), once)
  assert.notDeepEqual(
    once?.uncertainty?.expected,
    grown.drawn(overall, asPublished, 400).get(overall)?.uncertainty?.expected,
  )
})

test("every level of a structure can be weighed; one that has a single member, or takes the minimum, cannot", () => {
  const how = method(
    ["a", "b", "c", "d", "e"].map((id) => indicator(id)),
    [
      dimension("pair", { a: 1, b: 3 }),
      dimension("alone", { c: 1 }),
      dimension("worst", { d: 1, e: 1 }, { aggregate: { kind: "minimum" } }),
      dimension("index", { pair: 1, alone: 1, worst: 2 }),
    ],
  )
  const groups = weightGroups(how, nodeId("index"))
  assert.deepEqual(groups, [
    groupOf("index", ["pair", "alone", "worst"], [0.25, 0.25, 0.5]),
    groupOf("pair", ["a", "b"], [0.25, 0.75]),
  ])
  assert.deepEqual([...(weightTrees(how, nodeId("index"))[0]?.below.get(nodeId("pair")) ?? [])].length, 1)
  assert.deepEqual(weightGroups(how, nodeId("a")), [])
})

test("the method with a reader's weights differs in those weights alone", () => {
  const how = method([indicator("a"), indicator("b")], [dimension("index", { a: 1, b: 3 })])
  assert.equal(reweighed(how, asPublished), how)
  const equal = reweighed(how, equalWeights(weightGroups(how, nodeId("index"))))
  assert.deepEqual(equal, { ...how, dimensions: [dimension("index", { a: 1, b: 1 })] })
})

/** Twelve units whose scores cross: which stands above which depends on the weights. */
const n = 12
const crossing = matrix({
  a: Array.from({ length: n }, (_, i) => (i * 5) % n),
  b: Array.from({ length: n }, (_, i) => (i * 7 + 3) % n),
})

test("two units drawn by themselves meet as they do among all, where no unit's score depends on another's", () => {
  const how = method(
    ["a", "b"].map((id) => indicator(id, { normalise: { kind: "min-max", to: { low: 1, high: 100 } } })),
    [dimension("index", { a: 1, b: 1 }, { aggregate: { kind: "geometric" } })],
    { draws: 500 },
  )
  const index = nodeId("index")
  const prepared = ready(how, crossing)
  const engine = liveEngine({ method: how, matrices: [crossing], own: 0, readings: [], orders: new Map() })
  const ranks = engine.drawn(index, asPublished, 500).get(index)?.uncertainty ?? null
  for (let i = 1; i < n; i++)
    assert.deepEqual(duelApart(how, prepared, index, 0, i), countedDuel(ranks, n, 0, i), `0 against ${i}`)
})

const goalposts = (low: number, high: number) =>
  ({ kind: "goalposts", low, high, cap: "upper", to: { low: 0, high: 1 } }) as const
const choice = (id: string, ...options: readonly Change[]): Factor => ({
  id,
  title: { en: id, ko: id },
  kind: "choice",
  options: options.map((change, k) => ({ id: `${k}`, title: { en: id, ko: id }, changes: [change] })),
})

test("two units meet as they do among all where draws choose between ways to scale and to add up", () => {
  const index = nodeId("index")
  const scale = (to: Normalisation) => ({ setting: "normalise", nodes: [nodeId("a")], to }) as const
  const factors: readonly Factor[] = [
    ...usualFactors([index], 0.5, false),
    choice("scale", scale(goalposts(0, 12)), scale(goalposts(-4, 9))),
    choice(
      "mean",
      { setting: "aggregate", nodes: [index], to: { kind: "geometric" } },
      {
        setting: "aggregate",
        nodes: [index],
        to: { kind: "arithmetic" },
      },
    ),
  ]
  const how = method(
    ["a", "b"].map((id) => indicator(id, { normalise: goalposts(-1, 12) })),
    [dimension("index", { a: 1, b: 1 }, { aggregate: { kind: "geometric" } })],
    { draws: 500, factors },
  )
  const engine = liveEngine({ method: how, matrices: [crossing], own: 0, readings: [], orders: new Map() })
  const ranks = engine.drawn(index, asPublished, 500).get(index)?.uncertainty ?? null
  for (let i = 1; i < n; i++)
    assert.deepEqual(duelApart(how, ready(how, crossing), index, 0, i), countedDuel(ranks, n, 0, i), `0 against ${i}`)
})

test("no duel is made up where draws scale by the values of all units", () => {
  const to = { kind: "min-max", to: { low: 0, high: 1 } } as const
  const factors = [choice("scale", { setting: "normalise", nodes: [nodeId("a")], to })]
  const how = method(
    ["a", "b"].map((id) => indicator(id)),
    [dimension("index", { a: 1, b: 1 })],
    { draws: 500, factors },
  )
  assert.equal(duelApart(how, ready(how, crossing), nodeId("index"), 0, 1), null)
})

test("no duel is made up where a formula compares all units with each other", () => {
  const how = method(
    ["a", "b"].map((id) => indicator(id)),
    [dimension("index", { a: 1, b: 1 }, { aggregate: { kind: "copeland" } })],
  )
  assert.equal(duelApart(how, ready(how, crossing), nodeId("index"), 0, 1), null)
})

test("with all of the weight on one member the ranks are those of that member", () => {
  const how = method(
    ["a", "b"].map((id) => indicator(id)),
    [dimension("index", { a: 1, b: 1 })],
  )
  const engine = liveEngine({ method: how, matrices: [crossing], own: 0, readings: [], orders: new Map() })
  const points = engine.points(new Map([[nodeId("index"), [0, 100]]]))
  assert.deepEqual(points.get(nodeId("index"))?.rank, points.get(nodeId("b"))?.rank)
})

test("where draws choose between sets of weights, the choice is the reader's once the reader has chosen", () => {
  const members = (a: number, b: number) => dimension("index", { a, b }).members
  const option = (id: string, nodes: readonly string[]) => ({
    id,
    title: { en: id, ko: id },
    changes: [{ setting: "members" as const, nodes: nodes.map(nodeId), to: members(9, 1) }],
  })
  const factor = { id: "sets", title: { en: "Sets", ko: "묶음" }, kind: "choice" as const }
  const how = method([indicator("a"), indicator("b")], [dimension("index", { a: 1, b: 1 })], {
    factors: [{ ...factor, options: [option("x", ["index"]), option("y", ["index", "other"])] }],
  })
  const [left] = reweighed(how, new Map([[nodeId("index"), [3, 1]]])).robustness.factors
  assert.deepEqual(left, { ...factor, options: [{ ...option("x", []), changes: [] }, option("y", ["other"])] })
})
