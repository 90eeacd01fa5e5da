import assert from "node:assert/strict"
import { resolve } from "node:path"
import { after, before, test } from "node:test"
import { createElement, type FunctionComponent } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { createServer, type ViteDevServer } from "vite"

let vite: ViteDevServer
let charts: Readonly<Record<string, FunctionComponent<Record<string, unknown>>>>

before(async () => {
  const root = resolve(import.meta.dirname, "../../../explorer")
  vite = await createServer({ root, server: { middlewareMode: true, ws: false }, logLevel: "error", appType: "custom" })
  charts = (await vite.ssrLoadModule("/charts/index.ts")) as typeof charts
})
after(() => vite.close())

const row = { id: "a", label: "서울", value: 3, low: 1, high: 5, valueLabel: "3", all: [1, 2, null, 19], mean: 4 }
const strip = { n: 20, strip: { from: 1, p: [0.5, 0.3, 0.2] }, low: 1, high: 3, at: 1 }
const label = "서울은 3위이다"

/** Every chart with what it needs. */
const examples: Readonly<Record<string, Record<string, unknown>>> = {
  RankStrip: { ...strip, label },
  IntervalDot: { value: 3, low: 1, high: 5, domain: [0, 10], label },
  RankIntervalCell: { n: 20, low: 1, high: 5, expected: 2.5, label },
  DotPlot: { rows: [row], domain: [20, 1], ends: ["20위", "1위"], label, width: 720 },
  RankedDots: { rows: [row], format: String, label, width: 720 },
  RankStrips: { n: 20, rows: [{ ...row, ...strip, valueLabel: "1–3" }], label, width: 720 },
  RankBars: { ...strip, format: String, label, width: 720 },
  RankDoubt: { rows: [{ rank: 1, low: 1, high: 3 }], label, width: 720 },
  DuelBar: { above: 0.7, below: 0.2, names: ["서울 70%", "20% 부산"], label, width: 720 },
  DotPanels: {
    panels: [{ id: "a", title: "교통", rows: [row], domain: [20, 1], ends: ["20위", "1위"], label: "교통: 서울 3위" }],
    label,
    width: 720,
  },
  IntervalMatrix: {
    n: 20,
    columns: ["교통", "문화"],
    rows: [
      {
        id: "a",
        label: "서울",
        cells: [
          { text: "1–3", low: 1, high: 3, expected: 2 },
          { text: "알 수 없음", low: null, high: null, expected: null },
        ],
      },
    ],
    label,
    width: 720,
  },
  ShareBars: { rows: [{ ...row, isLeast: true }], label, width: 340 },
  PeriodLine: {
    points: [
      { period: "1990", value: 0.7 },
      { period: "2022", value: 0.9 },
    ],
    format: String,
    label,
  },
  Sparkline: { points: [{ period: "1990", value: 0.7 }], label },
  StackedBars: {
    rows: [
      {
        id: "a",
        label: "서울",
        values: [
          { value: 39, text: "39%" },
          { value: null, text: "" },
        ],
      },
    ],
    series: ["신기술", "혁신기술"],
    most: 100,
    label,
    width: 720,
  },
  GroupedBars: {
    rows: [
      {
        id: "a",
        label: "서울",
        values: [
          { value: 39, text: "39%" },
          { value: null, text: "실려 있지 않음" },
        ],
      },
    ],
    series: ["데이터", "활용"],
    label,
    width: 340,
  },
  Scatter: {
    points: [
      { id: "a", label: "서울", x: 0.2, y: 0.4 },
      { id: "b", label: "부산", x: 0.2, y: 0.4 },
    ],
    x: { label: "가로", domain: [0, 1], format: String },
    y: { label: "세로", domain: [0, 1], format: String },
    isoLines: [
      {
        label: "0.4",
        points: [
          [0, 0.8],
          [0.8, 0],
        ],
      },
    ],
    label,
    width: 720,
  },
  Slope: {
    rows: [{ id: "a", label: "서울", from: 9, to: 3, fromText: "9위", toText: "3위" }],
    times: ["1990", "2022"],
    label,
    width: 720,
  },
  Bump: {
    lines: [{ id: "a", label: "서울", ranks: [9, null, 3, 4], format: String }],
    others: [[1, 2, 3, 4]],
    periods: ["1990", "2000", "2010", "2022"],
    label,
    width: 720,
  },
  HeatTable: {
    columns: ["교통", "문화"],
    rows: [
      {
        id: "a",
        label: "서울",
        cells: [
          { value: 33, text: "33%" },
          { value: null, text: "" },
        ],
      },
    ],
    domain: [0, 57],
    label,
    width: 720,
  },
  CoverageMatrix: {
    columns: ["서울", "부산"],
    groups: [
      {
        label: "근거",
        rows: [
          {
            id: "a",
            label: "해커스페이스",
            cells: [
              { cover: "least", text: "3+" },
              { cover: "withheld", text: "" },
            ],
            total: "1/2",
          },
        ],
      },
    ],
    totalHead: "확인",
    foot: { label: "확인", texts: ["1", "0"] },
    legend: [{ cover: "least", name: "있음(더 있을 수 있음)" }],
    label,
    width: 720,
  },
  WeightTree: {
    root: {
      id: "all",
      label: "전체",
      share: 1,
      shareText: "100%",
      members: [{ id: "a", label: "보건", share: 1, shareText: "100%", members: [] }],
    },
    label,
    width: 720,
  },
  SmallMultiples: {
    panels: [
      {
        id: "a",
        label: "보건",
        points: [
          { period: "1990", value: 0.7 },
          { period: "2022", value: null },
        ],
      },
    ],
    domain: [0, 1],
    format: String,
    label,
    width: 720,
  },
  UnitMap: { units: [{ id: "a", label: "서울", lat: 37.6, lon: 127, tint: 1 }], label, width: 720 },
}

const markup = (name: string, props: Record<string, unknown>) =>
  renderToStaticMarkup(createElement(charts[name]!, props))

for (const [name, props] of Object.entries(examples)) {
  test(`${name} is drawn without a browser, says its takeaway, and has no place that is not a number`, () => {
    const svg = markup(name, props)
    assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    assert.match(svg, /role="img" aria-label="서울은 3위이다"/)
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
  })

  test(`${name} gives the same bytes for the same data, and no text below 12 px`, () => {
    const svg = markup(name, props)
    assert.equal(svg, markup(name, props))
    for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) assert.ok(Number(size) >= 12)
  })
}

test("a strip beside printed figures is decoration and stays silent", () => {
  assert.match(markup("RankStrip", strip), /aria-hidden="true"/)
})

test("a chart whose rows are links is a group, since the parts of an image cannot be reached", () => {
  assert.match(markup("RankedDots", { ...examples.RankedDots, rows: [{ ...row, href: "/ko" }] }), /role="group"/)
})

test("a chart without a width is drawn for wide and for narrow places", () => {
  const { width: _, ...fluid } = examples.DotPlot!
  const html = markup("DotPlot", fluid)
  assert.match(html, /class="chart-wide"/)
  assert.match(html, /class="chart-narrow"/)
})

const figure = {
  lang: "ko",
  id: "standing",
  title: label,
  source: { text: "ISi", line: "ISi" },
  data: { columns: ["도시", "순위"], rows: [{ id: "seoul", cells: [{ text: "서울" }, { text: "3", value: 3 }] }] },
  chart: () => null,
}

test("the table below a figure has a row head and a column head for every number", () => {
  const html = markup("Figure", figure)
  assert.match(html, /<th scope="col">순위<\/th>/)
  assert.match(html, /<th scope="row">서울<\/th><td class="figure-number">3<\/td>/)
  assert.match(html, /표로 보기/)
})

test("a figure is one stop of the Tab key that speaks its marks, and says what it shows before", () => {
  const html = markup("Figure", figure)
  assert.match(html, /role="slider" tabindex="0" aria-label="서울은 3위이다. 화살표 키로 하나씩 읽기"/)
  assert.match(html, /aria-description="항목 1개. 서울: 3."/)
  assert.match(html, /aria-valuenow="1" aria-valuetext="서울: 3"/)
})

test("a figure without marks is no stop of the Tab key", () => {
  assert.doesNotMatch(markup("Figure", { ...figure, data: { columns: [], rows: [] } }), /role="slider"/)
})
