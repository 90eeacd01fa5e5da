import type { TableId, TableSpec, VariableId, VariableType } from "../model/index.ts"

/** A variable as a column of its table's relation. */
export interface Field {
  /** Column of `Relation.records` and `Relation.members`. */
  readonly column: string
  readonly type: VariableType
  /** Codes of its list in list order, and the DuckDB type that holds them; none for other variables. */
  readonly codes: readonly string[]
  readonly codeType: string
}

/**
 * One evidence table inside DuckDB. Column names are ours (`row`, `units`, `time`, `v0`, …), so an author's names meet
 * nothing but `columns`.
 */
export interface Relation {
  readonly spec: TableSpec
  /** One row per record, with the list `units` of unit numbers. */
  readonly records: string
  /** One row per record and unit, with the number `unit`: a record of two cities is one row of each. */
  readonly members: string
  readonly rows: number
  readonly fields: ReadonlyMap<VariableId, Field>
  /** What an author's SQL expression may name, and the column each name stands for. */
  readonly columns: ReadonlyMap<string, string>
}

/** The relations of an edition. The codebook was checked before, so a table that is not here is our mistake. */
export type Relations = ReadonlyMap<TableId, Relation>

export function relationOf(relations: Relations, table: TableId): Relation {
  const relation = relations.get(table)
  if (!relation) throw new Error(`no evidence table "${table}" is loaded`)
  return relation
}

export function fieldOf(relation: Relation, variable: VariableId): Field {
  const field = relation.fields.get(variable)
  if (!field) throw new Error(`table "${relation.spec.id}" has no variable "${variable}"`)
  return field
}
