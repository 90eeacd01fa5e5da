import type { IndexDocument, Plain, Statement, StatementKind, Strength } from "../../model/index.ts"
import { origin } from "./source-tables.ts"
import { integer, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
import { words } from "./words.ts"

/** `statement_kinds`: what kinds of statements mean. */
export const statementKindsTable = ({ statementKinds }: IndexDocument): PackageTable =>
  tableOf<StatementKind>(
    {
      name: "statement_kinds",
      title: { en: "Kinds of statements", ko: "진술의 종류" },
      about: { en: "A row for each kind of statement.", ko: "진술의 종류마다 한 행." },
      key: ["id"],
    },
    statementKinds,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      text("means", { en: "What it says about positions", ko: "순위에 관한 뜻" }, ({ meaning }) => meaning.kind, {
        required: true,
      }),
      ...texts<StatementKind>("label", words.name, ({ label }) => label),
      ...texts<StatementKind>("definition", words.definition, ({ definition }) => definition),
    ],
  )

/** `statements`: what sources say about where units stand, without the units. */
export const statementsTable = ({ statements }: IndexDocument): PackageTable =>
  tableOf<Plain<Statement>>(
    {
      name: "statements",
      title: { en: "Statements", ko: "진술" },
      about: {
        en: "A row for each thing that a source says about where units stand. The units are in statement_units.",
        ko: "대상의 위치에 관해 출처가 말한 것마다 한 행. 대상은 statement_units에 있다.",
      },
      key: ["id"],
      foreignKeys: [
        refersTo("INDICATOR", "nodes"),
        refersTo("kind", "statement_kinds"),
        refersTo("after", "statements"),
        refersTo("source", "sources"),
      ],
    },
    statements,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      text("INDICATOR", words.node, ({ node }) => node, { required: true }),
      text("kind", { en: "Kind", ko: "종류" }, ({ kind }) => kind, { required: true }),
      integer("rank", { en: "Position that it names", ko: "진술이 밝힌 순위" }, ({ rank }) => rank),
      text("after", { en: "Statement whose units come before", ko: "앞선 대상을 말한 진술" }, ({ after }) => after),
      ...texts<Plain<Statement>>("text", { en: "Paraphrase", ko: "내용" }, (statement) => statement.text),
      ...origin<Plain<Statement>>(),
      ...texts<Plain<Statement>>("note", words.note, ({ note }) => note),
    ],
  )

/** `statement_units`: the units of each statement, in its order. */
export function statementUnitsTable({ statements }: IndexDocument): PackageTable {
  const rows = statements.flatMap(({ id, units }) => units.map((unit, k) => ({ id, unit, position: k + 1 })))
  return tableOf<(typeof rows)[number]>(
    {
      name: "statement_units",
      title: { en: "Units of the statements", ko: "진술에 나온 대상" },
      about: {
        en: "A row for each unit that a statement names, in its order.",
        ko: "진술이 든 대상마다 한 행, 그 순서대로.",
      },
      key: ["statement", "position"],
      foreignKeys: [refersTo("statement", "statements"), refersTo("REF_AREA", "units")],
    },
    rows,
    [
      text("statement", { en: "Statement", ko: "진술" }, ({ id }) => id, { required: true }),
      integer("position", { en: "Place in the statement", ko: "진술 안의 순서" }, ({ position }) => position, {
        required: true,
      }),
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
    ],
  )
}

/** `strengths`: what sources name as strengths of units. */
export const strengthsTable = ({ strengths }: IndexDocument): PackageTable =>
  tableOf<Strength>(
    {
      name: "strengths",
      title: { en: "Named strengths", ko: "출처가 든 강점" },
      about: {
        en: "A row for each strength that a source names. They compute nothing, and are compared with what is computed.",
        ko: "출처가 든 강점마다 한 행. 계산에는 쓰지 않고 계산 결과와 비교한다.",
      },
      key: ["REF_AREA", "position"],
      foreignKeys: [refersTo("REF_AREA", "units"), refersTo("INDICATOR", "nodes"), refersTo("source", "sources")],
    },
    strengths,
    [
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
      integer(
        "position",
        { en: "Place among them, 1 = named first", ko: "순서, 1이 첫째" },
        ({ position }) => position,
        {
          required: true,
        },
      ),
      text("INDICATOR", words.node, ({ node }) => node, { required: true }),
      ...texts<Strength>("claim", { en: "Claim", ko: "내용" }, ({ claim }) => claim),
      ...origin<Strength>(),
    ],
  )
