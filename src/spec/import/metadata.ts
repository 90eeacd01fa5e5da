import { Capitals } from "../capitals.ts"
import { Keys, type Row, type Table } from "../csv/table.ts"
import { namesToCodes } from "./codes.ts"
import { type Described, type ImportedNode, type Metadata, types } from "./imported.ts"
import { needColumns, whyNoCode } from "./sheet.ts"
import { checkTree } from "./tree.ts"

const needed = ["Level", "iCode", "Parent", "Direction", "Type", "Weight"]
const known = new Set([...needed, "iName", "Unit", "Target", "Denominator", ""])
const definitions = ["definition", "description"]

/** Reads COINr's `iMeta`: a row for each column of the data and each aggregate. Null: nothing could be read. */
export function readMetadata(table: Table): Metadata | null {
  const { report } = table.reading
  const named = table.columns.has("iName") && !table.columns.has("iCode")
  if (!needColumns(table, named ? needed.filter((column) => column !== "iCode") : needed)) return null
  const definition = table.csv.header.find((column) => definitions.includes(column.toLowerCase())) ?? ""
  const rows = [...table.rows()]
  const codes = codesOf(rows)
  const codeOf = new Map<string, string>(rows.map((row, i) => [row.text("iCode") || row.text("iName"), codes[i]!]))
  const keys = new Keys()
  const capitals = new Capitals()
  let isWhole = table.csv.dropped === 0
  const all: Described[] = []
  const nodes: ImportedNode[] = []
  for (const [i, row] of rows.entries()) {
    const code = codes[i]!
    const column = row.text("iCode") === "" && row.text("iName") !== "" ? "iName" : "iCode"
    const at = row.span(column)
    if (code === "") row.need("iCode")
    else if (!checkCode(row, code, column, keys, capitals)) continue
    row.need("Type")
    const known = row.word("Type", types)
    // A column of unknown type is a column all the same.
    const type = known ?? "Other"
    if (known === null) isWhole = false
    const name = row.text("iName") || code
    const described = { code, name, type, unit: row.text("Unit"), at, heading: row.text("iCode") || row.text("iName") }
    all.push(described)
    if (type === "Indicator" || type === "Aggregate")
      nodes.push(readNode(row, described, codeOf, definition === "" ? "" : row.text(definition)))
  }
  const indicators = nodes.filter(({ type }) => type === "Indicator")
  if (indicators.length === 0 && isWhole)
    report.error("import-no-indicators", table.csv.span(-1, 0), { file: table.csv.file })
  checkTree(nodes, all, isWhole, report)
  return { all, nodes, ignored: table.csv.header.filter((column) => !known.has(column) && column !== definition) }
}

/** The codes as written; one for each name where there is none. */
function codesOf(rows: readonly Row[]): readonly string[] {
  const written = rows.map((row) => row.text("iCode"))
  const unnamed = rows.filter((row) => row.text("iCode") === "" && row.text("iName") !== "")
  const made = namesToCodes(
    unnamed.map((row) => row.text("iName")),
    "i",
    new Set(written),
  )
  return rows.map((row, i) => written[i] || (made[unnamed.indexOf(row)] ?? ""))
}

/** Whether the code stands here first: of two rows the first counts. */
function checkCode(row: Row, code: string, column: string, keys: Keys, capitals: Capitals): boolean {
  const { report } = row
  const why = column === "iCode" ? whyNoCode(code, true) : null
  if (why !== null) report.error("import-code", row.span(column), { given: code, why })
  const first = keys.first(code, row.line)
  if (first !== null) report.error("id-twice", row.span(column), { what: "code", given: code, line: first })
  else capitals.check("code", code, row.span(column), report)
  return first === null
}

function readNode(
  row: Row,
  described: Described,
  codeOf: ReadonlyMap<string, string>,
  definition: string,
): ImportedNode {
  const isIndicator = described.type === "Indicator"
  for (const column of ["Level", "Direction", "Weight"]) row.need(column)
  const level = row.number("Level", { min: 1, whole: true })
  const fits = level !== null && (level === 1) === isIndicator
  if (level !== null && !fits)
    row.report.error("cell-outside", row.span("Level"), {
      given: row.text("Level"),
      of: "Level",
      expected: isIndicator ? "1, the level of indicators" : "2 or more: aggregates stand above indicators",
    })
  const direction = row.written("Direction")?.value ?? 1
  if (direction !== 1 && direction !== -1)
    row.report.error("cell-outside", row.span("Direction"), {
      given: row.text("Direction"),
      of: "Direction",
      expected: "1 where more is better, or -1 where less is better",
    })
  row.written("Target")
  return {
    ...described,
    level: fits ? level : Number.NaN,
    parent: codeOf.get(row.text("Parent")) ?? row.text("Parent"),
    direction: direction === -1 ? -1 : 1,
    weight: row.number("Weight", { min: 0 }) ?? Number.NaN,
    target: isIndicator ? row.text("Target") : "",
    denominator: isIndicator ? (codeOf.get(row.text("Denominator")) ?? row.text("Denominator")) : "",
    definition,
    parentAt: row.span("Parent"),
    denominatorAt: row.span("Denominator"),
  }
}
