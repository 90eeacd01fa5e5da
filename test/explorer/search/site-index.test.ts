import assert from "node:assert/strict"
import { test } from "node:test"
import { pathsOf } from "../../../explorer/app/paths.ts"
import { siteEntries, siteIndex, siteSearch } from "../../../explorer/search/site-index.ts"
import { indexView } from "../../../explorer/view/index-view.ts"
import type { IndexDocument } from "../../../src/model/index.ts"

const view = indexView({
  units: [
    { id: "seoul", name: { en: "Seoul", ko: "서울" }, country: { en: "South Korea", ko: "대한민국" } },
    { id: "berlin", name: { en: "Berlin", ko: "베를린" }, country: { en: "Germany", ko: "독일" } },
  ],
  nodes: [{ id: "openness", title: { en: "Openness", ko: "도시 개방성" }, definition: null, parent: null }],
  statements: [{ id: "q1", node: "openness", units: [], text: { en: "Seoul leads", ko: "서울이 앞선다" } }],
  findings: [],
  charts: [],
  remarks: [],
  sources: [],
  values: [],
  figures: [],
  statementKinds: [],
  strengths: [],
  profiles: [],
} as unknown as IndexDocument)
const entries = siteEntries(
  view,
  pathsOf((inner) => inner, "ko", "isi-2019"),
)
const index = siteIndex(entries)
const find = (query: string) =>
  siteSearch(entries, index, query, "ko")?.map((group) => `${group.kind} ${group.entries.map((e) => e.href).join(" ")}`)

test("a city is found by its name in either language, and what is said about it too", () => {
  const both = ["unit /ko/isi-2019/units/seoul", "statement /ko/isi-2019/nodes/openness"]
  assert.deepEqual(find("서울"), both)
  assert.deepEqual(find("seoul"), both)
})

test("a city is found by its country", () => {
  assert.deepEqual(find("독일"), ["unit /ko/isi-2019/units/berlin"])
})

test("a dimension is found by the initial consonants of its name", () => {
  assert.deepEqual(find("ㄷㅅ ㄱㅂ"), ["node /ko/isi-2019/nodes/openness"])
})

test("a query without a word asks for nothing, and one without a match finds nothing", () => {
  assert.equal(find("  "), undefined)
  assert.deepEqual(find("없는말"), [])
})
