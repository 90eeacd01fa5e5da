import type { EvidenceDocument, IndexDocument } from "../../model/index.ts"
import { coverageTable } from "./coverage-table.ts"
import { evidenceTables } from "./evidence-tables.ts"
import { observationsTable } from "./observations.ts"
import { scoresTable } from "./scores.ts"
import { denominatorsTable, figuresTable, findingsTable, sourcesTable } from "./source-tables.ts"
import { statementKindsTable, statementsTable, statementUnitsTable, strengthsTable } from "./statements.ts"
import { codesTable, measuresTable, nodesTable, unitsTable } from "./structure.ts"
import { type PackageColumn, type PackageTable, tableOf, text, texts } from "./table.ts"
import { weightsTable } from "./weights.ts"
import { words } from "./words.ts"

/** Tables that are there even without a row, because others refer to them. */
const always = new Set(["scores", "observations", "units", "nodes", "measures", "sources"])

/**
 * All tables of an edition, results first. What an edition has nothing of, such as statements, has no table; the last
 * one, `columns`, describes the columns of all.
 */
export function packageTables(index: IndexDocument, evidence: EvidenceDocument): readonly PackageTable[] {
  const tables = everyTable(index, evidence).filter(({ name, rows }) => rows > 0 || always.has(name))
  return [...tables, columnsTable(tables)]
}

/** All tables but `columns`, those without a row included. */
export function everyTable(index: IndexDocument, evidence: EvidenceDocument): readonly PackageTable[] {
  return [
    scoresTable(index),
    observationsTable(index),
    weightsTable(index),
    unitsTable(index),
    nodesTable(index),
    measuresTable(index),
    sourcesTable(index),
    figuresTable(index),
    denominatorsTable(index),
    statementsTable(index),
    statementUnitsTable(index),
    statementKindsTable(index),
    strengthsTable(index),
    findingsTable(index),
    ...evidenceTables(index, evidence),
    coverageTable(index),
    codesTable(index),
  ]
}

interface Described {
  readonly table: string
  readonly column: PackageColumn
}

/** `columns`: what the columns of the tables mean. */
export function columnsTable(tables: readonly PackageTable[]): PackageTable {
  const rows = tables.flatMap((table) => table.columns.map((column): Described => ({ table: table.name, column })))
  return tableOf<Described>(
    {
      name: "columns",
      title: { en: "What the columns mean", ko: "열의 뜻" },
      about: { en: "A row for each column of each other table.", ko: "다른 표의 열마다 한 행." },
      key: ["table", "column"],
    },
    rows,
    [
      text("table", { en: "Table", ko: "표" }, ({ table }) => table, { required: true }),
      text("column", { en: "Column", ko: "열" }, ({ column }) => column.name, { required: true }),
      text("type", { en: "Type", ko: "자료형" }, ({ column }) => column.type, { required: true }),
      ...texts<Described>("title", words.title, ({ column }) => column.title),
      ...texts<Described>("about", { en: "Remark", ko: "설명" }, ({ column }) => column.about),
    ],
  )
}
