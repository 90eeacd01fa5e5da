import assert from "node:assert/strict"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { jsonSchemas } from "../../src/spec/index.ts"

const folder = join(import.meta.dirname, "../../schema")

// UPDATE=1 npm test test/spec/schema.test.ts writes the schemas instead of comparing them.
test("the schemas that editors load say what the reader of editions accepts", () => {
  for (const [name, text] of jsonSchemas()) {
    if (process.env.UPDATE === "1") {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    assert.equal(readFileSync(join(folder, name), "utf8"), text, `schema/${name} is out of date`)
  }
})
