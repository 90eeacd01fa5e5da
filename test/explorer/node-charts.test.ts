import assert from "node:assert/strict"
import { test } from "node:test"
import { figureChart } from "../../explorer/view/figure-chart.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { nodeStanding } from "../../explorer/view/node.ts"
import { nodeHeat } from "../../explorer/view/node-heat.ts"
import { nodeScatter } from "../../explorer/view/node-scatter.ts"
import { nodeSlope } from "../../explorer/view/node-slope.ts"
import { chartsOfPage } from "../../explorer/view/printed-charts.ts"
import { nodeStandingFigure, unitStandingFigure } from "../../explorer/view/standing-figure.ts"
import { standings } from "../../explorer/view/unit.ts"
import { weightTreeOf } from "../../explorer/view/weight-tree.ts"
import { yearsOf } from "../../explorer/view/years.ts"
import { type Figure, type IndexDocument, nodeId, type Plain, period, sourceId, unitId } from "../../src/model/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const figure = (id: string, over: Partial<Plain<Figure>> = {}): Plain<Figure> => ({
  id,
  scope: "all",
  unit: null,
  node: nodeId("openness"),
  pool: "app",
  measure: "domain_share",
  category: id,
  value: 10,
  lower: null,
  upper: null,
  measureUnit: "percent",
  qualifier: "rounded",
  source: sourceId("report"),
  place: "12",
  note: null,
  ...over,
})

const ordinal = indexView(ordinalDocument())
const source = (figures: readonly Plain<Figure>[]) => ({
  id: "chart-x",
  title: { en: "Fields", ko: "분야" },
  form: "pie" as const,
  figures,
  findings: [],
  lost: null,
  places: ["12"],
  source: "report",
})

test("shares of one whole are bars, titled by who comes first", () => {
  const chart = figureChart(ordinal, source([figure("a", { value: 60 }), figure("b", { value: 40 })]), "en")
  assert.equal(chart?.drawing.kind, "bars")
  assert.equal(chart?.title, "First comes a, with 60%")
  assert.deepEqual(chart?.notes, ["The printed shares add up to 100%."])
  assert.equal(chart?.subtitle, "Fields · per cent · in the source: a pie chart")
})

test("shares beyond a whole say so in the title, shares short of it that the rest is not printed", () => {
  const of = (value: number, lang: "en" | "ko") =>
    figureChart(ordinal, source([figure("a", { value }), figure("b", { value: 40 })]), lang)
  assert.equal(of(62, "en")?.title, "First comes a, with 62%; the printed shares add up to 102%")
  assert.equal(of(62, "ko")?.title, "‘a’가 62%로 가장 높고, 실린 비율의 합은 102%이다")
  assert.match(of(41, "en")?.notes[0] ?? "", /81%; the rest is not printed/)
})

test("a lower bound makes the sum a lower bound, and nothing is said of a rest", () => {
  const chart = figureChart(
    ordinal,
    source([figure("a", { value: 50, qualifier: "at_least" }), figure("b", { value: 45 })]),
    "en",
  )
  assert.match(chart?.notes[0] ?? "", /95% or more/)
  assert.equal(chart?.title, "First comes a, with at least 50%")
})

test("the same measures of several pools are a divided bar per pool", () => {
  const of = (pool: string, measure: string, value: number) =>
    figure(`${pool}${measure}`, { pool, measure, category: measure, value })
  const chart = figureChart(
    ordinal,
    source([of("p", "new", 39), of("p", "top", 5), of("q", "new", 10), of("q", "top", 1)]),
    "en",
  )
  assert.ok(chart?.drawing.kind === "stacked")
  assert.deepEqual(
    chart.drawing.rows.map(({ label, values }) => [label, ...values.map(({ value }) => value)]),
    [
      ["p", 39, 5],
      ["q", 10, 1],
    ],
  )
  assert.equal(chart.title, "Together from 11% of q to 44% of p")
})

test("several measures by the same categories are bars beside each other, and a gap says that it is not printed", () => {
  const of = (measure: string, category: string, value: number) =>
    figure(`${measure}${category}`, { measure, category, value })
  const chart = figureChart(
    ordinal,
    source([of("data", "health", 19), of("data", "city", 15), of("apps", "city", 14)]),
    "en",
  )
  assert.ok(chart?.drawing.kind === "grouped")
  assert.deepEqual(
    chart.data.rows.map(({ cells }) => cells.map(({ text }) => text)),
    [
      ["health", "19%", "not printed"],
      ["city", "15%", "14%"],
    ],
  )
})

test("a value that a chart prints twice is two bars, and more series than four are bars too", () => {
  const of = (pool: string, category: string, value: number) =>
    figure(`${pool}${category}${value}`, { pool, category, value })
  const twice = [of("p", "a", 1), of("p", "a", 2), of("q", "a", 3)]
  assert.equal(figureChart(ordinal, source(twice), "en")?.data.rows.length, 3)
  const many = ["p", "q"].flatMap((pool) => ["a", "b", "c", "d", "e"].map((category, i) => of(pool, category, i)))
  assert.equal(figureChart(ordinal, source(many), "en")?.drawing.kind, "bars")
})

test("amounts of several pools are bars by pool, counted in Korean with their counter", () => {
  const of = (pool: string, value: number) => figure(pool, { pool, category: "", value, measureUnit: "count" })
  const chart = figureChart(ordinal, source([of("app", 993), of("project", 386)]), "ko")
  assert.equal(chart?.title, "‘app’이 993개로 가장 많다")
  assert.deepEqual(chart?.notes, [])
})

test("an edition without charts of its sources still draws the shares that it holds, with what contradicts them", () => {
  const doc: IndexDocument = {
    ...ordinalDocument(),
    figures: ["a", "b", "c"].map((id) => figure(id)),
    findings: [
      {
        id: "sum",
        kind: "arithmetic",
        title: { en: "A sum", ko: "합" },
        text: { en: "30 is not 100.", ko: "30은 100이 아니다." },
        nodes: [],
        units: [],
        figures: ["b"],
        places: [],
        source: sourceId("report"),
      },
    ],
  }
  const { drawn, lost } = chartsOfPage(indexView(doc), "openness", "en")
  assert.deepEqual(
    drawn.map(({ id, findings }) => [id, findings.map((finding) => finding.id)]),
    [["shares-app-domain_share", ["sum"]]],
  )
  assert.deepEqual(lost, [])
})

/** The scored sample with scores written over, a period before it, and four cities. */
function fourCities(): IndexDocument {
  const doc = scoredDocument()
  const units = [...doc.units, { ...doc.units[0]!, id: unitId("dd") }]
  const now = doc.results[doc.edition.time]!
  const withScores = (id: "index" | "life" | "income", score: readonly (number | null)[]) => ({
    ...now[nodeId(id)]!,
    score,
  })
  const before = period("2000")
  return {
    ...doc,
    units,
    periods: [before, doc.edition.time],
    results: {
      [before]: { ...now, [nodeId("index")]: withScores("index", [0.1, 0.2, 0.3, null]) },
      [doc.edition.time]: {
        ...now,
        [nodeId("index")]: withScores("index", [0.9, 0.5, 0.4, 0.8]),
        [nodeId("life")]: withScores("life", [0.9, 0.5, 0.4, 0.8]),
        [nodeId("income")]: withScores("income", [0.8, 0.6, 0.3, null]),
      },
    },
  }
}
const four = indexView(fourCities())
const node = (id: string) => four.node(id)!

test("a dimension of two members has a plot with lines of equal score; a gap in either is no point", () => {
  const plot = nodeScatter(four, node("index"), "en")
  assert.deepEqual(
    plot?.points.map(({ id }) => id),
    ["aa", "bb", "cc"],
  )
  assert.deepEqual(plot?.domain, [0, 1])
  assert.equal(plot?.isoLines.length, 4)
  assert.match(plot?.title ?? "", /^life and income go together \(correlation 0\.\d\d\)$/)
  assert.equal(nodeScatter(four, node("life"), "en"), null)
})

test("who moved most is ranked among those with a score at both times", () => {
  const moved = nodeSlope(four, node("index"), "en")
  assert.equal(moved?.n, 3)
  assert.deepEqual(
    moved?.rows.map(({ id, from, to }) => [id, from, to]),
    [
      ["aa", 3, 1],
      ["cc", 1, 3],
    ],
  )
  assert.match(moved?.title ?? "", /^Aa rose furthest, from rank 3 to 1; .* fell furthest, from rank 1 to 3$/)
})

test("the tree of weights shows every node with its share of the whole, and nothing where nothing is weighted", () => {
  const shares = { weight: 1, share: 0.5, effective: 0.5, correlation: null, correlationWithTop: null }
  const doc = { ...scoredDocument(), weights: { life: shares, income: shares } }
  const rooted = { ...doc, edition: { ...doc.edition, root: nodeId("index") } }
  const tree = weightTreeOf(indexView(rooted), (id) => `/${id}`, "en")
  assert.deepEqual(
    tree?.data.rows.map(({ id, cells }) => [id, cells[1]?.value]),
    [
      ["index", 1],
      ["life", 0.5],
      ["income", 0.5],
    ],
  )
  assert.equal(tree?.title, "life and income carry most: 50.0% each")
  assert.equal(
    weightTreeOf(ordinal, (id) => id, "en"),
    null,
  )
})

test("of an ordinal dimension the title says who may be first", () => {
  const standing = nodeStanding(ordinal, ordinal.node("openness")!, "en")
  assert.equal(nodeStandingFigure(standing, [], "", "en").title, "City 1 or City 2 may stand first")
  assert.equal(nodeStandingFigure(standing, [], "", "ko").title.startsWith("1위일 수 있는 곳은"), true)
})

test("a standing has a row per node, and a gap says what it is", () => {
  const rows = standings(ordinal, 0, { notNamed: "not known", noValue: "no value", noScore: "no score" }, "en")
  const { title, data } = unitStandingFigure(rows, "en")
  assert.equal(title, "Nearest the top in openness (1–2)")
  assert.equal(data.rows.length, rows.length)
  assert.ok(data.rows.some(({ cells }) => cells[1]?.text === "not known" && cells[1].value === null))
})

test("an edition of one period has no course, and a dimension of one member nothing to lay side by side", () => {
  assert.equal(yearsOf(ordinal, ordinal.doc.units[0]!, "en"), null)
  assert.equal(nodeSlope(ordinal, ordinal.node("openness")!, "en"), null)
  assert.equal(nodeHeat(ordinal, ordinal.node("services")!, "en"), null)
})
