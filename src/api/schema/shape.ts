/** A JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = { readonly [key: string]: unknown }
/** Schemas that are written once and referred to, by name. */
export type Components = Map<string, JsonSchema>

/** Whatever describes itself as JSON Schema; those that it refers to are added to the components. */
export interface Described {
  readonly write: (components: Components) => JsonSchema
}

/**
 * What a JSON value looks like. The type is part of it: a schema that leaves out a property of its type, or has one too
 * many, does not compile. Types that stand in no other place are taken from their schema with `Of`.
 */
export interface Schema<T> extends Described {
  /** Never there: it makes the compiler hold T and the schema's type together in both directions. */
  readonly holds?: (value: T) => T
}

export type Of<S> = S extends Schema<infer T> ? T : never

const plain = <T>(json: JsonSchema): Schema<T> => ({ write: () => json })

export const text = <T extends string = string>(more: JsonSchema = {}): Schema<T> => plain({ type: "string", ...more })
export const number = (more: JsonSchema = {}): Schema<number> => plain({ type: "number", ...more })
export const integer = (more: JsonSchema = {}): Schema<number> => plain({ type: "integer", ...more })
export const boolean: Schema<boolean> = plain({ type: "boolean" })
/** Any JSON: what another standard describes. */
export const anything: Schema<unknown> = plain({})

/** 0 to 1, both included. */
export const fraction: Schema<number> = number({ minimum: 0, maximum: 1 })

/** One of some words. */
export const word = <const T extends string | number | null>(...words: readonly T[]): Schema<T> =>
  plain(words.length === 1 ? { const: words[0] } : { enum: words })

export const list = <T>(item: Schema<T>, more: JsonSchema = {}): Schema<readonly T[]> => ({
  write: (components) => ({ type: "array", items: item.write(components), ...more }),
})

/** Two values side by side. */
export const pair = <A, B>(first: Schema<A>, second: Schema<B>): Schema<readonly [A, B]> => ({
  write: (components) => ({
    type: "array",
    prefixItems: [first.write(components), second.write(components)],
    items: false,
    minItems: 2,
  }),
})

/** Values by names of any number. */
export const record = <K extends string, V>(value: Schema<V>): Schema<Readonly<Record<K, V>>> => ({
  write: (components) => ({ type: "object", additionalProperties: value.write(components) }),
})

/** The value or null, which is a gap or "there is none". */
export const orNull = <T>(schema: Schema<T>): Schema<T | null> => ({
  write: (components) => {
    const { type, ...rest } = schema.write(components)
    const isPlain = typeof type === "string" && !("enum" in rest)
    return isPlain ? { type: [type, "null"], ...rest } : { anyOf: [schema.write(components), { type: "null" }] }
  },
})

/** Any of several, usually told apart by their `kind`. */
export const oneOf = <S extends readonly Described[]>(...schemas: S): Schema<Of<S[number]>> => ({
  write: (components) => ({ anyOf: schemas.map((schema) => schema.write(components)) }),
})

type Fields = Readonly<Record<string, Described>>
type Required<F extends Fields> = { readonly [K in keyof F]: Of<F[K]> }
type Optional<F extends Fields> = { readonly [K in keyof F]?: Of<F[K]> }

/** An object with these properties and no other; those of the second group may be absent. */
export function object<F extends Fields>(fields: F): Schema<Required<F>>
export function object<F extends Fields, O extends Fields>(fields: F, optional: O): Schema<Required<F> & Optional<O>>
export function object(fields: Fields, optional: Fields = {}): Described {
  return {
    write: (components) => ({
      type: "object",
      properties: Object.fromEntries(
        Object.entries({ ...fields, ...optional }).map(([name, schema]) => [name, schema.write(components)]),
      ),
      required: Object.keys(fields),
      additionalProperties: false,
    }),
  }
}

/** An object that its `kind` tells apart. */
export function variant<const K extends string>(kind: K): Schema<{ readonly kind: K }>
export function variant<const K extends string, F extends Fields>(
  kind: K,
  fields: F,
): Schema<{ readonly kind: K } & Required<F>>
export function variant(kind: string, fields: Fields = {}): Described {
  return object({ kind: word(kind), ...fields })
}

/** Says what a value means, for readers of the OpenAPI document. */
export const about = <T>(description: string, schema: Schema<T>): Schema<T> => ({
  write: (components) => ({ ...schema.write(components), description }),
})

/** Gives a schema a name, under which it is written once and referred to. */
export const named = <T>(name: string, schema: Schema<T>): Schema<T> => ({
  write: (components) => {
    if (!components.has(name)) {
      components.set(name, {})
      components.set(name, schema.write(components))
    }
    return { $ref: `#/components/schemas/${name}` }
  },
})
