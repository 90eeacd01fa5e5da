type Json = unknown
type Schema = Readonly<Record<string, Json>>

/** Whether a value meets a JSON Schema: the keywords of draft 7 that our schemas use, and an error for any other. */
export function meets(value: Json, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = keywords[keyword]
    if (!check) throw new Error(`this test does not know the keyword ${keyword}`)
    return check(value, rule, schema, root)
  })
}

type Check = (value: Json, rule: Json, schema: Schema, root: Schema) => boolean

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const list = (rule: Json) => rule as readonly Schema[]
const numeric =
  (compare: (value: number, rule: number) => boolean): Check =>
  (value, rule) =>
    typeof value !== "number" || compare(value, rule as number)

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
}

const annotation: Check = () => true
const keywords: Readonly<Record<string, Check>> = {
  $schema: annotation,
  title: annotation,
  description: annotation,
  default: annotation,
  definitions: annotation,
  $ref: (value, rule, _, root) => {
    const name = String(rule).replace("#/definitions/", "")
    return meets(value, (root.definitions as Record<string, Schema>)[name]!, root)
  },
  type: (value, rule) => [rule].flat().some((type) => types[String(type)]!(value)),
  enum: (value, rule) => (rule as readonly Json[]).includes(value),
  anyOf: (value, rule, _, root) => list(rule).some((schema) => meets(value, schema, root)),
  allOf: (value, rule, _, root) => list(rule).every((schema) => meets(value, schema, root)),
  oneOf: (value, rule, _, root) => list(rule).filter((schema) => meets(value, schema, root)).length === 1,
  required: (value, rule) => !isObject(value) || (rule as readonly string[]).every((key) => Object.hasOwn(value, key)),
  properties: (value, rule, _, root) =>
    !isObject(value) ||
    Object.entries(rule as Record<string, Schema>).every(
      ([key, schema]) => !Object.hasOwn(value, key) || meets(value[key], schema, root),
    ),
  additionalProperties: (value, rule, schema, root) =>
    !isObject(value) ||
    Object.entries(value)
      .filter(([key]) => !Object.hasOwn((schema.properties ?? {}) as object, key))
      .every(([, other]) => rule !== false && meets(other, rule as Schema, root)),
  propertyNames: (value, rule, _, root) =>
    !isObject(value) || Object.keys(value).every((key) => meets(key, rule as Schema, root)),
  minProperties: (value, rule) => !isObject(value) || Object.keys(value).length >= Number(rule),
  maxProperties: (value, rule) => !isObject(value) || Object.keys(value).length <= Number(rule),
  items: (value, rule, _, root) => !Array.isArray(value) || value.every((item) => meets(item, rule as Schema, root)),
  minItems: (value, rule) => !Array.isArray(value) || value.length >= Number(rule),
  maxItems: (value, rule) => !Array.isArray(value) || value.length <= Number(rule),
  pattern: (value, rule) => typeof value !== "string" || new RegExp(String(rule)).test(value),
  minimum: numeric((value, rule) => value >= rule),
  maximum: numeric((value, rule) => value <= rule),
  exclusiveMinimum: numeric((value, rule) => value > rule),
  exclusiveMaximum: numeric((value, rule) => value < rule),
}
