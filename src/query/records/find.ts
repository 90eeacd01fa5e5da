import type { Lang } from "../../model/index.ts"
import { count } from "./bits.ts"
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
  const found = table.search(query)
  const faceted = facets(table.doc.rows, table.facets, chosen, found?.rows ?? null)
  const order = sort
    ? table.sorted(sort.by, sort.descending, lang)
    : found
      ? byScore(found.scores)
      : Array.from({ length: table.doc.rows }, (_, row) => row)
  return {
    ...faceted,
    total: count(faceted.passing),
    page: (from, most) => pageOf(order, faceted.passing, from, most),
  }
}

const byScore = (scores: ReadonlyMap<number, number>): readonly number[] =>
  [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || a - b)
