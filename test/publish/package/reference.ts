import { type EvidenceDocument, type IndexDocument, tableId } from "../../../src/model/index.ts"
import type { PackageTable } from "../../../src/publish/index.ts"
import { columnsTable, everyTable } from "../../../src/publish/package/tables.ts"

const texts = { en: ["Record"], ko: ["기록"] }

/** An edition's table of evidence without variables, so that the columns that all have are there. */
const evidence: EvidenceDocument = {
  format: "cityindex-evidence/1",
  tables: [
    {
      ...{ id: tableId("TABLE"), rows: 1, key: ["r"], units: [[]], source: [""], also: null, place: [""], time: [""] },
      ...{ name: texts, description: texts, values: {} },
    },
  ],
  drill: {},
}

/** The tables that a package can have, as the part of the documents that lists their columns. */
export function tablesReference(index: IndexDocument): string {
  const table = {
    id: tableId("TABLE"),
    title: { en: "T", ko: "T" },
    variables: [],
    file: "",
    complete: true,
    records: 1,
  }
  const roles = {
    key: "k",
    unit: "u",
    name: null,
    description: null,
    source: { column: "s" },
    also: null,
    place: null,
    time: null,
  }
  const plain = {
    ...index,
    groups: [],
    units: [],
    codebook: { lists: [], coverage: null, tables: [{ ...table, roles }] },
  }
  const tables = everyTable(plain, evidence)
  return [...tables, columnsTable(tables)].map(section).join("\n\n")
}

function section({ name, about, key, columns, foreignKeys }: PackageTable): string {
  const keys = key.map((column) => `\`${column}\``).join(", ")
  const rows = columns.map((column) => {
    const to = foreignKeys.find((foreign) => foreign.columns.length === 1 && foreign.columns[0] === column.name)
    const meaning = column.about === null ? column.title.en : `${column.title.en}. ${column.about.en}`
    return `| \`${column.name}\` | ${column.type}${to === undefined ? "" : ` → ${to.table}`} | ${meaning} |`
  })
  return [
    `### ${name}`,
    "",
    `${about.en} Key: ${keys}.`,
    "",
    "| column | type | means |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n")
}
