import assert from "node:assert/strict"
import { before, test } from "node:test"
import { answerLive } from "../../src/api/index.ts"
import {
  apiFiles,
  apiRootFiles,
  type BuiltEdition,
  bundledEditions,
  editionFolder,
  listOutputs,
  loadEditions,
  outputFiles,
  silent,
  starterEdition,
} from "../../src/app/index.ts"
import { buildImputed } from "../app/imputed-edition.ts"
import { preparedEdition } from "../app/prepared-edition.ts"
import { madeEdition } from "../explorer/editions.ts"
import { assertDeclared, operations } from "./validator.ts"

let editions: readonly BuiltEdition[]
before(async () => {
  const loaded = await loadEditions(bundledEditions().map(editionFolder), silent)
  editions = [...loaded.editions, await buildImputed(), await preparedEdition()]
})

/** The operation that gives a file, by the form of its path; those without a variable part first. */
const operationOf = (path: string) =>
  operations
    .filter(({ tags }) => tags.includes("files"))
    .toSorted((a, b) => a.parameters.length - b.parameters.length)
    .find((each) => new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`).test(path))

test("every file of the API has the shape that the OpenAPI document declares", () => {
  const seen = new Set<string>()
  const check = (path: string, text: string) => {
    const operation = operationOf(path) ?? assert.fail(`${path} is not declared`)
    seen.add(operation.operationId)
    if (path.endsWith(".csv")) return
    assertDeclared(operation, 200, "application/json", JSON.parse(text), path)
  }
  for (const [path, make] of apiRootFiles(editions)) check(`/${path}`, make())
  for (const edition of editions) {
    for (const [path, make] of apiFiles(edition)) check(`/editions/${edition.index.edition.id}/${path}`, make())
  }
  const declared = operations.filter(({ tags }) => tags.includes("files")).map(({ operationId }) => operationId)
  // What the package holds is listed where the package is made: test/server/package.test.ts.
  assert.deepEqual([...seen, "packageFiles"].sort(), declared.sort())
})

test("a shape that leaves something out is refused: the check above is one", () => {
  const operation = operationOf("/editions/x/sources.json") ?? assert.fail()
  const [edition] = editions
  const text = (edition && apiFiles(edition).get("sources.json")?.()) ?? assert.fail()
  const { of, ...rest } = JSON.parse(text)
  assert.throws(() => assertDeclared(operation, 200, "application/json", rest, "without of"))
  assert.throws(() => assertDeclared(operation, 200, "application/json", { of, ...rest, more: 1 }, "with more"))
})

test("the documents of units and nodes say of scores what scores.json says", () => {
  const edition = editions.find(({ index }) => index.edition.id === "isi-2019") ?? assert.fail()
  const files = apiFiles(edition)
  const read = (path: string) => JSON.parse(files.get(path)?.() ?? assert.fail(path))
  const all = read("scores.json").rows
  const byUnit = edition.index.units.flatMap(({ id }) => read(`units/${id}.json`).scores)
  const byNode = edition.index.nodes.flatMap(({ id }) => read(`nodes/${id}.json`).scores)
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
  assert.deepEqual(sorted(byUnit), sorted(all))
  assert.deepEqual(sorted(byNode), sorted(all))
})

test("every record of a unit is in its own document, and no other", () => {
  const edition = editions.find(({ index }) => index.edition.id === "isi-2019") ?? assert.fail()
  const files = apiFiles(edition)
  const { tables } = edition.evidence
  for (const { id } of edition.index.units) {
    const told = JSON.parse(files.get(`units/${id}/records.json`)?.() ?? assert.fail(id)).tables
    for (const table of tables) {
      const keys = table.key.filter((_, row) => table.units[row]?.includes(id))
      const found = told.find((each: { table: string }) => each.table === table.id)
      assert.deepEqual(
        found.records.map((record: { key: string }) => record.key),
        keys,
      )
    }
  }
})

test("files.json lists what build writes, with the bytes that the API gives", () => {
  for (const edition of editions) {
    const files = apiFiles(edition)
    assert.deepEqual(JSON.parse(files.get("files.json")?.() ?? ""), listOutputs(outputFiles(edition)))
    for (const [path, text] of outputFiles(edition)) assert.equal(files.get(path)?.(), text, path)
  }
})

test("a unit or a node may be called like something that every object has", async () => {
  const renamed = (text: string) =>
    text.replaceAll("seoul", "constructor").replaceAll("density", "valueOf").replaceAll("region", "toString")
  const made = madeEdition(
    Object.fromEntries(
      [...starterEdition()].flatMap(([path, text]) => [
        [path, null] as const,
        [renamed(path), path.endsWith(".json") ? text : renamed(text)] as const,
      ]),
    ),
  )
  const { editions: odd, refused } = await loadEditions([made.folder], silent)
  made.remove()
  assert.deepEqual(refused, [])
  for (const edition of odd) {
    for (const [path, make] of apiFiles(edition)) {
      const operation = operationOf(`/editions/my-index/${path}`) ?? assert.fail(path)
      if (path.endsWith(".json")) assertDeclared(operation, 200, "application/json", JSON.parse(make()), path)
    }
    const questions = [
      ["scores", { nodes: ["valueOf"], weights: ["valueOf:2"] }],
      ["records", { where: ["unit:constructor"], sort: "-unit" }],
      ["explain", { unit: "constructor", node: "valueOf" }],
      ["compare", { a: "constructor", b: "paris", node: "valueOf" }],
    ] as const
    for (const [name, query] of questions) assert.ok("json" in answerLive(edition, name, query), name)
  }
})
