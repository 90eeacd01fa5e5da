import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Validator } from "@seriousme/openapi-schema-validator"
import { openApiText, problemKinds } from "../../src/api/index.ts"
import { readText, root } from "../house/source.ts"

const document = JSON.parse(openApiText())

test("the OpenAPI document is valid by OpenAPI's own schema, and every reference in it leads somewhere", async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(document)
  assert.ok(valid, JSON.stringify(errors, null, 2))
  assert.equal(validator.version, "3.1")
  for (const [, name] of openApiText().matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    assert.ok(name !== undefined && name in document.components.schemas, name)
  }
})

// UPDATE=1 npm test test/api/openapi.test.ts writes the document instead of comparing it.
test("schema/openapi.json is the document that the server gives", () => {
  const path = join(root, "schema/openapi.json")
  if (process.env.UPDATE === "1") writeFileSync(path, openApiText())
  assert.equal(readFileSync(path, "utf8"), openApiText(), "schema/openapi.json is out of date")
})

test("docs/api.md tells of every address, every parameter and every kind of problem", () => {
  const text = readText("docs/api.md")
  for (const [path, { get }] of Object.entries<{ get: { parameters: { name: string; in: string }[] } }>(
    document.paths,
  )) {
    assert.ok(text.includes(`\`${path}\``), `docs/api.md says nothing of ${path}`)
    for (const { name } of get.parameters.filter((each) => each.in === "query")) {
      assert.ok(text.includes(`\`${name}\``), `docs/api.md says nothing of ${name}`)
    }
  }
  const explained = [...text.matchAll(/^### ([a-z-]+)$/gm)].map(([, kind]) => kind)
  assert.deepEqual(explained.sort(), Object.keys(problemKinds).sort())
})
