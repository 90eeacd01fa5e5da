import type { Measure, VariableId } from "../model/index.ts"
import { conditionOf } from "./filter.ts"
import { type Field, fieldOf, type Relation } from "./relation.ts"
import { all, type Parameters } from "./sql.ts"

/** Which records a measure looks at, as SQL conditions. One source for values and for drill-down. */
export interface Selection {
  /** Records that pass `where` (for a share: `of` too). */
  readonly passing: string
  /** Of these, the records that hold something to measure. */
  readonly numerator: string
  /** Records of the denominator; null where the measure has none. */
  readonly denominator: string | null
}

export function selectionOf(measure: Measure, relation: Relation, bound: Parameters): Selection {
  const where = conditionOf(measure.where, relation, bound)
  switch (measure.kind) {
    case "count":
    case "rate":
    case "sql":
      return { passing: where, numerator: where, denominator: null }
    case "share": {
      const of = conditionOf(measure.of, relation, bound)
      const both = all([of, where])
      return { passing: both, numerator: both, denominator: of }
    }
    case "sum":
    case "mean":
    case "max":
      return holding(where, `${numberField(relation, measure.of).column} IS NOT NULL`)
    case "diversity": {
      const { column, type } = codeField(relation, measure.by)
      return holding(where, type.kind === "codes" ? `len(${column}) > 0` : `${column} IS NOT NULL`)
    }
  }
}

const holding = (where: string, something: string): Selection => ({
  passing: where,
  numerator: all([where, something]),
  denominator: null,
})

export function numberField(relation: Relation, variable: VariableId): Field {
  const field = fieldOf(relation, variable)
  if (!["number", "year", "rubric"].includes(field.type.kind)) {
    throw new Error(`"${variable}" of "${relation.spec.id}" is no number, so it has no sum, mean or maximum`)
  }
  return field
}

export function codeField(relation: Relation, variable: VariableId): Field {
  const field = fieldOf(relation, variable)
  if (field.type.kind !== "code" && field.type.kind !== "codes") {
    throw new Error(`"${variable}" of "${relation.spec.id}" has no codes, so it has no diversity`)
  }
  return field
}
