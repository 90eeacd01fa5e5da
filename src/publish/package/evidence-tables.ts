import type {
  CodeList,
  EvidenceDocument,
  EvidenceTableDocument,
  IndexDocument,
  LocalText,
  TableSpec,
  Variable,
} from "../../model/index.ts"
import { cellKey } from "./cell.ts"
import {
  apart,
  type Cell,
  type ColumnOf,
  type ColumnType,
  columnOf,
  type PackageTable,
  refersTo,
  tableOf,
  text,
  texts,
} from "./table.ts"
import { words } from "./words.ts"

const record = { en: "Record", ko: "기록" }

/** The evidence: a table `evidence_ID` for each table of the codebook, then `record_units` and `cell_records`. */
export function evidenceTables(index: IndexDocument, evidence: EvidenceDocument): readonly PackageTable[] {
  const specs = new Map(index.codebook.tables.map((spec) => [spec.id, spec]))
  const names = apart(evidence.tables.map(({ id }) => `evidence_${id}`))
  return [
    ...evidence.tables.flatMap((table, k) => {
      const spec = specs.get(table.id)
      return spec === undefined ? [] : [recordsTable(table, spec, names[k] ?? table.id, index.codebook.lists)]
    }),
    recordUnitsTable(evidence),
    cellRecordsTable(index, evidence),
  ]
}

function recordsTable(
  table: EvidenceTableDocument,
  spec: TableSpec,
  name: string,
  lists: readonly CodeList[],
): PackageTable {
  const at = (column: readonly string[] | undefined) => (row: number) => column?.[row] ?? null
  const both = (pair: { readonly en: readonly string[]; readonly ko: readonly string[] } | null) => (row: number) =>
    pair === null ? null : { en: pair.en[row] ?? "", ko: pair.ko[row] ?? "" }
  return tableOf<number>(
    {
      name,
      title: spec.title,
      about: spec.description ?? {
        en: "A row for each record. Its units are in record_units.",
        ko: "기록마다 한 행. 대상은 record_units에 있다.",
      },
      key: ["record"],
      foreignKeys: [refersTo("source", "sources")],
    },
    Array.from({ length: table.rows }, (_, row) => row),
    [
      text("record", record, at(table.key), { required: true }),
      ...texts<number>("name", words.name, both(table.name)),
      ...(table.description === null
        ? []
        : texts<number>("description", { en: "Description", ko: "설명" }, both(table.description))),
      text("TIME_PERIOD", words.time, at(table.time), {
        about: { en: "Empty: the record belongs to every period.", ko: "비어 있으면 모든 시점에 속한다." },
      }),
      text("source", words.source, at(table.source)),
      ...(table.also === null
        ? []
        : [
            text<number>(
              "also",
              { en: "Further sources", ko: "함께 실은 출처" },
              (row) => table.also?.[row]?.join(";") ?? null,
              { about: list },
            ),
          ]),
      text("place", words.place, at(table.place)),
      ...spec.variables.map((variable) => variableColumn(variable, table, lists)),
    ],
  )
}

function variableColumn(
  { id, title, definition, type }: Variable,
  table: EvidenceTableDocument,
  lists: readonly CodeList[],
): ColumnOf<number> {
  const cells = table.values[id] ?? []
  const codes = type.kind === "code" ? (lists.find((list) => list.id === type.list)?.codes ?? null) : null
  const several = type.kind === "codes" || type.kind === "texts"
  return columnOf<number>(id, typeOf(type.kind), title, (row) => joined(cells[row] ?? null), {
    ...aboutOf(definition, several ? list : undefined),
    codes,
  })
}

const list = { en: "Several, separated by semicolons.", ko: "여럿이면 쌍반점으로 나눈다." }

/** What is said of a variable, and how its cells are read where they hold several values. */
function aboutOf(...said: readonly (LocalText | undefined)[]): { readonly about?: LocalText } {
  const all = said.filter((text) => text !== undefined)
  if (all.length === 0) return {}
  return { about: { en: all.map(({ en }) => en).join(" "), ko: all.map(({ ko }) => ko).join(" ") } }
}

const joined = (value: Cell | readonly string[]): Cell =>
  value !== null && typeof value === "object" ? value.join(";") : value

function typeOf(kind: Variable["type"]["kind"]): ColumnType {
  if (kind === "number" || kind === "rubric") return "number"
  if (kind === "year") return "integer"
  return kind === "boolean" ? "boolean" : "string"
}

/** Which units a record is of. */
function recordUnitsTable({ tables }: EvidenceDocument): PackageTable {
  const rows = tables.flatMap(({ id, key, units }) =>
    key.flatMap((name, row) => [...new Set(units[row])].map((unit) => ({ table: id, record: name, unit }))),
  )
  return tableOf<(typeof rows)[number]>(
    {
      name: "record_units",
      title: { en: "Units of the records", ko: "기록의 대상" },
      about: { en: "A row for each unit of each record.", ko: "기록의 대상마다 한 행." },
      key: ["table", "record", "REF_AREA"],
      foreignKeys: [refersTo("REF_AREA", "units")],
    },
    rows,
    [
      text("table", { en: "Table of the codebook", ko: "코드북의 표" }, ({ table }) => table, { required: true }),
      text("record", record, (row) => row.record, { required: true }),
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
    ],
  )
}

/** Which records made each measured value. */
function cellRecordsTable({ method }: IndexDocument, { tables, drill }: EvidenceDocument): PackageTable {
  const tableOfNode = new Map<string, string>(
    method.indicators.flatMap(({ node, from }) => (from.kind === "measured" ? [[node, from.measure.table]] : [])),
  )
  const keys = new Map<string, readonly string[]>(tables.map(({ id, key }) => [id, key]))
  const rows = Object.entries(drill).flatMap(([time, nodes]) =>
    Object.entries(nodes).flatMap(([node, units]) => {
      const table = tableOfNode.get(node) ?? ""
      const key = keys.get(table) ?? []
      return Object.entries(units).flatMap(([unit, { numerator, denominator }]) => {
        const part = (name: string, records: readonly number[]) =>
          records.map((row) => ({ time, node, unit, table, record: key[row] ?? "", part: name }))
        return [...part("numerator", numerator), ...part("denominator", denominator ?? [])]
      })
    }),
  )
  return tableOf<(typeof rows)[number]>(
    {
      name: "cell_records",
      title: { en: "Records behind the values", ko: "값의 근거가 된 기록" },
      about: {
        en: "A row for each record that a measured value was counted from.",
        ko: "측정값을 세는 데 쓰인 기록마다 한 행.",
      },
      key: ["INDICATOR", "TIME_PERIOD", "REF_AREA", "part", "record"],
      // Observations refer to units and nodes. A column in two references is more than some programs can follow.
      foreignKeys: [{ columns: cellKey, table: "observations", references: cellKey }],
    },
    rows,
    [
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
      text("INDICATOR", words.indicator, ({ node }) => node, { required: true }),
      text("TIME_PERIOD", words.time, ({ time }) => time, { required: true }),
      text("part", { en: "Part of the measure", ko: "셈의 어느 쪽인가" }, ({ part }) => part, {
        required: true,
        codes: parts,
      }),
      text("table", { en: "Table of the codebook", ko: "코드북의 표" }, ({ table }) => table, { required: true }),
      text("record", record, (row) => row.record, { required: true }),
    ],
  )
}

const parts = [
  { id: "numerator", label: { en: "counted in the numerator", ko: "분자" } },
  { id: "denominator", label: { en: "counted in the denominator", ko: "분모" } },
]
