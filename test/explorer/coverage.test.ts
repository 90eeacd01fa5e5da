import assert from "node:assert/strict"
import { test } from "node:test"
import { coverageSentence, hedgeSentence, kindsSentence, withheldSentence } from "../../explorer/text/coverage.ts"
import { helpSentence, untriedSentence } from "../../explorer/text/help.ts"
import {
  coverOfCell,
  evidenceOfKind,
  kindCoverage,
  nodeCoverage,
  withheldRecords,
} from "../../explorer/view/coverage.ts"
import { coverDetail, kindSummary } from "../../explorer/view/coverage-cell.ts"
import { coverageFigure } from "../../explorer/view/coverage-figure.ts"
import { gapText, unknownByReason } from "../../explorer/view/gap.ts"
import { helpRows } from "../../explorer/view/help.ts"
import { valueText } from "../../explorer/view/imputed.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import {
  type CoverageDocument,
  type HelpDocument,
  type IndexDocument,
  nodeId,
  type ObsStatus,
  sourceId,
  unitId,
} from "../../src/model/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const same = (text: string) => ({ en: text, ko: text })
const links = { item: () => undefined, unit: (id: string) => `/units/${id}`, cell: () => undefined }

/** Two kinds in three cities: one that `income` counts, in a complete, a partial and a withheld list; one of nobody's. */
const coverage: CoverageDocument = {
  kinds: [
    {
      id: "unused",
      label: same("Kiosks"),
      definition: null,
      nodes: [],
      states: ["not-searched", "not-covered", "unknown"],
      shown: [0, 0, 0],
      withheld: [0, 0, 0],
      sources: [[], [sourceId("report")], [sourceId("report")]],
      complete: [false, false, false],
      notes: [[], [], []],
    },
    {
      id: "labs",
      label: same("Labs"),
      definition: same("A workshop."),
      nodes: [nodeId("income")],
      states: ["found", "found", "withheld"],
      shown: [4, 2, 0],
      withheld: [0, 3, 9],
      sources: [[sourceId("report")], [sourceId("report")], [sourceId("report")]],
      complete: [true, false, false],
      notes: [[], [same("Copyleft.")], []],
    },
  ],
}

/** The scored sample with what its sources cover: counts of 4, at least 2, and none that may be counted. */
function covered(status: ObsStatus = "QL"): IndexDocument {
  const doc = scoredDocument()
  const { time } = doc.edition
  const income = doc.results[time]![nodeId("income")]!
  return {
    ...doc,
    nodes: doc.nodes.map((node) => (node.id === "income" ? { ...node, measure: "count" } : node)),
    coverage,
    results: {
      [time]: {
        ...doc.results[time],
        [nodeId("income")]: {
          ...income,
          raw: [4, 2, null],
          rawLower: [4, 2, null],
          rawUpper: [4, null, null],
          status: ["A", "A", status],
        },
      },
    },
  }
}

const income = (doc: IndexDocument) => doc.nodes.find(({ id }) => id === "income")!

test("a count is a count where a list is complete, and at least that many where none is", () => {
  const doc = covered()
  const view = indexView(doc)
  assert.deepEqual(
    doc.units.map((_, i) => coverOfCell(view, income(doc), i, "en").cover),
    ["found", "least", "withheld"],
  )
  assert.equal(valueText(view, income(doc), 1, "en"), "at least 2")
  assert.equal(valueText(view, income(doc), 1, "ko"), "2 이상")
  assert.equal(valueText(view, income(doc), 0, "en"), "4")
})

test("every reason of a gap is a state of its own, and none of them is a zero", () => {
  const reasons = ["L", "M", "O", "Q", "LC", "LS", "QL"] as const
  const states = reasons.map((status) => {
    const doc = covered(status)
    return coverOfCell(indexView(doc), income(doc), 2, "en").cover
  })
  assert.deepEqual(states, [
    "not-collected",
    "not-applicable",
    "unknown",
    "suppressed",
    "not-covered",
    "not-searched",
    "withheld",
  ])
})

test("no amount is a true zero, and a mark of nought is a mark that was given", () => {
  const doc = covered()
  const zero = (measure: string) => {
    const { time } = doc.edition
    const result = {
      ...doc.results[time]![nodeId("income")]!,
      raw: [0, 0, 0],
      rawLower: [0, 0, 0],
      rawUpper: [0, 0, 0],
    }
    const changed = { ...doc, results: { [time]: { ...doc.results[time], [nodeId("income")]: result } } }
    return coverOfCell(indexView(changed), { ...income(doc), measure }, 0, "en").cover
  }
  assert.equal(zero("count"), "zero")
  assert.equal(zero("percent"), "zero")
  assert.equal(zero("score"), "found")
})

test("a published nought that may be more is no true zero; the interval of a count is no such doubt", () => {
  const doc = covered()
  const { time } = doc.edition
  const unit = doc.units[0]!.id
  const node = { ...income(doc), measure: "count" }
  const result = {
    ...doc.results[time]![node.id]!,
    raw: [0, 0, 0],
    rawLower: [0, 0, 0],
    rawUpper: [1, 1, 1],
  }
  const results = { [time]: { ...doc.results[time], [node.id]: result } }
  const coverWith = (values: typeof doc.values) =>
    coverOfCell(indexView({ ...doc, results, values }), node, 0, "en").cover
  const row = { ...({ node: node.id, unit } as (typeof doc.values)[number]) }
  assert.equal(coverWith([row]), "least")
  assert.equal(coverWith([]), "zero")
})

test("what a source says in words alone is known, and counted apart from numbers", () => {
  const view = indexView(ordinalDocument())
  const table = nodeCoverage(view, "en")
  const openness = table.items.find(({ id }) => id === "openness")
  assert.equal(openness?.group, "Dimensions without indicators")
  assert.deepEqual(
    openness?.cells.slice(0, 3).map(({ cover }) => cover),
    ["stated", "stated", "not-collected"],
  )
})

test("kinds that no indicator uses are in the matrix, after those that one uses", () => {
  const view = indexView(covered())
  const table = kindCoverage(view, coverage, "en")
  assert.deepEqual(
    table.items.map(({ id }) => id),
    ["labs", "unused"],
  )
  assert.equal(table.items[1]?.group, "Used by no indicator")
  assert.deepEqual(
    table.items[0]?.cells.map(({ cover, text }) => `${cover} ${text}`.trim()),
    ["found 4", "least 2+", "withheld"],
  )
  assert.equal(table.covered, 2)
  assert.equal(table.cells, 6)
})

test("a few units are columns; the cell under a place of the picture is the one that its sentence tells", () => {
  const view = indexView(covered())
  const figure = coverageFigure(view, kindCoverage(view, coverage, "en"), links, "en")
  assert.deepEqual([figure.rows, figure.columns], [2, 3])
  assert.equal(figure.say(0, 1), "Bb, Labs: found, maybe more: 2+")
  assert.deepEqual(figure.at(0, 1), { item: 0, unit: 1 })
  assert.deepEqual(figure.placeOf({ item: 0, unit: 1 }), { row: 0, column: 1 })
  assert.equal(figure.placeOf({ item: -1, unit: 1 }), null)
})

/** The scored sample with its cities again and again, of which one in seven lacks a value. */
function crowd(n: number): IndexDocument {
  const doc = covered()
  const { time } = doc.edition
  const units = Array.from({ length: n }, (_, i) => ({
    ...doc.units[0]!,
    id: `u${i}` as never,
    name: same(`City ${i}`),
  }))
  const each = <T>(of: (i: number) => T) => units.map((_, i) => of(i))
  const results = Object.fromEntries(
    Object.entries(doc.results[time]!).map(([node, result]) => [
      node,
      {
        ...result,
        raw: each((i) => (i % 7 === 3 ? null : 5)),
        rawLower: each((i) => (i % 7 === 3 ? null : 5)),
        rawUpper: each((i) => (i % 7 === 3 ? null : 5)),
        status: each((i): ObsStatus => (i % 7 === 3 ? "LC" : "A")),
      },
    ]),
  )
  return { ...doc, units, results: { [time]: results as never } }
}

test("thousands of units fit one picture: those with the same gaps share a row, and each column says how many it covers", () => {
  const view = indexView(crowd(2000))
  const figure = coverageFigure(view, nodeCoverage(view, "en"), links, "en")
  assert.deepEqual(
    figure.matrix.groups[0]?.rows.map(({ label }) => label),
    ["286 cities", "1,714 cities"],
  )
  assert.deepEqual(figure.matrix.foot?.texts, ["1,714", "1,714"])
  assert.match(figure.say(0, 0), /^286 cities, .*: not covered by the sources$/)
  assert.ok(figure.data.rows.length <= 2, "a table of thousands of rows would be no table")
})

test("a hundred units are rows of patterns, and all of them are in the table", () => {
  const view = indexView(crowd(122))
  const figure = coverageFigure(view, nodeCoverage(view, "en"), links, "en")
  assert.equal(figure.rows, 2)
  assert.equal(figure.data.rows.length, 122)
  assert.deepEqual(figure.placeOf({ item: 1, unit: 3 }), { row: 0, column: 1 })
})

test("a cell opens to its records, its sources with how far they reach, and what is withheld", () => {
  const view = indexView(covered())
  const detail = coverDetail(view, { unit: "bb", node: "income" }, "en")
  assert.equal(detail?.value, "at least 2")
  const [labs] = detail?.kinds ?? []
  assert.deepEqual([labs?.shown, labs?.withheld, labs?.notes, labs?.cell.cover], [2, 3, ["Copyleft."], "least"])
  assert.deepEqual(
    labs?.sources.map(({ source, reach }) => [source.id, reach]),
    [["report", 3]],
  )
  const kiosks = coverDetail(view, { unit: "aa", kind: "unused" }, "en")
  assert.equal(kiosks?.node, null)
  assert.equal(kiosks?.cell.cover, "not-searched")
  // a source that does not cover a place has nothing to say there
  assert.equal(kindSummary(view, "unused", "en")?.sources[0]?.reach, 1)
  assert.equal(withheldRecords(view), 12)
})

test("what is not in the edition opens nothing", () => {
  const view = indexView(covered())
  assert.equal(coverDetail(view, { unit: "nowhere", node: "income" }, "en"), null)
  assert.equal(coverDetail(view, { unit: "aa", node: "nothing" }, "en"), null)
  assert.equal(coverDetail(view, { unit: "aa", node: "index" }, "en"), null, "a composite has members to look at")
  assert.equal(kindSummary(view, "nothing", "en"), null)
  assert.equal(evidenceOfKind(view, "aa", "labs"), null, "no table is known to hold the records")
})

test("units without a value stand under their reasons", () => {
  const view = indexView(covered())
  const node = income(covered())
  assert.deepEqual(unknownByReason(view, node, ["cc"], "no value", "en"), [
    { reason: "withheld by licence", units: ["cc"] },
  ])
  assert.equal(gapText(indexView(covered("L")), "income", 2, "no value", "en"), "no value")
  assert.equal(gapText(view, "income", 2, "값 없음", "ko"), "이용 조건 때문에 싣지 않음")
})

test("the gaps whose filling would narrow the ranks come with their reasons, and those that would help nothing do not", () => {
  const view = indexView(covered())
  const help: HelpDocument = {
    draws: 100,
    seed: 1,
    values: 5,
    nodes: [
      {
        node: nodeId("index"),
        width: 12,
        cells: [
          { indicator: nodeId("income"), unit: unitId("cc"), narrowing: 2.5, own: 1 },
          { indicator: nodeId("income"), unit: unitId("aa"), narrowing: 0, own: 0 },
        ],
        indicators: [{ indicator: nodeId("income"), gaps: 1, narrowing: 2.5 }],
        untried: 1,
      },
    ],
  }
  const [index] = helpRows(view, help, "en")
  assert.deepEqual(
    index?.cells.map(({ name, reason }) => [name, reason]),
    [["Cc, income", "withheld by licence"]],
  )
  assert.deepEqual(
    index?.indicators.map(({ gaps, unit }) => [gaps, unit]),
    [[1, null]],
  )
  assert.equal(
    helpSentence("Cc, income", 2.5, 12, "en"),
    "While every gap may be anything, the rank intervals of all are 12 ranks wide together. Most would be gained by knowing Cc, income: they would become 2.5 ranks narrower on average.",
  )
  assert.equal(untriedSentence(0, "ko"), null)
  assert.match(untriedSentence(1, "en") ?? "", /^1 other gap was not tried/)
})

test("the sentence over the picture counts what is covered, and the others by their reasons", () => {
  const counts = new Map([
    ["found", 9],
    ["withheld", 1],
    ["not-covered", 2],
  ] as const)
  assert.equal(
    coverageSentence(counts, 9, 12, "en"),
    "9 of 12 cells are covered; of the others, 1 is withheld by licence and 2 not covered by the sources",
  )
  assert.equal(
    coverageSentence(counts, 9, 12, "ko"),
    "12개 칸 가운데 9개가 확인되었고, 나머지는 이용 조건 때문에 싣지 않은 칸 1개, 출처가 다루지 않는 칸 2개다",
  )
  assert.equal(
    coverageSentence(new Map([["not-searched", 3]] as const), 1, 4, "en"),
    "1 of 4 cells is covered; the others are not searched",
  )
  assert.equal(coverageSentence(new Map(), 4, 4, "en"), "All 4 cells are covered")
  assert.equal(coverageSentence(new Map(), 0, 0, "ko"), "칸이 없다")
})

test("hedges, kinds and withheld records are told in both languages", () => {
  const noun = { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } }
  assert.equal(hedgeSentence(1, 2, 0, "en"), "Of the covered cells, 1 is a true zero and 2 may be more than was found.")
  assert.equal(hedgeSentence(0, 0, 0, "en"), null)
  assert.equal(hedgeSentence(1, 0, 3, "ko"), "확인된 칸에는 0으로 확인된 칸 1개, 글로만 언급된 칸 3개가 들어 있다.")
  assert.equal(
    kindsSentence({ kinds: 117, everywhere: 3, somewhere: 23, units: 20 }, noun, "en"),
    "Of 117 kinds of evidence, 3 are covered in all 20 cities, 23 in some and 91 in none",
  )
  assert.equal(withheldSentence(0, "en"), null)
  assert.equal(withheldSentence(1, "en"), "The sources hold 1 record that their licences do not allow to show here.")
})
