import type { Lang } from "../../src/model/index.ts"
import { add, type Bits, count, noBits } from "./bits.ts"
import type { EvidenceState } from "./evidence-state.ts"
import { type EvidenceTable, pageOf } from "./evidence-table.ts"
import { type Faceted, facets } from "./facets.ts"

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
  const scores = table.search(state.query)
  const faceted = facets(table.doc.rows, table.facets, state.chosen, scores && scored(scores))
  const total = count(faceted.passing)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(state.page, pages)
  const order = state.sort
    ? table.sorted(state.sort.by, state.sort.descending, lang)
    : scores
      ? byScore(scores)
      : upTo(table.doc.rows)
  return { ...faceted, total, rows: pageOf(order, faceted.passing, (page - 1) * pageSize, pageSize), page, pages }
}

function scored(scores: Uint16Array): Bits {
  const bits = noBits(scores.length)
  for (let row = 0; row < scores.length; row++) if (scores[row] !== 0) add(bits, row)
  return bits
}

/** Rows as they are asked for: a page needs few of them. */
function* upTo(rows: number): Generator<number> {
  for (let row = 0; row < rows; row++) yield row
}

/** Rows with a score, the highest first, equal ones in the order of the file. There are few different scores. */
function* byScore(scores: Uint16Array): Generator<number> {
  const levels = [...new Set(scores)].filter((score) => score > 0).sort((a, b) => b - a)
  for (const level of levels) for (let row = 0; row < scores.length; row++) if (scores[row] === level) yield row
}
