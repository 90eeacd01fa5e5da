import type { Database } from "./database.ts"
import { aggregateFunctions, orderFree, scalarFunctions } from "./functions.ts"
import { rowAlias } from "./sql.ts"

/** Why an author's expression is refused, and what to do about it. */
export interface Refusal {
  readonly reason: string
  readonly cure: string
}

export interface Expression {
  /** DuckDB's own writing of the expression, with every aggregate reading records in file order. */
  readonly sql: string
  /** Columns it names, as their author does. */
  readonly columns: readonly string[]
}

const longest = 10_000
const one = "write one expression that gives one number per unit, such as avg(cost) or count(DISTINCT domain)"

/**
 * Reads an author's expression with DuckDB's own parser and lets through one aggregate expression over `columns`: no
 * second statement, no subquery, no window, no function that could read anything but the records.
 */
export async function readExpression(
  database: Database,
  text: string,
  columns: ReadonlySet<string>,
): Promise<Expression | Refusal> {
  if (text.length > longest) return { reason: `it is ${text.length} characters long`, cure: `keep it below ${longest}` }
  // The line break ends a comment at the end of the text.
  const json = await firstText(database, "SELECT json_serialize_sql(CAST($1 AS VARCHAR))", `SELECT ${text}\n`)
  // JavaScript's numbers cannot carry DuckDB's "nowhere", 2⁶⁴ − 1; nothing reads the place again.
  const parsed = JSON.parse(json, (key, value) => (key === "query_location" ? 0 : value)) as Parsed
  if (parsed.error && parsed.error_type === "parser") {
    return { reason: parsed.error_message.replace(/\s+/g, " "), cure: one }
  }
  const root = parsed.error ? null : onlyExpression(parsed)
  if (!root) return { reason: "it is more than one expression", cure: one }

  const found: Found = { columns: new Set(), aggregates: [], doubles: [] }
  const refusal = visit(root, columns, found)
  if (refusal) return refusal
  if (found.aggregates.length === 0) return { reason: "it does not summarise the records of a unit", cure: one }
  found.aggregates.forEach(orderByRecord)
  found.doubles.forEach(writeAsText)
  const select = await firstText(database, "SELECT json_deserialize_sql(CAST($1 AS JSON))", JSON.stringify(parsed))
  return { sql: select.replace(/^SELECT /, ""), columns: [...found.columns] }
}

async function firstText(database: Database, sql: string, value: string): Promise<string> {
  const [column] = await database.run(sql, [value])
  return String(column?.[0])
}

/** A node of DuckDB's syntax tree as its JSON has it. */
interface Syntax {
  readonly class?: string
  readonly [key: string]: unknown
}
type Parsed =
  | { readonly error: true; readonly error_type: string; readonly error_message: string }
  | { readonly error: false; readonly statements: readonly { readonly node: Syntax }[] }

/** The one expression of `SELECT expression`; null if the text said anything more. */
function onlyExpression(parsed: Parsed & { error: false }): Syntax | null {
  const [statement, ...others] = parsed.statements
  const node = statement?.node
  if (!node || others.length > 0 || node.type !== "SELECT_NODE") return null
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)
  const rest = ["modifiers", "where_clause", "group_expressions", "group_sets", "having", "sample", "qualify"]
  const list = node.select_list as readonly Syntax[]
  const isAlone =
    list.length === 1 &&
    list[0]?.alias === "" &&
    rest.every((key) => isEmpty(node[key])) &&
    isEmpty((node.cte_map as { map: unknown }).map) &&
    (node.from_table as Syntax).type === "EMPTY" &&
    node.aggregate_handling === "STANDARD_HANDLING"
  return isAlone ? (list[0] ?? null) : null
}

interface Found {
  readonly columns: Set<string>
  readonly aggregates: Syntax[]
  readonly doubles: Syntax[]
}

const allowed = new Set("BETWEEN CASE CAST COMPARISON CONJUNCTION CONSTANT FUNCTION OPERATOR COLUMN_REF".split(" "))
const words: Readonly<Record<string, string>> = {
  SUBQUERY: "a subquery",
  LAMBDA: "a lambda",
  WINDOW: "a window (OVER)",
  STAR: "a star",
  PARAMETER: "a parameter",
  COLLATE: "a collation",
}

/** Walks the tree, refuses what is not allowed, and notes the columns and aggregates on the way. */
function visit(value: unknown, columns: ReadonlySet<string>, found: Found): Refusal | null {
  if (typeof value !== "object" || value === null) return null
  const node = value as Syntax
  if (node.class !== undefined && !allowed.has(node.class)) {
    return { reason: `it holds ${words[node.class] ?? node.class.toLowerCase()}`, cure: one }
  }
  const own =
    node.class === "COLUMN_REF"
      ? visitColumn(node, columns, found)
      : node.class === "FUNCTION"
        ? visitFunction(node, found)
        : node.class === "CONSTANT"
          ? visitConstant(node, found)
          : null
  if (own) return own
  for (const child of Object.values(node)) {
    const refusal = visit(child, columns, found)
    if (refusal) return refusal
  }
  return null
}

function visitColumn(node: Syntax, columns: ReadonlySet<string>, found: Found): Refusal | null {
  const path = node.column_names as readonly string[]
  const [name = ""] = path
  if (path.length > 1 || !columns.has(name)) {
    // Also `current_date` and `user`, which DuckDB would take for functions.
    const known = [...columns].join(", ")
    return { reason: `the table has no column "${path.join(".")}"`, cure: `its columns are ${known}` }
  }
  found.columns.add(name)
  return null
}

function visitFunction(node: Syntax, found: Found): Refusal | null {
  const name = nameOf(node)
  if (aggregateFunctions.has(name)) found.aggregates.push(node)
  else if (!scalarFunctions.has(name)) {
    return {
      reason: `the function "${name}" does not exist or may not be used here`,
      cure: "docs/methods/measures.md lists the functions that can be used",
    }
  }
  return null
}

const nameOf = (node: Syntax): string => String(node.function_name).toLowerCase()

/** Lets an aggregate read records in file order: with two threads their order would change from run to run. */
function orderByRecord(node: Syntax): void {
  if (orderFree.has(nameOf(node))) return
  const { orders } = node.order_bys as { readonly orders: unknown[] }
  const record = { class: "COLUMN_REF", type: "COLUMN_REF", alias: "", query_location: 0, column_names: [rowAlias] }
  // A DISTINCT aggregate can be ordered by its own arguments only.
  const by = node.distinct === true ? structuredClone(node.children as unknown[]) : [record]
  for (const expression of by) orders.push({ type: "ORDER_DEFAULT", null_order: "ORDER_DEFAULT", expression })
}

/** Whole numbers and decimals above 2⁵³ would come back from JSON as other numbers. */
function visitConstant(node: Syntax, found: Found): Refusal | null {
  const { type, value } = node.value as { readonly type: { readonly id: string }; readonly value: unknown }
  if (type.id === "DOUBLE" && typeof value === "number") {
    found.doubles.push(node)
    return null
  }
  const isLarge = typeof value === "number" && !Number.isSafeInteger(value)
  const isParts = typeof value === "object" && value !== null
  return isLarge || isParts
    ? { reason: "it holds a number with too many digits", cure: "write it with fewer digits, as 1.5e20" }
    : null
}

/** JavaScript writes the double 2e0 as `2`, which DuckDB's reader refuses; a text that is cast keeps every digit. */
function writeAsText(node: Syntax): void {
  const { value } = node.value as { readonly value: number }
  const text = { type: { id: "VARCHAR", type_info: null }, is_null: false, value: String(value) }
  Object.assign(node, {
    class: "CAST",
    type: "OPERATOR_CAST",
    child: { class: "CONSTANT", type: "VALUE_CONSTANT", alias: "", query_location: 0, value: text },
    cast_type: { id: "DOUBLE", type_info: null },
    try_cast: false,
    value: undefined,
  })
}
