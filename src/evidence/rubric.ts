import type { RubricPoint, VariableId } from "../model/index.ts"
import type { Field } from "./relation.ts"

/**
 * The points of a record as SQL: the sum, in the order of the codebook, of the points that its codes earn. A record
 * where every variable of the rubric is empty has no points, not 0.
 */
export function rubricPoints(points: readonly RubricPoint[], fields: ReadonlyMap<VariableId, Field>): string {
  const used = new Set<string>()
  const terms = points.map(({ variable, code, points: earned }) => {
    const field = fields.get(variable)
    if (!field) throw new Error(`a rubric gives points for "${variable}", which its table does not have`)
    used.add(field.column)
    return `CASE WHEN ${holds(field, code)} THEN CAST('${earned}' AS DOUBLE) ELSE 0 END`
  })
  if (terms.length === 0) return "CAST(NULL AS DOUBLE)"
  return `CASE WHEN ${[...used].map((column) => `${column} IS NULL`).join(" AND ")} THEN NULL ELSE ${terms.join(" + ")} END`
}

/** The code enters as its number in the list: a view takes no bound values. */
function holds(field: Field, code: string): string {
  switch (field.type.kind) {
    case "code":
    case "codes": {
      const position = [...new Set(["", ...field.codes])].indexOf(code)
      if (position < 0) return "false"
      const member = `CAST(enum_range(NULL::${field.codeType})[${position + 1}] AS ${field.codeType})`
      return field.type.kind === "code" ? `${field.column} = ${member}` : `list_contains(${field.column}, ${member})`
    }
    case "boolean":
      return code === "true" ? field.column : code === "false" ? `NOT ${field.column}` : "false"
    default:
      throw new Error(`a rubric gives points for a variable of the kind "${field.type.kind}"`)
  }
}
