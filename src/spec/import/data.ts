import { Capitals } from "../capitals.ts"
import { Keys, type Row, type Table } from "../csv/table.ts"
import { isPeriod } from "../dates.ts"
import { type Report, unknown } from "../report.ts"
import { namesToCodes } from "./codes.ts"
import type { Data, Described, ImportedRow, Metadata } from "./imported.ts"
import { whyNoCode } from "./sheet.ts"

/** Reads COINr's `iData`: a row for each unit, or each unit and period, a column for whatever the metadata describe. */
export function readData(table: Table, metadata: Metadata): Data | null {
  const { report } = table.reading
  const isNamed = table.columns.has("uName") && !table.columns.has("uCode")
  if (!isNamed && !table.columns.has("uCode")) {
    const closest = table.csv.header.find((name) => name.toLowerCase() === "ucode") ?? ""
    report.error("column-missing", table.csv.span(-1, 0), { column: "uCode", file: table.csv.file, closest })
    return null
  }
  const columns = matchColumns(table, metadata, report)
  const written = [...table.rows()]
  const codes = isNamed ? unitCodes(written.map((row) => row.need("uName"))) : null
  const keys = new Keys()
  const capitals = new Capitals()
  const rows = written.map((row): ImportedRow => {
    const unit = codes === null ? row.need("uCode") : (codes.get(row.text("uName")) ?? "")
    const at = row.span(codes === null ? "uCode" : "uName")
    const why = unit === "" || codes !== null ? null : whyNoCode(unit, false)
    if (why !== null) report.error("import-code", at, { given: unit, why })
    const time = readTime(row)
    const first = unit === "" ? null : keys.first(`${unit}\n${time}`, row.line)
    const given = time === "" ? unit : `${unit} in ${time}`
    if (first !== null) report.error("id-twice", at, { what: "unit", given, line: first })
    else if (unit !== "") capitals.check("unit", unit, at, report)
    return {
      unit,
      name: row.text("uName") || unit,
      time,
      line: row.line,
      cells: new Map([...columns].map(([code, { heading, type }]) => [code, readCell(row, heading, type)])),
      at: (code) => row.span(columns.get(code)?.heading ?? code),
    }
  })
  if (rows.length === 0 && table.csv.dropped === 0)
    report.error("units-none", table.csv.span(-1, 0), { file: table.csv.file })
  return { rows, periods: [...new Set(rows.map(({ time }) => time).filter((time) => time !== ""))].sort() }
}

/** The columns by code. Every column has a row in the metadata, and every such row has a column. */
function matchColumns(table: Table, { all }: Metadata, report: Report): ReadonlyMap<string, Described> {
  const byHeading = new Map(all.map((each) => [each.heading, each]))
  const found = new Map<string, Described>()
  for (const [j, name] of table.csv.header.entries()) {
    if (["uCode", "uName", "Time"].includes(name) || isRowNumbers(table, j)) continue
    const at = table.csv.span(-1, j)
    const described = byHeading.get(name)
    const open = all.filter(({ heading }) => !table.csv.header.includes(heading)).map(({ heading }) => heading)
    if (described === undefined) report.error("import-column-unknown", at, () => unknown(name, open))
    else if (described.type === "Aggregate") report.error("import-column-aggregate", at, { column: name })
    else found.set(described.code, described)
  }
  for (const { code, type, at, heading } of all)
    if (type !== "Aggregate" && code !== "" && !table.columns.has(heading))
      report.error("import-column-missing", at, { code: heading, file: table.csv.file })
  return found
}

/** R writes the numbers of rows in front, under no name. */
const isRowNumbers = ({ csv }: Table, j: number): boolean =>
  csv.header[j] === "" && csv.cells[j]!.every((cell) => /^\d+$/.test(cell))

/** A unit of several periods has one code. */
function unitCodes(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)]
  const codes = namesToCodes(distinct, "u")
  return new Map(distinct.map((name, i) => [name, codes[i]!]))
}

function readTime(row: Row): string {
  if (!row.has("Time")) return ""
  const time = row.need("Time")
  if (time !== "" && !isPeriod(time)) row.report.error("period-malformed", row.span("Time"), { given: time })
  return time
}

function readCell(row: Row, heading: string, type: Described["type"]): string {
  if (type === "Indicator") row.written(heading)
  if (type === "Denominator") row.number(heading, { above: 0 })
  return row.text(heading)
}
