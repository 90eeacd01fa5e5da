import { type LocalText, type Source, type SourceId, sourceId } from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading, type Row } from "../csv/table.ts"
import type { Lookup } from "../lookup.ts"
import { startOf } from "../source.ts"
import { idPattern } from "../yaml/scalars.ts"

const columns = {
  id: "required",
  title: "text",
  publisher: "optional",
  date: "optional",
  url: "optional",
  licence: "optional",
  accessed: "optional",
  note: "optional text",
  place_noun: "optional text",
} as const satisfies Columns

const place: LocalText = { en: "place", ko: "위치" }

/** The rows of `sources.csv`, which every edition has. */
export function readSources(reading: Reading): Lookup<Source> {
  const { report } = reading
  const all = new Map<string, Source>()
  const table = openTable(reading, "sources.csv", columns, { at: startOf("index.yaml"), by: "every edition" })
  if (table === null || table === "absent") return { code: "source-unknown", all, partial: true }
  const keys = new Keys()
  for (const row of table.rows()) {
    const id = row.need("id")
    const first = id === "" ? null : keys.first(id, row.line)
    if (id !== "" && !idPattern.test(id)) report.error("id-malformed", row.span("id"), { given: id })
    if (first !== null) report.error("id-twice", row.span("id"), { what: "source", given: id, line: first })
    const url = row.text("url")
    if (url !== "" && !/^https?:\/\/\S+$/.test(url))
      report.error("text-malformed", row.span("url"), {
        of: "an address",
        given: url,
        expected: "an address that starts with https://",
      })
    const source: Source = {
      id: sourceId(id),
      title: row.needLocal("title"),
      publisher: row.text("publisher"),
      date: row.date("date"),
      url: url || null,
      licence: row.text("licence"),
      accessed: row.date("accessed"),
      note: row.local("note"),
      placeNoun: row.local("place_noun") ?? place,
    }
    if (id !== "" && first === null) all.set(id, source)
  }
  return { code: "source-unknown", all, partial: table.csv.dropped > 0 }
}

/** The source that a row names; an empty cell means the only source there is. */
export function sourceOf(row: Row, sources: Lookup<Source>): SourceId {
  const named = row.text("source")
  if (named !== "") {
    row.find("source", sources)
    return sourceId(named)
  }
  const [only] = sources.all.keys()
  if (sources.all.size !== 1 && !sources.partial)
    row.report.error("source-needed", row.span("source"), { sources: sources.all.size })
  return sourceId(only ?? "")
}
