import type { Lang } from "../../model/index.ts"
import type { Report } from "../report.ts"
import type { Data, ImportedNode, ImportedRow } from "./imported.ts"
import { byUnit, type SideColumns } from "./side-columns.ts"
import { type PlaceKind, texts } from "./texts.ts"
import { csvText } from "./write.ts"

/** The CSV files of the edition by path. Rows keep the order of the table, and their numbers every digit. */
export function editionTables(
  data: Data,
  indicators: readonly ImportedNode[],
  sides: SideColumns,
  source: { readonly title: string; readonly places: PlaceKind },
  langs: readonly Lang[],
  report: Report,
): ReadonlyMap<string, string> {
  const files = new Map([
    ["units.csv", unitsCsv(data, sides, report)],
    [
      "sources.csv",
      csvText(
        ["id", "title", ...langs.map((lang) => (langs.length > 1 ? `place_noun_${lang}` : "place_noun"))],
        [["data", source.title, ...langs.map((lang) => texts[lang].places[source.places])]],
      ),
    ],
    ["values.csv", valuesCsv(data, indicators)],
  ])
  const changing = sides.denominators.filter(({ code }) => sides.changing.has(code))
  if (changing.length > 0) {
    const rows = data.rows.flatMap(({ unit, time, cells, line }) =>
      changing.map(({ code }) => [unit, code, time, cells.get(code) ?? "", String(line)]),
    )
    files.set("denominators.csv", csvText(["unit", "denominator", "time", "value", "place"], rows))
  }
  if (sides.others.length > 0) {
    const columns = sides.others.map(({ code }) => code)
    const rows = data.rows.map(({ unit, time, cells }) => [unit, time, ...columns.map((code) => cells.get(code) ?? "")])
    files.set("other/columns.csv", csvText(["unit", "time", ...columns], rows))
  }
  return files
}

/** One row for each unit. What differs between its periods is taken from the last, with a warning. */
function unitsCsv({ rows }: Data, { groups, denominators, changing, places }: SideColumns, report: Report): string {
  const steady = [...denominators.filter(({ code }) => !changing.has(code)), ...groups].map(({ code }) => code)
  const isBilingual = rows.some(({ ko }) => ko !== undefined)
  const header = [
    "id",
    ...(isBilingual ? ["name_en", "name_ko"] : ["name"]),
    ...places.map(([column]) => column),
    ...steady,
  ]
  const body = [...byUnit(rows)].map(([unit, own]) => {
    const last = own.reduce((late, row) => (row.time > late.time ? row : late))
    if (new Set(own.map(({ name }) => name)).size > 1) warn(last, "uName", last.name, report)
    const cell = (code: string) => {
      if (new Set(own.map(({ cells }) => cells.get(code))).size > 1)
        warn(last, code, last.cells.get(code) ?? "", report)
      return last.cells.get(code) ?? ""
    }
    const names = isBilingual ? [last.name, last.ko ?? last.name] : [last.name]
    return [unit, ...names, ...places.map(([, code]) => cell(code)), ...steady.map(cell)]
  })
  return csvText(header, body)
}

const warn = (row: ImportedRow, column: string, kept: string, report: Report) =>
  report.warning("import-varies", row.at(column), { unit: row.unit, column, kept, period: row.time })

/** In long form. A gap has a row of its own, so that its reason can be written beside it. */
function valuesCsv({ rows, periods }: Data, indicators: readonly ImportedNode[]): string {
  const time = periods.length > 1 ? ["time"] : []
  const said = (["qualifier", "note"] as const).filter((name) =>
    rows.some((row) => indicators.some(({ code }) => (row[name]?.(code) ?? "") !== "")),
  )
  const header = ["unit", "indicator", ...time, "value", "gap", ...said, "place"]
  const body = rows.flatMap((row) =>
    indicators.map(({ code }) => {
      const value = row.cells.get(code) ?? ""
      const gap = value === "" ? row.gap?.(code) || "not-collected" : ""
      const place = row.place?.(code) ?? String(row.line)
      const more = said.map((name) => row[name]?.(code) ?? "")
      return [row.unit, code, ...(time.length > 0 ? [row.time] : []), value, gap, ...more, place]
    }),
  )
  return csvText(header, body)
}
