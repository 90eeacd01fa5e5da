import { plainCsv } from "./plain-csv.ts"

/** What the validator reads of a descriptor: Table Schema as far as packages use it. */
interface Field {
  readonly name: string
  readonly type: string
  readonly categories?: readonly { readonly value: string }[]
  readonly constraints?: { readonly required?: boolean }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema?: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] }
    }[]
  }
}
export interface Descriptor {
  readonly resources: readonly Resource[]
}

/** How values are written, after the Table Schema standard. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /[\s\S]/,
  number: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false)$/,
}

/** Everything that is wrong with the tables of a package; an independent reading of the standard, in plain loops. */
export function mistakesOf({ resources }: Descriptor, files: ReadonlyMap<string, Uint8Array>): string[] {
  const tables = new Map<string, { readonly resource: Resource; readonly rows: string[][] }>()
  for (const resource of resources) {
    if (resource.schema === undefined) continue
    const rows = plainCsv(new TextDecoder("utf-8", { fatal: true }).decode(files.get(resource.path)))
    tables.set(resource.name, { resource, rows })
  }
  const mistakes: string[] = []
  for (const [name, { resource, rows }] of tables) {
    const [header = [], ...body] = rows
    const { fields, primaryKey, foreignKeys } = resource.schema!
    if (header.join() !== fields.map((field) => field.name).join()) mistakes.push(`${name}: the header is ${header}`)
    for (const [k, row] of body.entries()) {
      if (row.length !== fields.length) mistakes.push(`${name}:${k}: ${row.length} cells`)
      for (const [c, field] of fields.entries()) {
        const cell = row[c] ?? ""
        const at = `${name}:${k}:${field.name}`
        if (cell === "") {
          if (field.constraints?.required) mistakes.push(`${at} is empty`)
          continue
        }
        if (!lexical[field.type]?.test(cell)) mistakes.push(`${at} is no ${field.type}: ${cell}`)
        if (field.categories && !field.categories.some(({ value }) => value === cell))
          mistakes.push(`${at}: ${cell} is in no category`)
      }
    }
    const valuesOf = (table: string, columns: readonly string[]) => {
      const [head = [], ...all] = tables.get(table)?.rows ?? []
      const places = columns.map((column) => head.indexOf(column))
      if (places.includes(-1)) mistakes.push(`${name}: ${table} has no column of ${columns}`)
      return all.map((row) => places.map((place) => row[place] ?? ""))
    }
    const keys = valuesOf(name, primaryKey).map((key) => JSON.stringify(key))
    if (new Set(keys).size !== keys.length) mistakes.push(`${name}: its key is not unique`)
    for (const { fields: own, reference } of foreignKeys ?? []) {
      const there = new Set(valuesOf(reference.resource ?? name, reference.fields).map((key) => JSON.stringify(key)))
      for (const key of valuesOf(name, own)) {
        if (!key.includes("") && !there.has(JSON.stringify(key)))
          mistakes.push(`${name}: ${key} is not in ${reference.resource ?? name}`)
      }
    }
  }
  return mistakes
}
