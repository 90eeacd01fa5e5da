import type { TableId } from "../../model/index.ts"
import { type EvidenceTable, findRecords } from "../../query/index.ts"
import { facet, facetsOf, tableHead, tableHeadOf } from "../documents/facets.ts"
import { head, headOf } from "../documents/head.ts"
import { recordAt, recordShape, tablesOf } from "../documents/records.ts"
import type { Fault } from "../problems.ts"
import { lang } from "../schema/common.ts"
import { about, integer, list, named, type Of, object, text } from "../schema/shape.ts"
import type { Documents } from "../served.ts"
import { type Outcome, unknownName } from "./outcome.ts"
import { id, sides } from "./parameters.ts"

const size = integer({ minimum: 0 })

export const recordsQuery = object(
  {},
  {
    table: about("Id of a table; default the first.", id<TableId>()),
    where: about(
      "FACET:VALUE, any number of times: values of one facet widen the answer, facets narrow it. `-` is nothing recorded.",
      list(text({ maxLength: 300, pattern: "^[^:]{1,100}:.+$" }), { maxItems: 50 }),
    ),
    q: about("Words that a record must have all of; Korean initials work too.", text({ maxLength: 200 })),
    sort: about(
      "name, unit, time, place or a variable; with - in front, descending. Default the best match first, else the order of the file.",
      text({ maxLength: 101, pattern: "^-?[^,:\\s]{1,100}$" }),
    ),
    lang: about("Language to sort in; default en.", lang),
    limit: about("How many records; default 50.", integer({ minimum: 0, maximum: 500 })),
    offset: about("How many to pass over; default 0.", integer({ minimum: 0, maximum: 10_000_000 })),
  },
)

export const foundRecords = named(
  "FoundRecords",
  object({
    of: head,
    ...tableHead,
    total: about("Records that pass everything.", size),
    offset: size,
    facets: list(facet),
    rows: list(recordShape),
  }),
)

/** Records of a table by facets and words, with what each further choice would leave: as the evidence page does. */
export function recordsLive(served: Documents, query: Of<typeof recordsQuery>): Outcome<Of<typeof foundRecords>> {
  const { q = "", lang = "en", limit = 50, offset = 0, where = [] } = query
  const tables = tablesOf(served)
  const ids = tables.map(({ spec }) => spec.id)
  const table = query.table === undefined ? tables[0] : tables.find(({ spec }) => spec.id === query.table)
  if (table === undefined) return { faults: [unknownName("table", "the id of a table", query.table ?? "", ids)] }
  const { chosen, faults: wrong } = choices(table, where)
  const sort = query.sort === undefined ? null : order(query.sort)
  const faults = [...wrong, ...(sort === null ? [] : sortFaults(table, sort.by))]
  if (faults.length > 0) return { faults }
  const found = findRecords(table, { query: q, chosen, sort }, lang)
  return {
    answer: {
      of: headOf(served.index),
      ...tableHeadOf(table),
      total: found.total,
      offset,
      facets: facetsOf(table, served.index, found.counts),
      rows: limit === 0 ? [] : found.page(offset, limit).map((row) => recordAt(table, row)),
    },
  }
}

function choices(table: EvidenceTable, where: readonly string[]) {
  const chosen = new Map<string, string[]>()
  const faults: Fault[] = []
  for (const item of where) {
    const [name, value] = sides(item)
    const facet = table.facets.find((each) => each.id === name)
    if (facet === undefined) {
      const ids = table.facets.map((each) => each.id)
      faults.push(unknownName("where", "FACET:VALUE with a facet of this table", name, ids))
    } else if (facet.values.includes(value)) {
      chosen.set(name, [...(chosen.get(name) ?? []), value])
    } else faults.push(unknownName("where", `a value of ${name}`, value, facet.values))
  }
  return { chosen: Object.fromEntries(chosen), faults }
}

const order = (sort: string) => ({ by: sort.replace(/^-/, ""), descending: sort.startsWith("-") })

function sortFaults({ spec }: EvidenceTable, by: string): readonly Fault[] {
  const names = ["name", "unit", "time", "place", ...spec.variables.map((variable) => variable.id)]
  return names.includes(by) ? [] : [unknownName("sort", "what records can be sorted by", by, names)]
}
