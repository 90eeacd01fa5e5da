import type { Lang } from "../../src/model/index.ts"
import { type EvidenceTable, type Faceted, findRecords } from "../../src/query/index.ts"
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
  const { page: cut, ...found } = findRecords(table, state, lang)
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  const page = Math.min(state.page, pages)
  return { ...found, rows: cut((page - 1) * pageSize, pageSize), page, pages }
}
