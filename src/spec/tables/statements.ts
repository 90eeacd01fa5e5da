import {
  nodeId,
  type Source,
  type Statement,
  type StatementKind,
  type StatementMeaning,
  statementId,
  type Unit,
  unitId,
} from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading, type Row } from "../csv/table.ts"
import type { IndexFile } from "../files/index-file.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Structure } from "../resolve/structure.ts"
import { sourceOf } from "./sources.ts"

const columns = {
  id: "required",
  node: "required",
  kind: "required",
  units: "required",
  rank: "optional",
  after: "optional",
  text: "text",
  source: "optional",
  place: "optional",
  note: "optional text",
} as const satisfies Columns

/** Kinds of statements as index.yaml declares them. */
export const readKinds = (index: IndexFile): readonly StatementKind[] =>
  (index.statements?.kinds ?? []).map(({ key, value }) => ({
    id: key,
    meaning: readMeaning(value.means),
    label: value.label,
    definition: value.definition,
  }))

type Means = NonNullable<IndexFile["statements"]>["kinds"][number]["value"]["means"]

function readMeaning(means: Means): StatementMeaning {
  if (means.kind !== "among-first") return { kind: means.kind }
  const { share, count } = means.value.value
  if (share !== undefined) return { kind: "among-first", share }
  return count === undefined ? { kind: "none" } : { kind: "among-first", count }
}

interface StatementNames {
  readonly kinds: readonly StatementKind[]
  readonly structure: Structure
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
}

interface RowOf {
  readonly row: Row
  readonly statement: Statement
  readonly meaning: StatementMeaning["kind"] | null
}

/** The rows of `statements.csv`; null if the file is there and could not be read. Contradictions are found elsewhere. */
export function readStatements(names: StatementNames, reading: Reading): readonly Statement[] | null {
  const table = openTable(reading, "statements.csv", columns)
  if (table === null || table === "absent") return table && []
  const kinds: Lookup<StatementKind> = {
    code: "statement-kind-unknown",
    all: new Map(names.kinds.map((kind) => [kind.id, kind])),
    partial: false,
  }
  const keys = new Keys()
  const read: RowOf[] = []
  for (const row of table.rows()) {
    const id = row.need("id")
    const first = id === "" ? null : keys.first(id, row.line)
    if (first !== null) row.report.error("id-twice", row.span("id"), { what: "statement", given: id, line: first })
    row.need("node")
    row.need("kind")
    const node = row.find("node", names.structure.lookup)
    const meaning = row.find("kind", kinds)?.meaning.kind ?? null
    const units = readUnitsOf(row, names.units)
    if (node && node.basis !== "ordinal" && meaning !== null && meaning !== "none")
      row.report.warning("statement-without-effect", row.span("node"), { node: node.id })
    read.push({
      row,
      meaning,
      statement: {
        id: statementId(id),
        node: nodeId(row.text("node")),
        kind: row.text("kind"),
        units: units.map(unitId),
        rank: readRank(row, meaning, units.length, names.units),
        after: row.text("after") === "" ? null : statementId(row.text("after")),
        text: row.needLocal("text"),
        source: sourceOf(row, names.sources),
        place: row.text("place"),
        note: row.local("note"),
        at: row.at,
      },
    })
    checkCount(row, meaning, units.length)
  }
  checkChains(read, names.units, table.csv.dropped > 0)
  return read.map(({ statement }) => statement)
}

function readUnitsOf(row: Row, units: Lookup<Unit>): readonly string[] {
  const words = row.list("units")
  words.forEach((word, i) => {
    const at = row.spanIn("units", word)
    const parts = word.split(",").map((part) => part.trim())
    if (parts.length > 1 && parts.every((part) => units.all.has(part)))
      row.report.error("unit-unknown", at, { given: word, closest: parts.join(";"), known: "" })
    else find(units, word, at, row.report)
    if (words.indexOf(word) < i) row.report.error("id-twice", at, { what: "unit", given: word, line: row.line })
  })
  return words
}

function checkCount(row: Row, meaning: RowOf["meaning"], units: number): void {
  const kind = row.text("kind")
  if (meaning === null || meaning === "none") return
  if (units === 0) row.report.error("statement-without-units", row.span("units"), { kind })
  else if (meaning === "rank" && units > 1) row.report.error("statement-one-unit", row.span("units"), { kind, units })
}

function readRank(row: Row, meaning: RowOf["meaning"], named: number, { all, partial }: Lookup<Unit>): number | null {
  const text = row.text("rank")
  const kind = row.text("kind")
  if (text === "") {
    if (meaning === "rank") row.report.error("statement-rank-missing", row.span("rank"), { kind })
    return null
  }
  if (meaning !== null && meaning !== "rank" && meaning !== "ordered") {
    row.report.error("cell-unexpected", row.span("rank"), {
      column: "rank",
      given: text,
      why: `statements of kind "${kind}" give no single rank`,
    })
    return null
  }
  const rank = row.written("rank")?.value
  if (rank === undefined) return null
  const length = meaning === "ordered" ? Math.max(1, named) : 1
  if (partial || (Number.isInteger(rank) && rank >= 1 && rank + length - 1 <= all.size)) return rank
  row.report.error("statement-rank-outside", row.span("rank"), { given: text, units: all.size, named: length })
  return null
}

/** Every `after` leads to a set about the same node, and chains of sets fit into the positions there are. */
function checkChains(read: readonly RowOf[], units: Lookup<Unit>, partial: boolean): void {
  const byId = new Map(read.map((entry) => [entry.statement.id as string, entry]))
  const lookup: Lookup<RowOf> = { code: "statement-unknown", all: byId, partial }
  for (const { row, statement, meaning } of read) {
    const after = row.text("after")
    if (meaning === "next-set" && after === "")
      row.report.error("statement-after-missing", row.span("after"), { kind: statement.kind })
    if (after === "") continue
    if (meaning !== null && meaning !== "next-set") {
      row.report.error("cell-unexpected", row.span("after"), {
        column: "after",
        given: after,
        why: `statements of kind "${statement.kind}" follow no set`,
      })
      continue
    }
    const target = row.find("after", lookup)
    const why = target ? whyNotAfter(statement, target, byId, units) : null
    if (why) row.report.error("statement-after-wrong", row.span("after"), { after, why })
  }
}

function whyNotAfter(
  statement: Statement,
  target: RowOf,
  byId: ReadonlyMap<string, RowOf>,
  units: Lookup<Unit>,
): string | null {
  if (target.statement.node !== statement.node)
    return `that one is about "${target.statement.node}", this one about "${statement.node}"`
  if (target.meaning !== null && target.meaning !== "top-set" && target.meaning !== "next-set")
    return `kind "${target.statement.kind}" means no set of first positions`
  let taken = statement.units.length
  let before: RowOf | undefined = target
  for (const seen = new Set<RowOf>(); before; before = byId.get(before.statement.after ?? "")) {
    if (before.statement.id === statement.id || seen.has(before)) return "the statements follow each other in a circle"
    seen.add(before)
    taken += before.statement.units.length
  }
  if (!units.partial && taken > units.all.size)
    return `the sets hold ${taken} units together, and there are ${units.all.size}`
  return null
}
