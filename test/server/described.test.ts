import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import fc from "fast-check"
import { apiTexts } from "../../explorer/text/api.ts"
import { apiExamples } from "../../explorer/view/api-examples.ts"
import { type BuiltEdition, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"
import { assertDeclared, type DescribedOperation, operations, type Parameter } from "../api/validator.ts"
import { madeEdition } from "../explorer/editions.ts"
import { ask, jsonOf, typeOf } from "./ask.ts"

/** The running server, asked whatever its own OpenAPI document allows, and what it does not. */
let server: RunningServer
let editions: readonly BuiltEdition[]
const made = madeEdition({})
before(async () => {
  editions = (await loadEditions([editionFolder("isi-2019"), made.folder], silent)).editions
  server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
  await ask(server, "/api/v1/editions/isi-2019/scores?draws=0") // starts the thread
})
after(async () => {
  await server.close()
  made.remove()
})

/** Names that mean something somewhere, and names that must mean nothing. */
const names = [
  ...["isi-2019", "seoul", "overall", "cases", "transport", "scores.csv", "2019", "-"],
  ...["__proto__", "constructor", "prototype", "toString", "..", ".", "NaN", "null", "시", "%", "'\"<>", "\u0000"],
]
const someText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }) },
)

/** By parameter, what means something in an edition: read from its own documents. */
type Known = Readonly<Record<string, readonly string[]>>

async function knownOf(edition: string): Promise<Known> {
  const read = async (path: string) => jsonOf(await ask(server, `/api/v1/editions/${edition}/${path}.json`))
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const { nodes } = await read("nodes")
  const units = ids((await read("units")).units.map((each: { unit: { id: string } }) => each.unit))
  const files: readonly string[] = (await read("files")).map((each: { path: string }) => each.path)
  const [table] = (await read("records")).tables
  const all = ids(nodes.map((each: { node: { id: string } }) => each.node))
  const scored: readonly string[] = nodes.flatMap((each: { node: { id: string; basis: string } }) =>
    ["scored", "reconstruction"].includes(each.node.basis) ? [each.node.id] : [],
  )
  return {
    ...{ unit: units, a: units, b: units, node: all, nodes: scored, period: ["2019"] },
    weights: all.flatMap((id) => [`${id}:1`, `${id}:0`, `${id}:0.25`]),
    aggregation: scored.flatMap((id) => [`${id}:geometric`, `${id}:minimum`]),
    table: [...(table ? [table.table] : []), ...files.filter((path) => path.endsWith(".csv"))],
    step: files.flatMap((path) => /^steps\/(.*)$/.exec(path)?.[1] ?? []),
    sort: ["name", "-unit", "place"],
    where: (table?.facets ?? []).flatMap((facet: { id: string; values: readonly { value: string }[] }) =>
      facet.values.slice(0, 3).map(({ value }) => `${facet.id}:${value}`),
    ),
    q: ["데이터", "smart", "ㅅㅁㅌ"],
  }
}

interface Given {
  readonly name: string
  readonly values: readonly string[]
  /** Whether the parameter's schema lets it pass. */
  readonly isFine: boolean
}

function fineText({ pattern, maxLength = 200 }: Parameter["schema"], known: readonly string[]): fc.Arbitrary<string> {
  const expression = new RegExp(pattern ?? "", "u")
  const drawn = pattern === undefined ? fc.string({ unit: "grapheme" }) : fc.stringMatching(new RegExp(pattern))
  const odd = fc
    .oneof(someText, drawn)
    .filter((text) => [...text].length <= maxLength && expression.test(text) && text.isWellFormed())
  return known.length === 0
    ? odd
    : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: odd })
}

function fine({ type, ...schema }: Parameter["schema"], known: readonly string[]): fc.Arbitrary<readonly string[]> {
  if (schema.enum) return fc.constantFrom(...schema.enum).map((word) => [word])
  if (type === "integer") return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 0 }).map((x) => [`${x}`])
  if (type !== "array") return fineText(schema, known).map((text) => [text])
  return fc.uniqueArray(fineText(schema.items ?? {}, known), { minLength: 1, maxLength: 3 })
}

function wrong({ type, ...schema }: Parameter["schema"]): fc.Arbitrary<readonly string[]> {
  if (schema.enum) return fc.constantFrom(["fr"], ["EN"], [""], ["en", "ko"])
  if (type === "integer") {
    const beyond = [`${(schema.maximum ?? 0) + 1}`, "-1", "1.5", "1e3", "0x10", "NaN", "Infinity", "", " 1", "01", "٣"]
    return fc.oneof(
      fc.constantFrom(...beyond).map((text) => [text]),
      fc.constant(["1", "1"]),
    )
  }
  if (type !== "array") return fc.constantFrom(["x".repeat((schema.maxLength ?? 200) + 1)], ["a", "b"])
  return fc.constantFrom(["nothing"], [":"], [`${"x".repeat(400)}:1`], Array<string>(300).fill(":"))
}

const given = (parameter: Parameter, known: readonly string[]): fc.Arbitrary<Given | null> => {
  const { name, schema, required } = parameter
  const joined = (values: readonly string[]) =>
    schema.type === "array" && parameter.explode === false ? [values.join(",")] : values
  const found = fc.oneof(
    { weight: 20, arbitrary: fine(schema, known).map((values) => ({ name, values: joined(values), isFine: true })) },
    { weight: 1, arbitrary: wrong(schema).map((values) => ({ name, values: joined(values), isFine: false })) },
  )
  return required
    ? fc.oneof({ weight: 20, arbitrary: found }, { weight: 1, arbitrary: fc.constant(null) })
    : fc.oneof({ weight: 1, arbitrary: found }, { weight: 1, arbitrary: fc.constant(null) })
}

const unknown = fc
  .constantFrom("Unit", "constructor", "__proto__", "toString", "weights[]", "", "x".repeat(150), "값")
  .map((name): Given => ({ name, values: ["1"], isFine: false }))

interface Question {
  readonly operation: DescribedOperation
  readonly path: string
  readonly query: readonly Given[]
  readonly missing: readonly string[]
}

function questions(known: ReadonlyMap<string, Known>): fc.Arbitrary<Question> {
  const files = operations.filter(({ tags }) => tags.includes("files"))
  const live = operations.filter(({ tags }) => tags.includes("live"))
  const operation = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...live) }, fc.constantFrom(...files))
  const edition = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...known.keys()) }, someText)
  return fc.tuple(operation, edition).chain(([operation, edition]) => {
    const here = known.get(edition) ?? {}
    const inPath = operation.parameters.filter((each) => each.in === "path" && each.name !== "edition")
    const inQuery = operation.parameters.filter((each) => each.in === "query")
    const places = fc.record(Object.fromEntries(inPath.map(({ name }) => [name, fineText({}, here[name] ?? [])])))
    const more = operation.tags.includes("live")
      ? fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: unknown.map((each) => [each]) })
      : fc.constant([])
    const found = fc.tuple(...inQuery.map((each) => given(each, here[each.name] ?? [])))
    return fc.tuple(places, found, more).map(([places, found, more]) => {
      const query = [...found.filter((each) => each !== null), ...more]
      const named = query.map(({ name }) => name)
      return {
        operation,
        path: operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(name === "edition" ? edition : (places[name] ?? "")),
        ),
        query,
        missing: inQuery.filter(({ name, required }) => required && !named.includes(name)).map(({ name }) => name),
      }
    })
  })
}

const written = ({ path, query }: Question) => {
  const pairs = query.flatMap(({ name, values }) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  )
  return `/api/v1${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`
}

test("whatever it is asked, the server answers with a status and a shape that its OpenAPI document declares, and never with 500", async () => {
  const answered = new Map<string, number>()
  const ids = ["isi-2019", "my-index"]
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await knownOf(id)] as const)))
  await fc.assert(
    fc.asyncProperty(questions(known), async (asked) => {
      const address = written(asked)
      const reply = await ask(server, address)
      const outcome = `${asked.operation.operationId} ${reply.status}`
      answered.set(outcome, (answered.get(outcome) ?? 0) + 1)
      assert.notEqual(reply.status, 500, address)
      const type = typeOf(reply)
      assertDeclared(asked.operation, reply.status, type, type.includes("csv") ? "" : jsonOf(reply), address)
      const mistakes = [...asked.query.filter(({ isFine }) => !isFine).map(({ name }) => name), ...asked.missing]
      if (reply.status === 404 || reply.status === 414 || mistakes.length === 0) return
      assert.equal(reply.status, 400, address)
      const told: readonly string[] = jsonOf(reply).errors.map((each: { parameter: string }) => each.parameter)
      for (const name of mistakes) assert.ok(told.includes(name.slice(0, 100)), `${address}: ${name} is not told of`)
    }),
    { numRuns: 400, seed: 2019 },
  )
  for (const { operationId, tags } of operations) {
    assert.ok((answered.get(`${operationId} 200`) ?? 0) > 0, `${operationId} never answered`)
    if (tags.includes("live"))
      assert.ok((answered.get(`${operationId} 400`) ?? 0) > 0, `${operationId} took everything`)
  }
})

test("every address that the data page shows gives an answer, and one that holds something", async () => {
  const kinds = new Set<string>()
  for (const { index } of editions) {
    for (const { kind, path } of apiExamples(index)) {
      kinds.add(kind)
      const reply = await ask(server, `/api/v1/${path}`)
      assert.equal(reply.status, 200, path)
      if (kind === "records") assert.ok(jsonOf(reply).total > 0, path)
    }
  }
  assert.ok(kinds.size >= 9)
  for (const kind of kinds) assert.ok(kind in apiTexts, kind)
})
