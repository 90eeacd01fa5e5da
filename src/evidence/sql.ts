/** A name as an SQL identifier, whatever characters its author chose. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as an SQL string. Only for places where DuckDB takes no bound value: the path in a view. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The record number beside an author's columns: quoted, and with a space, so that few authors have it. */
export const rowAlias = "record number"
export const unitAlias = "unit number"

/** Values bound to a query. The same value asked for twice is the same `$n`, so equal conditions are equal text. */
export interface Parameters {
  readonly of: (value: string | number) => string
  readonly values: readonly (string | number)[]
}

export function parameters(): Parameters {
  const values: (string | number)[] = []
  const places = new Map<string | number, string>()
  return {
    values,
    of(value) {
      let place = places.get(value)
      if (place === undefined) {
        values.push(value)
        place = `$${values.length}`
        places.set(value, place)
      }
      return place
    },
  }
}

export const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "true" : conditions.map((condition) => `(${condition})`).join(" AND ")
