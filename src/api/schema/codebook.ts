import type { CodeList, EvidenceDocument, EvidenceTableDocument, TableSpec, Variable } from "../../model/index.ts"
import { byName, byNode, byPeriod, byUnit, localText, sourceRef, tableRef, unitRef, variableRef } from "./common.ts"
import {
  boolean,
  integer,
  list,
  named,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  variant,
  word,
} from "./shape.ts"

export const codeList: Schema<CodeList> = named(
  "CodeList",
  object({
    id: text(),
    title: localText,
    codes: list(object({ id: text(), label: localText }, { definition: localText })),
  }),
)

const variable: Schema<Variable> = named(
  "Variable",
  object(
    {
      id: variableRef,
      title: localText,
      type: oneOf(
        variant("code", { list: text() }),
        variant("codes", { list: text() }),
        variant("number"),
        variant("year"),
        variant("date"),
        variant("boolean"),
        variant("url"),
        variant("text"),
        variant("texts"),
        variant("rubric", {
          points: list(object({ variable: variableRef, code: text(), points: number() })),
        }),
      ),
      facet: boolean,
    },
    { definition: localText },
  ),
)

const columns = orNull(object({ en: text(), ko: text() }))
const tableFields = {
  id: tableRef,
  title: localText,
  file: text(),
  roles: object({
    key: text(),
    unit: text(),
    name: columns,
    description: columns,
    source: oneOf(object({ column: text() }), object({ all: sourceRef })),
    also: orNull(text()),
    place: orNull(text()),
    time: orNull(text()),
  }),
  variables: list(variable),
  complete: boolean,
}

export const tableSpec: Schema<TableSpec & { readonly records: number }> = named(
  "EvidenceTableSpec",
  object({ ...tableFields, records: integer({ minimum: 0 }) }, { description: localText }),
)

/** The content of one cell of a record; null is a gap. */
export const cell = oneOf(text(), number(), boolean, list(text()), word(null))

const texts = list(text())
const rows = list(integer({ minimum: 0 }))

const evidenceTable: Schema<EvidenceTableDocument> = named(
  "EvidenceTable",
  object({
    id: tableRef,
    rows: integer({ minimum: 0 }),
    key: texts,
    units: list(list(unitRef)),
    source: texts,
    also: orNull(list(texts)),
    place: texts,
    time: texts,
    name: object({ en: texts, ko: texts }),
    description: orNull(object({ en: texts, ko: texts })),
    values: byName(list(cell)),
  }),
)

export const evidenceDocument: Schema<EvidenceDocument> = named(
  "EvidenceDocument",
  object({
    format: word("cityindex-evidence/1"),
    tables: list(evidenceTable),
    drill: byPeriod(byNode(byUnit(object({ numerator: rows, denominator: orNull(rows) })))),
  }),
)
