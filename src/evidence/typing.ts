import type { VariableType } from "../model/index.ts"

/** A column of a file as SQL, and the DuckDB type it has there. */
export interface Raw {
  readonly sql: string
  readonly type: string
}

/** How a column of a file becomes a column of the store. */
export interface Typed {
  /** NULL where the cell is empty; never NULL for several codes or texts, which are then an empty list. */
  readonly sql: string
  /** Whether a cell cannot be read. */
  readonly wrong: string
  /** The text to show for a wrong cell. */
  readonly shown: string
}

const isText = (raw: Raw) => raw.type === "VARCHAR" || raw.type.startsWith("ENUM")
const isTextList = (raw: Raw) => raw.type === "VARCHAR[]"
const isWhole = (raw: Raw) => /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(raw.type)
const isNumber = (raw: Raw) => isWhole(raw) || /^(DOUBLE|FLOAT|DECIMAL|U?HUGEINT)/.test(raw.type)

const text = (raw: Raw) => `nullif(CAST(${raw.sql} AS VARCHAR), '')`

/**
 * The distinct parts of a cell in their order, trimmed, without empty ones; each as `of` makes it. Most cells have one
 * part, and lists are dear: those take a short way.
 */
function parts(raw: Raw, of: (part: string) => string): string {
  const split = isTextList(raw) ? raw.sql : `string_split(CAST(${raw.sql} AS VARCHAR), ';')`
  const trimmed = `list_filter(list_transform(${split}, lambda x: trim(x)), lambda x: x <> '')`
  const distinct = `list_filter(${trimmed}, lambda x, i: list_position(${trimmed}, x) = i)`
  const several = `list_transform(${distinct}, lambda x: ${of("x")})`
  if (isTextList(raw)) return `coalesce(${several}, [])`
  const only = `trim(CAST(${raw.sql} AS VARCHAR))`
  return `CASE WHEN ${isBlank(raw)} THEN [] WHEN ${isSingle(raw)} THEN [${of(only)}] ELSE ${several} END`
}
const isBlank = (raw: Raw) => `coalesce(trim(CAST(${raw.sql} AS VARCHAR)), '') = ''`
const isSingle = (raw: Raw) => `NOT contains(CAST(${raw.sql} AS VARCHAR), ';')`

/** Beyond this a sum of as many records as fit on a disk could leave the doubles. */
const largest = "1e290"
const numberPattern = String.raw`[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?`
const datePattern = String.raw`\d{4}(-\d{2}(-\d{2})?)?`
const periodPattern = String.raw`\d{4}(-Q[1-4]|-H[12]|-\d{2}(-\d{2})?)?`
const urlPattern = String.raw`https?://\S+`

const never = { wrong: "false", shown: "''" }
const plain = (sql: string): Typed => ({ sql, ...never })
/** `typed` is NULL for a cell that is not empty but cannot be read. */
const checked = (raw: Raw, typed: string): Typed => ({
  sql: typed,
  wrong: `${text(raw)} IS NOT NULL AND (${typed}) IS NULL`,
  shown: text(raw),
})

/** A text column: names, places, keys, periods. Whole numbers are read as their digits. Null: the type cannot be it. */
export const textColumn = (raw: Raw): Typed | null => (isText(raw) || isWhole(raw) ? plain(text(raw)) : null)

/** Several texts in one cell, as a list. */
export const textsColumn = (raw: Raw): Typed | null =>
  isText(raw) || isTextList(raw) ? plain(parts(raw, (part) => part)) : null

/** `sql` where the whole of `of` fits the pattern, else NULL. */
const fitting = (of: string, pattern: string, sql = of) =>
  `CASE WHEN regexp_full_match(${of}, '${pattern}') THEN ${sql} END`

/** A period as an edition writes it: a year, half, quarter, month or day. */
export function periodColumn(raw: Raw): Typed | null {
  return isText(raw) || isWhole(raw) ? checked(raw, fitting(text(raw), periodPattern)) : null
}

/** Several values of a DuckDB enum in one cell, as list; `of` maps one of them further. */
export function listColumn(raw: Raw, enumType: string, of = (member: string) => member): Typed | null {
  if (!isText(raw) && !isTextList(raw)) return null
  const typed = (part: string) => `TRY_CAST(${part} AS ${enumType})`
  const unknown = `list_filter(${parts(raw, (part) => `CASE WHEN ${typed(part)} IS NULL THEN ${part} END`)}, lambda x: x IS NOT NULL)`
  return { sql: parts(raw, (part) => of(typed(part))), wrong: `len(${unknown}) > 0`, shown: `${unknown}[1]` }
}

/**
 * How a column of a file is read as a variable.
 *
 * @param enumType  DuckDB enum of the variable's code list
 * @returns null when the column's type cannot hold such a variable
 */
export function typedColumn(raw: Raw, type: Exclude<VariableType, { kind: "rubric" }>, enumType: string): Typed | null {
  switch (type.kind) {
    case "code":
      return isText(raw) ? checked(raw, `TRY_CAST(${text(raw)} AS ${enumType})`) : null
    case "codes":
      return listColumn(raw, enumType)
    case "texts":
      return textsColumn(raw)
    case "text":
      return isText(raw) ? plain(text(raw)) : null
    case "url":
      return isText(raw) ? checked(raw, fitting(text(raw), urlPattern)) : null
    case "number": {
      // DuckDB's own cast is too kind: it takes "nan", "1_000" and " 12 ".
      const number = isNumber(raw)
        ? `CAST(${raw.sql} AS DOUBLE)`
        : fitting(text(raw), numberPattern, `TRY_CAST(${text(raw)} AS DOUBLE)`)
      const bounded = `CASE WHEN abs(${number}) <= ${largest} THEN ${number} END`
      return isText(raw) || isNumber(raw) ? checked(raw, bounded) : null
    }
    case "year":
      if (!isText(raw) && !isWhole(raw)) return null
      return checked(raw, fitting(text(raw), String.raw`\d{4}`, `CAST(${text(raw)} AS INTEGER)`))
    case "date": {
      // Kept as text: a month or a year alone stays what it is.
      if (raw.type === "DATE") return plain(text(raw))
      const day = `TRY_CAST(left(${text(raw)} || '-01-01', 10) AS DATE)`
      const date = fitting(text(raw), datePattern, `CASE WHEN ${day} IS NOT NULL THEN ${text(raw)} END`)
      return isText(raw) ? checked(raw, date) : null
    }
    case "boolean": {
      if (raw.type === "BOOLEAN") return plain(raw.sql)
      const truth = `CASE ${text(raw)} WHEN 'true' THEN true WHEN 'false' THEN false END`
      return isText(raw) ? checked(raw, truth) : null
    }
  }
}

/** What a Parquet column must be to hold a variable, in words for its author. */
export const expectedType: { readonly [K in Exclude<VariableType["kind"], "rubric">]: string } = {
  code: "text",
  codes: "text or a list of texts",
  texts: "text or a list of texts",
  text: "text",
  url: "text",
  number: "a number",
  year: "a whole number",
  date: "a date or text",
  boolean: "true or false",
}
