import type { IndexDocument, LocalText } from "../../model/index.ts"
import { count, type EvidenceTable, gap } from "../../query/index.ts"
import { localText, tableRef } from "../schema/common.ts"
import { about, integer, list, named, type Of, object, orNull, text } from "../schema/shape.ts"

const size = integer({ minimum: 0 })

export const facet = named(
  "Facet",
  object({
    id: text(),
    title: localText,
    values: list(
      object({
        value: about("Goes into `where` as FACET:VALUE; `-` is nothing recorded.", text()),
        label: localText,
        records: about("How many records there would be, were this value alone chosen in its facet.", size),
      }),
    ),
  }),
)

export const tableHead = {
  table: tableRef,
  title: localText,
  description: orNull(localText),
  records: about("How many records the table has.", size),
}

export const tableHeadOf = ({ spec, doc }: EvidenceTable) => ({
  table: spec.id,
  title: spec.title,
  description: spec.description ?? null,
  records: doc.rows,
})

const time: LocalText = { en: "Period", ko: "시기" }
const nothing: LocalText = { en: "Nothing recorded", ko: "기록 없음" }

/** The facets of a table with their counts; those of all records, if none are handed in. */
export function facetsOf(
  table: EvidenceTable,
  { edition }: IndexDocument,
  counts?: ReadonlyMap<string, Uint32Array>,
): readonly Of<typeof facet>[] {
  return table.facets.map(({ id, values, sets }) => ({
    id,
    title: id === "unit" ? edition.unitNoun.one : id === "time" ? time : (table.variable(id)?.title ?? same(id)),
    values: values.map((value, k) => ({
      value,
      label: value === gap ? nothing : table.label(id, value),
      records: counts?.get(id)?.[k] ?? count(sets[k]!),
    })),
  }))
}

const same = (word: string): LocalText => ({ en: word, ko: word })
