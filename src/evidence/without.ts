import type { SourceId } from "../model/index.ts"
import type { Database } from "./database.ts"
import type { Relation } from "./relation.ts"
import { literal } from "./sql.ts"

/**
 * A table as if a source were not there: without the records that no other source lists. Where none is left, nobody has
 * searched any unit, whatever the table says of itself.
 */
export async function relationWithout(database: Database, relation: Relation, source: SourceId): Promise<Relation> {
  const condition = listedByOthers(relation, source)
  if (condition === "true") return relation
  const members = `(SELECT * FROM ${relation.members} WHERE ${condition})`
  const [[rows]] = (await database.run(`SELECT count(*)::DOUBLE FROM ${relation.records} WHERE ${condition}`)) as [
    [number],
  ]
  const spec = rows === 0 ? { ...relation.spec, complete: false } : relation.spec
  return { ...relation, spec, members, rows }
}

function listedByOthers({ spec: { roles } }: Relation, source: SourceId): string {
  const name = literal(source)
  const first = "all" in roles.source ? String(roles.source.all !== source) : `source <> ${name}`
  if (first === "true" || roles.also === null) return first
  const others = `len(list_distinct(also)) > CASE WHEN list_contains(also, ${name}) THEN 1 ELSE 0 END`
  return `(${first} OR coalesce(${others}, false))`
}
