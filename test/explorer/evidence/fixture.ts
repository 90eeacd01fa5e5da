import { indexView } from "../../../explorer/view/index-view.ts"
import type { EvidenceDocument, IndexDocument } from "../../../src/model/index.ts"

const same = (text: string) => ({ en: text, ko: text })
const codes = (...ids: string[]) => ids.map((id) => ({ id, label: { en: `${id} en`, ko: `${id} ko` } }))

/** Two cities, four records with two questions worth 30 and 10 points, and one share over them. */
const index = {
  units: [
    { id: "seoul", name: { en: "Seoul", ko: "서울" } },
    { id: "busan", name: { en: "Busan", ko: "부산" } },
  ],
  nodes: [{ id: "open_share" }, { id: "records" }],
  method: {
    indicators: [
      { node: "open_share", from: { kind: "measured", measure: { table: "entries" } } },
      { node: "records", from: { kind: "measured", measure: { table: "entries" } } },
      { node: "typed", from: { kind: "values" } },
    ],
  },
  sources: [],
  values: [],
  figures: [],
  statements: [],
  statementKinds: [],
  strengths: [],
  findings: [],
  charts: [],
  remarks: [],
  profiles: [],
  codebook: {
    lists: [
      { id: "answer", title: same("answer"), codes: codes("yes", "no", "unknown") },
      { id: "level", title: same("level"), codes: codes("low", "high") },
    ],
    tables: [
      {
        id: "entries",
        variables: [
          { id: "open", title: same("open"), type: { kind: "code", list: "answer" }, facet: true },
          { id: "bulk", title: same("bulk"), type: { kind: "code", list: "answer" }, facet: true },
          { id: "level", title: same("level"), type: { kind: "code", list: "level" }, facet: false },
          { id: "note", title: same("note"), type: { kind: "text" }, facet: false },
          {
            id: "score",
            title: same("score"),
            facet: false,
            type: {
              kind: "rubric",
              points: [
                { variable: "open", code: "yes", points: 30 },
                { variable: "bulk", code: "yes", points: 10 },
              ],
            },
          },
        ],
      },
    ],
  },
} as unknown as IndexDocument

export const evidence = {
  format: "cityindex-evidence/1",
  tables: [
    {
      id: "entries",
      rows: 4,
      key: ["a", "b", "c", "d"],
      units: [["seoul"], ["busan"], ["seoul", "busan"], []],
      source: ["s", "s", "s", "s"],
      place: ["10", "9", "", "2"],
      time: ["2019", "2019", "2019", "2019"],
      name: { en: ["Open data", "Bus 10", "Bus 9", ""], ko: ["열린 데이터", "", "버스 9", ""] },
      description: null,
      values: {
        open: ["yes", "no", "unknown", null],
        bulk: ["yes", "yes", "no", "no"],
        level: ["high", null, "low", "low"],
        note: ["", "저상버스를 늘린다", "", "x"],
        score: [40, 10, 0, 0],
      },
    },
  ],
  drill: {
    "2019": {
      open_share: { seoul: { numerator: [0], denominator: [0, 2] }, busan: { numerator: [], denominator: [1, 2] } },
      records: { seoul: { numerator: [0, 2], denominator: null }, busan: { numerator: [1, 2], denominator: null } },
      elsewhere: { seoul: { numerator: [0, 1, 2, 3], denominator: null } },
    },
  },
} as unknown as EvidenceDocument

export const view = indexView(index)
