import type { Lang } from "../../src/model/index.ts"
import { count, type EvidenceTable, type Faceted, facets, pageOf } from "../../src/query/index.ts"
import type { EvidenceState } from "./evidence-state.ts"

export const pageSize = 50

/** What the page shows for a state: counts per facet, how many records pass, and those of one page. */
export interface Answer extends Faceted {
  readonly total: number
  readonly rows: readonly number[]
  /** The page shown: the last one where the address asks for one beyond it. */
  readonly page: number
  readonly pages: number
}

/** Filters, searches, sorts and cuts out one page. */
export function answer(table: EvidenceTable, state: EvidenceState, lang: Lang): Answer {
  const found = table.search(state.query)
  const faceted = facets(table.doc.rows, table.facets, state.chosen, found?.rows ?? null)
  const total = count(faceted.passing)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(state.page, pages)
  const order = state.sort
    ? table.sorted(state.sort.by, state.sort.descending, lang)
    : found
      ? byScore(found.scores)
      : Array.from({ length: table.doc.rows }, (_, row) => row)
  return { ...faceted, total, rows: pageOf(order, faceted.passing, (page - 1) * pageSize, pageSize), page, pages }
}

const byScore = (scores: ReadonlyMap<number, number>): readonly number[] =>
  [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || a - b)
