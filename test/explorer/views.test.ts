import assert from "node:assert/strict"
import { test } from "node:test"
import { cellStatements, chances, exponent, log10Factorial } from "../../explorer/view/cell.ts"
import { computation, worked } from "../../explorer/view/computation.ts"
import { shareGroups } from "../../explorer/view/figures.ts"
import { heroSentence } from "../../explorer/view/hero.ts"
import { keySentences, surelyFirst } from "../../explorer/view/home.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { placeIn } from "../../explorer/view/labels.ts"
import { matrixCell, matrixRows } from "../../explorer/view/matrix.ts"
import { gaps, nodeStanding } from "../../explorer/view/node.ts"
import { brackets, filterRows, leaders, rankingRows, scoreDomain, sortRows } from "../../explorer/view/ranking.ts"
import { rescored } from "../../explorer/view/recompute.ts"
import { safeUrl } from "../../explorer/view/safe-url.ts"
import { mainNodes, outline, scoredRoot, standingCount } from "../../explorer/view/structure.ts"
import { tint } from "../../explorer/view/tint.ts"
import { peers, standings } from "../../explorer/view/unit.ts"
import { unitGroups } from "../../explorer/view/units.ts"
import { type Figure, nodeId, sourceId } from "../../src/model/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const scored = indexView(scoredDocument())
const ordinal = indexView(ordinalDocument())

test("the page computes what the document holds: every score comes out of the engine again", () => {
  for (const [id, node] of rescored(scored)) {
    const held = scored.result(id)?.score ?? []
    for (const [i, score] of node.score.entries()) assert.ok(Object.is(held[i] ?? Number.NaN, score), `${id} ${i}`)
  }
})

test("a worked example goes from the values to the rounded score, members before what they make", () => {
  const steps = worked(scored, "aa", "index", "en")
  assert.deepEqual(
    steps.map(({ node }) => node),
    ["life", "income", "index"],
  )
  assert.deepEqual(
    steps.flatMap(({ steps: each }) => each.map((step) => `${step.kind}: ${step.expression} = ${step.result}`)),
    [
      "raw:  = 84.255 years",
      "normalised: (84.255 − 20) ÷ (85 − 20) = 0.988538…",
      "raw:  = 69,432.78669 PPP $",
      "normalised: (ln 69,432.78669 − ln 100) ÷ (ln 75,000 − ln 100) = 0.988349…",
      "aggregated: (0.988538… × 0.988349…) ^ (1/2) = 0.988443…",
      "rounded: 0.988443… = 0.988",
    ],
  )
})

test("a value beyond its goalpost is shown as set to it", () => {
  const steps = computation(scored, "bb", "life", "en")
  assert.deepEqual(
    steps.map((step) => [step.kind, step.result]),
    [
      ["raw", "90 years"],
      ["capped", "85 years"],
      ["normalised", "1"],
    ],
  )
})

test("a city without a score has no computation", () => {
  assert.deepEqual(computation(scored, "cc", "index", "en"), [])
})

test("a ranking puts the best first and those without a score last", () => {
  const rows = rankingRows(scored, "index")
  assert.deepEqual(
    rows.map((row) => [row.unit.id, row.rank]),
    [
      ["aa", 1],
      ["bb", 2],
      ["cc", null],
    ],
  )
  assert.deepEqual(
    leaders(rows).map((unit) => unit.id),
    ["aa", "bb"],
  )
  assert.deepEqual(brackets(rows), ["first", "last", "alone"])
  assert.equal(standingCount(scored, "index"), 2)
})

test("the dots of a ranking stand on a scale as wide as the scores and their intervals, to round ends", () => {
  const rows = rankingRows(scored, "index")
  assert.deepEqual(
    rows.map((row) => [row.scoreLow, row.scoreHigh]),
    [
      [0.98, 0.99],
      [0.55, 0.62],
      [null, null],
    ],
  )
  assert.deepEqual(scoreDomain(rows), [0.5, 1], "not from 0, where no score is")
  assert.deepEqual(scoreDomain([]), [0, 1])
})

test("rows can be put in the order of a name or of a member, and an unknown order is the standing", () => {
  const rows = rankingRows(scored, "index")
  const ids = (sort: string | undefined) => sortRows(scored.result, rows, sort, "ko").map((row) => row.unit.id)
  assert.deepEqual(ids("name"), ["aa", "bb", "cc"])
  assert.deepEqual(ids("life"), ["bb", "aa", "cc"])
  assert.deepEqual(ids("no such node"), ids(undefined))
})

test("a filter finds a unit by its name in either language and by its group, and an unknown group hides nobody", () => {
  const rows = rankingRows(scored, "index")
  const ids = (group?: string, text?: string) => filterRows(scored, rows, group, text).map((row) => row.unit.id)
  assert.deepEqual(ids(undefined, "나읍"), ["bb"])
  assert.deepEqual(ids(undefined, " BB "), ["bb"])
  assert.deepEqual(ids("region.south"), ["bb", "cc"])
  assert.deepEqual(ids("region.moon"), ["aa", "bb", "cc"])
})

test("an edition whose top is a reconstruction has no composite of its own, and compares the dimensions below it", () => {
  assert.equal(scoredRoot(ordinal), undefined)
  assert.deepEqual(
    mainNodes(ordinal).map((node) => node.id),
    ["openness", "services"],
  )
  assert.equal(scoredRoot(scored)?.id, "index")
  assert.deepEqual(
    outline(ordinal).map(({ node, depth }) => [node.id, depth]),
    [
      ["overall", 0],
      ["openness", 1],
      ["services", 1],
      ["count", 2],
    ],
  )
})

test("a cell of the matrix tells the named, the bounded and the unknown apart", () => {
  const [, openness, services] = ordinal.doc.nodes
  if (!openness || !services) throw new Error("the sample has two dimensions")
  const at = (i: number, node = openness) => {
    const { low, high, isNamed, isOpen } = matrixCell(ordinal, node, i)
    return { low, high, isNamed, isOpen }
  }
  assert.deepEqual(at(0), { low: 1, high: 2, isNamed: true, isOpen: false })
  assert.deepEqual(at(4), { low: 3, high: 8, isNamed: false, isOpen: false }, "quoted only, and bounded by the leaders")
  assert.deepEqual(at(0, services), { low: 1, high: 8, isNamed: false, isOpen: true })
})

test("the matrix is in the order of names until a dimension is chosen", () => {
  const columns = mainNodes(ordinal)
  const ids = (sort?: string) =>
    matrixRows(ordinal, columns, { sort, group: undefined, lang: "en" }).map((row) => row.unit.id)
  assert.equal(ids()[0], "c1")
  assert.deepEqual(ids("openness").slice(0, 2).toSorted(), ["c1", "c2"])
})

test("the statements of a cell are those that name the unit, those that bind others, and no mere quotations of others", () => {
  const own = (unit: string) => cellStatements(ordinal, unit, "openness").own.map((each) => each.id)
  const others = (unit: string) => cellStatements(ordinal, unit, "openness").others.map((each) => each.id)
  assert.deepEqual([own("c1"), others("c1")], [["s1"], []])
  assert.deepEqual([own("c5"), others("c5")], [["s2"], ["s1"]])
})

test("the hero sentence of a city rests on scores where there are any and on intervals where not", () => {
  const unit = (view: typeof scored, id: string) => {
    const found = view.unit(id)
    if (!found) throw new Error(id)
    return found
  }
  assert.equal(
    heroSentence(scored, unit(scored, "aa"), "en"),
    "Aa stands 1st (90% interval 1–2) of 2 cities in the index. Its score is 0.988 (90% interval 0.980 to 0.990).",
  )
  assert.equal(
    heroSentence(ordinal, unit(ordinal, "c1"), "en"),
    "By what is published, City 1 stands among the first 2 of 8 cities in 1 of 2 dimensions: openness (1–2).",
  )
})

test("the home page of an edition without scores says how much the evidence settles", () => {
  const sentences = keySentences(ordinal, "en")
  const settled = sentences.find(({ text }) => text.includes("It speaks of 2 of the 16 ranks, and 0 of those"))
  assert.deepEqual([settled?.from, settled?.part], ["ranking", { part: 2, of: 16 }])
  assert.deepEqual(
    surelyFirst(ordinal, 2).map(({ units }) => units.map((unit) => unit.id)),
    [["c1", "c2"], []],
  )
})

test("the dot plot of a city shows where it stands, and says so where it is not named", () => {
  const rows = standings(ordinal, 0, { notNamed: "not named", noValue: "no value", noScore: "no score" }, "en")
  assert.deepEqual(
    rows.map((row) => [row.node.id, row.value, row.text]),
    [
      ["openness", 1.5, "1–2"],
      ["services", null, "not named"],
    ],
  )
})

test("a node page draws scores where there are any, ranks where not, and counts the gaps with their reason", () => {
  const node = (view: typeof scored, id: string) => {
    const found = view.node(id)
    if (!found) throw new Error(id)
    return found
  }
  assert.equal(nodeStanding(scored, node(scored, "income"), "en").scale, "score")
  assert.deepEqual(nodeStanding(scored, node(scored, "income"), "en").unknown, ["cc"])
  assert.deepEqual(gaps(scored, node(scored, "income")), { missing: 1, reasons: ["L"] })
  assert.equal(nodeStanding(ordinal, node(ordinal, "openness"), "en").scale, "rank")
  assert.equal(nodeStanding(ordinal, node(ordinal, "services"), "en").rows.length, 0)
})

test("peers are the others of the same group, best first", () => {
  const unit = scored.unit("bb")
  if (!unit) throw new Error("bb")
  assert.deepEqual(
    peers(scored, unit, "en")?.units.map((each) => each.unit.id),
    ["cc"],
  )
})

test("units are listed by group, those without a score last and apart, and a search leaves out empty groups", () => {
  assert.deepEqual(
    unitGroups(scored, undefined, { other: "Others", without: "No score" }, "en").map((group) => [
      group.label,
      group.units.length,
    ]),
    [
      ["North", 1],
      ["South", 1],
      ["No score", 1],
    ],
  )
  assert.deepEqual(
    unitGroups(scored, "aa", { other: "Others", without: "No score" }, "en").map((group) => group.label),
    ["North"],
  )
})

test("shares printed twice are drawn once, from the place where most of them stand", () => {
  const share = (id: string, category: string, value: number, place: string): Omit<Figure, "at"> => ({
    id,
    scope: "all",
    unit: null,
    node: nodeId("services"),
    pool: "app",
    measure: "domain_share",
    category,
    value,
    lower: null,
    upper: null,
    measureUnit: "percent",
    qualifier: "rounded",
    source: sourceId("report"),
    place,
    note: null,
  })
  const groups = shareGroups([
    share("text", "culture", 22.5, "206"),
    share("a", "transport", 33, "251"),
    share("chart", "culture", 23, "254"),
    share("b", "housing", 3, "260"),
    share("lone", "other", 3, "999"),
  ])
  assert.deepEqual(
    groups.map((group) => group.map((figure) => figure.id)),
    [["chart", "a", "b", "lone"]],
  )
})

test("the fifth of the ranks tells the tint, and no standing has none", () => {
  const cell = (rank: number | null, low: number | null = null, high: number | null = null) => ({
    score: null,
    rank,
    low,
    high,
  })
  assert.equal(tint(cell(1), 20), 5)
  assert.equal(tint(cell(20), 20), 1)
  assert.equal(tint(cell(null, 1, 20), 20), 3)
  assert.equal(tint(cell(null), 20), 0)
})

test("a place is read with the noun of its source: line 374, 374행", () => {
  const source = scored.source("report")
  assert.equal(placeIn(source, "374", "en"), "line 374")
  assert.equal(placeIn(source, "374", "ko"), "374행")
  assert.equal(placeIn(source, "165;167", "ko"), "165, 167행")
  assert.equal(placeIn(source, "", "ko"), "")
})

test("the chances at the top leave out places that two ranked units cannot miss; twenty units have about 10^18 orders", () => {
  const result = scored.result("index")
  if (!result) throw new Error("index")
  assert.deepEqual(chances(result, 0), [{ k: 1, p: 0.5 }])
  assert.deepEqual(chances(result, 2), [])
  assert.equal(exponent(log10Factorial(20)), "¹⁸")
})

test("only absolute http addresses from the data become links", () => {
  assert.equal(safeUrl("https://example.org/a b"), "https://example.org/a%20b")
  assert.equal(safeUrl("javascript:alert(1)"), null)
  assert.equal(safeUrl("data:text/html,x"), null)
  assert.equal(safeUrl("www.example.org"), null)
  assert.equal(safeUrl(null), null)
})
