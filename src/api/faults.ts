import { unknownName } from "./live/outcome.ts"
import type { Fault } from "./problems.ts"
import type { QuerySchema } from "./query.ts"
import type { JsonSchema } from "./schema/shape.ts"

/** What a validator of JSON Schema says of one mistake. */
export interface SchemaError {
  readonly keyword: string
  /** JSON pointer into the query. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string | undefined
}

/** The mistakes of a query in our words: the parameter, what it takes, and what to try. Each parameter once. */
export function faultsOf(schema: QuerySchema, errors: readonly SchemaError[]): readonly Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of errors) {
    const found = faultOf(schema, error)
    if (!faults.has(found.parameter)) faults.set(found.parameter, found)
  }
  return [...faults.values()]
}

function faultOf({ properties }: QuerySchema, { keyword, instancePath, params, message = "" }: SchemaError): Fault {
  if (keyword === "additionalProperties") {
    const name = String(params.additionalProperty)
    return unknownName(name.slice(0, 100), "one of the parameters", name, Object.keys(properties))
  }
  const isMissing = keyword === "required"
  const parameter = isMissing ? String(params.missingProperty) : (instancePath.split("/")[1] ?? "")
  const schema = Object.hasOwn(properties, parameter) ? properties[parameter] : undefined
  return {
    parameter,
    expected: schema === undefined ? "a parameter of this question" : expectation(schema),
    hint: isMissing ? "it is needed" : `it ${message}`,
  }
}

/** What a parameter takes, in words. */
function expectation({ type, enum: words, minimum, maximum, description }: JsonSchema): string {
  if (Array.isArray(words)) return words.join(" or ")
  if (type === "integer") return `a whole number from ${minimum} to ${maximum}`
  return typeof description === "string" ? description : `a ${type}`
}
