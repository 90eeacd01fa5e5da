import { fileOperations, type LiveName, liveNames, liveOperations, type Operation } from "./operations.ts"
import { problem, problemKinds } from "./problems.ts"
import { hasCommas, querySchema } from "./query.ts"
import type { Components, JsonSchema } from "./schema/shape.ts"

/** Version of the API itself: what docs/api.md promises holds within its first number. */
const version = "1.0.0"

/** The OpenAPI 3.1 document, written from the schemas that requests and answers are held to. */
export function openApiText(): string {
  const components: Components = new Map()
  const paths = [
    ...fileOperations.map((operation) => [operation.path, { get: fileOperation(operation, components) }]),
    ["/editions/{edition}/{table}", { get: tableOperation() }],
    ["/editions/{edition}/steps/{step}", { get: stepOperation() }],
    ...liveNames.map((name) => [liveOperations[name].path, { get: liveOperation(name, components) }]),
  ]
  problem.write(components)
  const document = {
    openapi: "3.1.0",
    info: {
      title: "cityindex",
      version,
      summary: "City indices: scores, ranks with intervals, records and sources.",
      description:
        "Files end in .json or .csv and may stand on any web server; live questions are answered by `cityindex serve`. A gap is null, and a status says why.",
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: ".", description: "Where this document stands" }],
    tags: [
      { name: "files", description: "The same on a published site and in `cityindex serve`" },
      { name: "live", description: "Computed for each request by `cityindex serve`" },
    ],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: Object.fromEntries(
        Object.entries(problemKinds).map(([kind, { title }]) => [kind, problemResponse(title)]),
      ),
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const problemResponse = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
})

const refused = (...kinds: readonly (keyof typeof problemKinds)[]) =>
  Object.fromEntries(
    kinds.map((kind) => [problemKinds[kind].status, { $ref: `#/components/responses/${kind}` }] as const),
  )

const etag = {
  ETag: { description: "Names these bytes; send it as If-None-Match.", schema: { type: "string" } },
}
const unchanged = { "304": { description: "The answer is the one that If-None-Match names" } }

const answered = (description: string, type: string, schema: JsonSchema) => ({
  "200": { description, headers: etag, content: { [type]: { schema } } },
  ...unchanged,
})

const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1, maxLength: 200 },
  }))

const fileOperation = ({ id, path, summary, answer }: Operation, components: Components) => ({
  operationId: id,
  summary,
  tags: ["files"],
  parameters: inPath(path),
  responses: {
    ...answered(summary, "application/json", answer.write(components)),
    ...refused("address", "not-found", "too-long", "ours"),
  },
})

const csv = { type: "string" }

const tableOperation = () => ({
  operationId: "table",
  summary: "A table that build writes, such as scores.csv; files.json lists them",
  tags: ["files"],
  parameters: inPath("{edition}{table}"),
  responses: {
    ...answered("The table", "text/csv", csv),
    ...refused("address", "not-found", "too-long", "ours"),
  },
})

const stepOperation = () => ({
  ...tableOperation(),
  operationId: "step",
  summary: "A step of the computation, such as steps/normalised.csv",
  parameters: inPath("{edition}{step}"),
})

function liveOperation(name: LiveName, components: Components) {
  const { id, path, summary, answer } = liveOperations[name]
  const { properties, required } = querySchema(name)
  return {
    operationId: id,
    summary,
    tags: ["live"],
    parameters: [
      ...inPath(path),
      ...Object.entries(properties).map(([name, { description, ...schema }]) => ({
        name,
        in: "query",
        ...(description === undefined ? {} : { description }),
        required: required.includes(name),
        ...(schema.type === "array" ? { style: "form", explode: !hasCommas(name) } : {}),
        schema,
      })),
    ],
    responses: {
      ...answered(summary, "application/json", answer.write(components)),
      ...refused("parameter", "not-found", "too-long", "busy", "ours"),
    },
  }
}
