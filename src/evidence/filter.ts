import type { Condition, Filter } from "../model/index.ts"
import { type Field, fieldOf, type Relation } from "./relation.ts"
import { all, type Parameters } from "./sql.ts"

/**
 * A filter as an SQL condition. An empty cell is a gap and meets no condition, neither `in` nor `not-in`; an empty
 * cell of several codes or texts holds none of them, so it meets `not-in`.
 */
export const conditionOf = (filter: Filter, relation: Relation, bound: Parameters): string =>
  all(filter.map((condition) => one(condition, fieldOf(relation, condition.variable), bound)))

function one(condition: Condition, field: Field, bound: Parameters): string {
  if (condition.kind === "between") {
    return `${measurable(field)} BETWEEN ${bound.of(condition.low)} AND ${bound.of(condition.high)}`
  }
  const isIn = condition.kind === "in"
  const members = membersOf(condition.values, field, bound)
  if (field.type.kind === "codes" || field.type.kind === "texts") {
    if (members.length === 0) return isIn ? "false" : "true"
    const holds = `list_has_any(${field.column}, [${members.join(", ")}])`
    return isIn ? holds : `NOT ${holds}`
  }
  if (members.length === 0) return isIn ? "false" : `${field.column} IS NOT NULL`
  return `${field.column} ${isIn ? "" : "NOT "}IN (${members.join(", ")})`
}

/** The values that a cell of this variable can hold at all, as bound SQL. */
function membersOf(values: readonly string[], field: Field, bound: Parameters): string[] {
  switch (field.type.kind) {
    case "code":
    case "codes":
      return values.filter((v) => field.codes.includes(v)).map((v) => `${bound.of(v)}::${field.codeType}`)
    case "number":
    case "year":
    case "rubric":
      return values.filter((v) => Number.isFinite(Number.parseFloat(v))).map((v) => bound.of(Number(v)))
    case "boolean":
      return values.filter((v) => v === "true" || v === "false")
    default:
      return values.map((v) => bound.of(v))
  }
}

/** What `between` compares: the number, or the year of a date. */
function measurable(field: Field): string {
  switch (field.type.kind) {
    case "number":
    case "year":
    case "rubric":
      return field.column
    case "date":
      return `CAST(left(${field.column}, 4) AS INTEGER)`
    default:
      throw new Error(`"between" was asked of a variable of the kind "${field.type.kind}"`)
  }
}
