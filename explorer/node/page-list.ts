import type { EvidenceDocument } from "../../src/model/index.ts"
import { pageSize } from "../evidence/answer.ts"
import type { IndexView } from "../view/index-view.ts"
import { triedNodes } from "../view/robustness.ts"

const part = encodeURIComponent

/** Every page of an edition that is a file, as inner addresses after the edition, in reading order. */
export function pageList(view: IndexView, { tables }: EvidenceDocument): string[] {
  const { units, nodes, codebook, findings } = view.doc
  const hasRecords = codebook.tables.length > 0
  return [
    "",
    "/ranking",
    ...nodes.map(({ id }) => `/ranking?node=${part(id)}`),
    "/units",
    ...units.flatMap((unit) => {
      const own = `/units/${part(unit.id)}`
      return [own, ...nodes.map(({ id }) => `${own}/${part(id)}`)]
    }),
    "/nodes",
    ...nodes.map(({ id }) => `/nodes/${part(id)}`),
    "/method",
    "/compare",
    ...(view.doc.periods.length > 1 ? ["/changes"] : []),
    "/robustness",
    ...triedNodes(view).map(({ id }) => `/robustness?node=${part(id)}`),
    ...(findings.length > 0 ? ["/findings"] : []),
    "/coverage",
    "/sources",
    "/data",
    "/glossary",
    "/search",
    ...(hasRecords ? ["/evidence"] : []),
    ...tables.flatMap(({ id, rows, key }) => [
      ...Array.from({ length: Math.max(1, Math.ceil(rows / pageSize)) }, (_, i) => {
        const page = i === 0 ? "" : `&page=${i + 1}`
        return `/evidence?table=${part(id)}${page}`
      }),
      ...key.map((each) => `/evidence/${part(id)}/${part(each)}`),
    ]),
  ]
}

/** The module that draws a page: what the manifest of the build lists its stylesheets under. */
export function moduleOf(page: string): string {
  const [path = ""] = page.split("?")
  const [, first = "", second, third] = path.split("/")
  if (first === "units" && third !== undefined) return "pages/cell/cell-page.tsx"
  if (first === "evidence") return second === undefined ? "evidence/evidence-page.tsx" : "evidence/record-page.tsx"
  return modules[first]?.[second === undefined ? 0 : 1] ?? ""
}

/** By the first name of an address: the module of the list, and that of one of its entries. */
const modules: Readonly<Record<string, readonly [string, string?]>> = {
  "": ["pages/home/home-page.tsx"],
  ranking: ["pages/ranking/ranking-page.tsx"],
  units: ["pages/unit/units-page.tsx", "pages/unit/unit-page.tsx"],
  nodes: ["pages/node/nodes-page.tsx", "pages/node/node-page.tsx"],
  method: ["pages/method/method-page.tsx"],
  compare: ["pages/compare/compare-page.tsx"],
  changes: ["pages/changes/changes-page.tsx"],
  robustness: ["pages/robustness/robustness-page.tsx"],
  findings: ["pages/findings/findings-page.tsx"],
  sources: ["pages/sources/sources-page.tsx"],
  coverage: ["pages/coverage/coverage-page.tsx"],
  data: ["pages/data/data-page.tsx"],
  glossary: ["pages/glossary/glossary-page.tsx"],
  search: ["search/search-page.tsx"],
}
