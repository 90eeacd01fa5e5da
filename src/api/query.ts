import { type LiveName, liveOperations } from "./operations.ts"
import type { JsonSchema } from "./schema/shape.ts"

/** The parameters of a live question as one JSON Schema: what the server holds requests to. */
export interface QuerySchema {
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required: readonly string[]
  readonly json: JsonSchema
}

export function querySchema(name: LiveName): QuerySchema {
  const { description: _, ...json } = liveOperations[name].query.write(new Map())
  // `object` wrote these.
  const { properties, required } = json as { properties: Record<string, JsonSchema>; required: readonly string[] }
  return { properties, required, json }
}

/** Whether the items of a list stand in one parameter, with commas between; else the parameter is repeated. */
export const hasCommas = (name: string): boolean => name !== "where"

const plainNumber = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,16})?$/

/**
 * A query string's texts as the values that the schema speaks of: lists are cut at their commas, and what is written as a
 * number where one is expected becomes one. Nothing else is guessed; what does not fit stays as it is, to be refused.
 */
export function readQuery(
  { properties }: QuerySchema,
  given: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
      return [name, schema === undefined ? value : readValue(name, schema, value)]
    }),
  )
}

function readValue(name: string, { type }: JsonSchema, value: string | readonly string[]): unknown {
  if (type === "array") {
    const items = typeof value === "string" ? [value] : value
    return hasCommas(name) ? items.flatMap((item) => item.split(",")) : items
  }
  const isNumber = (type === "integer" || type === "number") && typeof value === "string" && plainNumber.test(value)
  return isNumber ? Number(value) : value
}
