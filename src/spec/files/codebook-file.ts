import { byKind, hasKey } from "../yaml/choices.ts"
import { defaulted, mapOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { flag, name, number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const code = byKind(
  {
    scalar: localText,
    map: hasKey(
      "label",
      record({
        label: required(localText, "Its name for readers."),
        definition: optional(localText, "What it covers."),
      }),
      localText,
    ),
  },
  "a label, or a label and a definition",
)

const list = record({
  title: required(localText, "What the list is about."),
  codes: required(mapOf(code, { anyKey: true }), "Its codes, by the word used in the data."),
})

const variableTypes = ["code", "codes", "number", "year", "date", "boolean", "url", "text", "texts", "rubric"] as const

const variable = record({
  title: required(localText, "Its name."),
  definition: optional(localText, "What it says, and how it is coded."),
  type: required(oneOf(variableTypes, "text"), "What its cells hold; codes and texts hold several, separated by ;"),
  codes: optional(located(name), "Code list, for type code and codes."),
  points: optional(
    located(mapOf(mapOf(number(), { anyKey: true }))),
    "For type rubric: points by variable and code; a record's rubric is their sum.",
  ),
  facet: defaulted(flag, false, "Offered as a filter in the evidence browser."),
})

const column = located(name)
const columns = byKind(
  {
    scalar: column,
    map: record({
      en: required(column, "Column with the English text."),
      ko: required(column, "Column with the Korean text."),
    }),
  },
  "a column, or a column for each language",
)

const table = record({
  title: required(localText, "Its name."),
  definition: optional(localText, "What its records are and how they were found."),
  file: required(located(name), "CSV or Parquet file inside the edition."),
  key: required(column, "Column with the record's id, unique in the table."),
  unit: required(column, "Column with the unit's id, or several separated by ;"),
  name: optional(columns, "Column or columns with the record's name."),
  description: optional(columns, "Column or columns with the record's description."),
  source: required(
    byKind(
      { scalar: located(name), map: record({ column: required(column, "Column with a source's id.") }) },
      "a source's id, or `column:` with a column of them",
    ),
    "Where the records come from.",
  ),
  also: optional(column, "Column with further sources that list the same record, separated by ;"),
  place: optional(column, "Column with the place inside the source: a line, a page."),
  time: optional(column, "Column with the period a record belongs to; omit if records belong to every period."),
  complete: defaulted(flag, false, "Whether every unit was searched: then no record is a zero, else a gap."),
  variables: required(mapOf(variable), "The coded columns, by name."),
})

/** `codebook.yaml`: the code lists, and the tables of coded records. */
export const codebookFile = record({
  lists: defaulted(mapOf(list), [], "Code lists, by id."),
  tables: defaulted(mapOf(table), [], "Evidence tables, by id."),
  coverage: optional(
    located(
      record({
        table: required(located(name), "Evidence table whose kinds of things coverage.csv speaks of."),
        by: required(located(name), "Variable of type code that says of what kind a record is."),
      }),
    ),
    "What coverage.csv speaks of.",
  ),
})
export type CodebookFile = Of<typeof codebookFile>
export type TableSettings = Of<typeof table>
export type VariableSettings = Of<typeof variable>
