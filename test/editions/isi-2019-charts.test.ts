import assert from "node:assert/strict"
import { before, test } from "node:test"
import { type IndexView, indexView } from "../../explorer/view/index-view.ts"
import { chartsOfPage, chartsOfUnit } from "../../explorer/view/printed-charts.ts"
import { langs } from "../../src/model/index.ts"
import { builtEdition } from "./built.ts"

/**
 * The figures of the report, page by page, and what this edition calls them. One entry may stand for several pictures
 * of a page, and the report's 25th is the two photographs and four boxes of every city.
 */
const inventory: readonly (readonly [number: number, name: string, chart: string, fate: "drawn" | "lost" | "both"])[] =
  [
    [1, "pool overview", "pools", "drawn"],
    [2, "App-Web domains, pie", "app-web-fields", "drawn"],
    [3, "service innovativeness map, scatter", "service-innovativeness-map", "lost"],
    [4, "993 App-Web services by city", "app-web-fields-by-city", "lost"],
    [5, "domains of intelligent services, donut", "intelligent-fields", "both"],
    [6, "technology by pool, callouts", "technology-by-pool", "drawn"],
    [7, "technology level, donut", "technology-level", "drawn"],
    [8, "eight values without labels", "intelligent-breakdown", "both"],
    [9, "boxes on four services", "intelligence-boxes", "lost"],
    [10, "Geolight, photograph", "geolight", "lost"],
    [11, "App-Web participation, donut", "app-web-participation", "drawn"],
    [12, "project participation, donut", "project-participation", "drawn"],
    [13, "output, pie", "participation-output", "drawn"],
    [14, "platform, pie", "participation-platform", "drawn"],
    [15, "citizen role, pie", "participation-roles", "both"],
    [16, "participation programme domains", "participation-fields", "both"],
    [17, "European Network of Living Labs", "living-lab-network", "lost"],
    [18, "innovation ecosystem, diagram", "innovation-ecosystem", "lost"],
    [19, "living-lab operators, pie", "living-lab-operators", "drawn"],
    [20, "free Wi-Fi per city, bars", "wifi-by-city", "lost"],
    [21, "data centre and national platform", "data-centre-and-platform", "lost"],
    [22, "funding, pie", "funding-sources", "drawn"],
    [23, "Paris budget, Moscow portal, City OS", "partnership-pictures", "lost"],
    [24, "smart city strategy", "strategy-scope", "both"],
    [25, "pictures and boxes of the cities", "city-spreads", "lost"],
  ]

let view: IndexView
before(async () => {
  view = indexView((await builtEdition("isi-2019")).built.index)
})

/** Charts of every page where a reader may meet one: the start page and the nodes. */
const pages = () => [null, ...view.doc.nodes.map(({ id }) => id)]

test("the inventory has every figure of the report once, and the edition every entry of the inventory", () => {
  assert.deepEqual(
    inventory.map(([number]) => number),
    Array.from({ length: 25 }, (_, i) => i + 1),
  )
  const known = view.doc.charts.map(({ id }) => id as string)
  assert.deepEqual(
    inventory.filter(([, , id]) => !known.includes(id)),
    [],
  )
})

for (const [number, name, id, fate] of inventory) {
  test(`figure ${number} of the report, ${name}: ${fate === "lost" ? "a sentence says that it is lost" : "drawn"}`, () => {
    const chart = view.doc.charts.find((each) => each.id === id)
    assert.ok(chart)
    for (const lang of langs) {
      const { drawn, lost } = chartsOfPage(view, chart.node, lang)
      const own = drawn.find((each) => each.id === `chart-${id}`)
      if (fate === "lost") {
        assert.ok(!own && lost.some((each) => each.id === id), "told of among what is not drawn")
        assert.ok((chart.lost?.[lang].length ?? 0) > 15)
        continue
      }
      assert.ok(own, "drawn on its page")
      assert.deepEqual(own.figures, chart.figures)
      const printed: readonly (number | undefined)[] = chart.figures.map((figure) => view.figureById(figure)?.value)
      const shown = own.data.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []))
      assert.deepEqual(shown.toSorted(), printed.toSorted(), "the numbers of the report, and no others")
      assert.equal(chart.lost !== null, fate === "both")
      if (chart.lost) assert.ok(own.notes.includes(chart.lost[lang]), "what is missing stands under it")
      assert.ok(own.title.length > 10 && own.subtitle.includes(chart.title[lang]))
    }
  })
}

test("where the report contradicts itself, the contradiction stands beside the chart", () => {
  const all = pages().flatMap((node) => chartsOfPage(view, node, "en").drawn)
  const beside = (id: string) =>
    all.find((chart) => chart.id === `chart-${id}`)?.findings.map((finding) => finding.id) ?? []
  assert.ok(beside("app-web-fields").includes("app-web-pie-102"))
  assert.ok(beside("app-web-participation").includes("participation-77"))
  assert.ok(beside("technology-level").includes("intelligence-28-27"))
  assert.ok(beside("technology-by-pool").includes("technology-by-pool"))
  assert.ok(beside("project-participation").includes("participation-levels-two-bases"))
  assert.ok(beside("participation-fields").includes("participation-fields-base"))
  assert.ok(beside("living-lab-operators").includes("living-lab-operators"))
  assert.ok(beside("intelligent-breakdown").includes("unlabelled-chart"))
})

test("a pie that sums to 102, a donut that sums to 110 and a chart that sums to 112 say so in their titles", () => {
  const title = (node: string, id: string) =>
    chartsOfPage(view, node, "en").drawn.find((each) => each.id === `chart-${id}`)?.title
  assert.equal(
    title("service_innovativeness", "app-web-fields"),
    "First comes Transport, with 33%; the printed shares add up to 102%",
  )
  assert.match(title("urban_openness", "app-web-participation") ?? "", /110%$/)
  assert.equal(title("urban_intelligence", "intelligent-breakdown"), "8 values without labels add up to 112%")
  for (const lang of langs)
    for (const { data, title: said } of pages().flatMap((node) => chartsOfPage(view, node, lang).drawn))
      if (data.columns.length === 2 && data.columns[1] === "per cent") {
        const sum = data.rows.reduce((total, { cells }) => total + (cells[1]?.value ?? 0), 0)
        assert.equal(sum > 100.5, /add up to/.test(said), said)
      }
})

test("a value that the report prints otherwise elsewhere has the other beside it", () => {
  const { drawn } = chartsOfPage(view, "service_innovativeness", "en")
  const pie = drawn.find(({ id }) => id === "chart-app-web-fields")
  assert.ok(pie?.drawing.kind === "bars")
  const asides = pie.drawing.rows.flatMap(({ label, aside }) => (aside ? [`${label} ${aside}`] : []))
  assert.deepEqual(asides, [
    "Culture, tourism and recreation (elsewhere 22.5%)",
    "Environment and energy (elsewhere 5%)",
  ])
})

test("every share by category that the report prints of the whole sample is drawn somewhere, or alone in its measure", () => {
  const drawn = new Set(
    pages().flatMap((node) => chartsOfPage(view, node, "en").drawn.flatMap(({ figures }) => figures)),
  )
  const shares = view.doc.figures.filter(
    ({ scope, category, measureUnit, node }) =>
      scope === "all" && category !== "" && measureUnit === "percent" && node !== null,
  )
  const isSaid = (figure: (typeof shares)[number]) =>
    drawn.has(figure.id) ||
    shares.some(
      (other) => drawn.has(other.id) && other.measure === figure.measure && other.category === figure.category,
    )
  const left = shares.filter((figure) => !isSaid(figure))
  const alone = Map.groupBy(left, ({ node, pool, measure }) => `${node} ${pool} ${measure}`)
  for (const [key, group] of alone) assert.ok(group.length <= 2, `${key}: ${group.map(({ id }) => id).join(" ")}`)
})

test("the shares of one city that the report prints are drawn on its page, with what speaks against them", () => {
  const drawn = chartsOfUnit(view, "amsterdam", "en")
  assert.deepEqual(
    drawn.map(({ drawing, figures }) => [drawing.kind, figures.length]),
    [
      ["stacked", 5],
      ["bars", 3],
      ["bars", 3],
    ],
  )
  const roles = drawn.find(({ findings }) => findings.some(({ id }) => id === "amsterdam-living-lab-roles"))
  assert.ok(roles, "22% of 25 labs cannot be")
  assert.deepEqual(chartsOfUnit(view, "vienna", "en"), [])
})

test("of every city the three strengths of its boxes stand on its page", () => {
  for (const unit of view.doc.units) assert.equal(view.strengthsOf(unit.id).length, 3, unit.id)
})
