import assert from "node:assert/strict"
import { Ajv2020 } from "ajv/dist/2020.js"
import { openApiText } from "../../src/api/index.ts"

interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
}

export interface Parameter {
  readonly name: string
  readonly in: "path" | "query"
  readonly required: boolean
  readonly explode?: boolean
  readonly schema: {
    readonly type?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
    readonly maxLength?: number
    readonly pattern?: string
    readonly maxItems?: number
    readonly items?: Parameter["schema"]
  }
}

export interface DescribedOperation {
  readonly path: string
  readonly operationId: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Response>>
}

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get: Omit<DescribedOperation, "path"> }>>
  readonly components: { readonly schemas: object; readonly responses: Readonly<Record<string, Response>> }
}

// What our own server gives, read as a stranger would.
const document: OpenApi = JSON.parse(openApiText())
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: "https://api.test/", components: document.components })

export const operations: readonly DescribedOperation[] = Object.entries(document.paths).map(([path, { get }]) => ({
  path,
  ...get,
}))

const compiled = new Map<string, ReturnType<typeof ajv.compile>>()

/** Fails unless the document declares this status and type for the operation, and the body has the declared shape. */
export function assertDeclared(
  { operationId, responses }: DescribedOperation,
  status: number,
  type: string,
  body: unknown,
  told: string,
): void {
  const declared = responses[status] ?? assert.fail(`${told}: ${status} is not declared`)
  const name = declared.$ref?.split("/").at(-1)
  const { content = {} } = name === undefined ? declared : (document.components.responses[name] ?? {})
  const [plain = ""] = type.split(";")
  const { schema } = content[plain] ?? assert.fail(`${told}: ${plain} is not declared for ${status}`)
  const key = `${operationId} ${status}`
  // References are read from the document that holds the components.
  const absolute = JSON.stringify(schema).replaceAll('"#/components', '"https://api.test/#/components')
  const validate = compiled.get(key) ?? ajv.compile(JSON.parse(absolute))
  compiled.set(key, validate)
  assert.ok(validate(body), `${told}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
}
