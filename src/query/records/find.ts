import type { Lang } from "../../model/index.ts"
import { add, type Bits, count, noBits } from "./bits.ts"
import { type EvidenceTable, pageOf } from "./evidence-table.ts"
import { type Chosen, type Faceted, facets } from "./facets.ts"

/** Which records are wanted, in which order. */
export interface RecordQuery {
  /** Words that a record must have all of; "": any record. */
  readonly query: string
  readonly chosen: Chosen
  /** `name`, `unit`, `time`, `place` or a variable; null: best match first where there is a query, else file order. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null
}

/** What was found: counts per facet, how many records pass, and some of them. */
export interface FoundRecords extends Faceted {
  readonly total: number
  /** Row numbers from place `from` on (0 is the first), at most `most`. */
  page(from: number, most: number): readonly number[]
}

/** Filters, searches and sorts the records of a table. */
export function findRecords(table: EvidenceTable, { query, chosen, sort }: RecordQuery, lang: Lang): FoundRecords {
  const scores = table.search(query)
  const faceted = facets(table.doc.rows, table.facets, chosen, scores && scored(scores))
  const order = () =>
    sort ? table.sorted(sort.by, sort.descending, lang) : scores ? byScore(scores) : upTo(table.doc.rows)
  return {
    ...faceted,
    total: count(faceted.passing),
    page: (from, most) => pageOf(order(), faceted.passing, from, most),
  }
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
