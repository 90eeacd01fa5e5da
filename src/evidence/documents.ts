import type { EvidenceTableDocument, UnitId } from "../model/index.ts"
import type { Columns, Database } from "./database.ts"
import type { Relation } from "./relation.ts"

/** All records of a table, column by column in file order. A table without names shows its keys. */
export async function documentOf(
  database: Database,
  relation: Relation,
  units: readonly UnitId[],
): Promise<EvidenceTableDocument> {
  const { spec } = relation
  const { roles } = spec
  const names: string[] = ["units", "key"]
  const add = (name: string, has: boolean) => {
    if (has) names.push(name)
  }
  add("source", "column" in roles.source)
  add("also", roles.also !== null)
  add("place", roles.place !== null)
  add("time", roles.time !== null)
  for (const lang of ["en", "ko"]) {
    add(`name_${lang}`, roles.name !== null)
    add(`description_${lang}`, roles.description !== null)
  }
  for (const { column } of relation.fields.values()) names.push(column)

  const result: Columns = await database.run(`SELECT ${names.join(", ")} FROM ${relation.records} ORDER BY row`)
  const column = (name: string): readonly unknown[] => result[names.indexOf(name)] ?? []
  const texts = (name: string): readonly string[] => column(name).map((text) => (text ?? "") as string)
  const blank = Array.from({ length: relation.rows }, () => "")
  const source = roles.source
  return {
    id: spec.id,
    rows: relation.rows,
    key: texts("key"),
    units: column("units").map((numbers) => (numbers as number[]).map((i) => units[i]!)),
    source: "all" in source ? blank.map(() => source.all) : texts("source"),
    also: roles.also === null ? null : column("also").map((ids) => ids as string[]),
    place: roles.place === null ? blank : texts("place"),
    time: roles.time === null ? blank : texts("time"),
    name: roles.name ? { en: texts("name_en"), ko: texts("name_ko") } : { en: texts("key"), ko: texts("key") },
    description: roles.description ? { en: texts("description_en"), ko: texts("description_ko") } : null,
    values: Object.fromEntries(
      [...relation.fields].map(([id, field]) => [id, column(field.column) as EvidenceTableDocument["values"][string]]),
    ),
  }
}
