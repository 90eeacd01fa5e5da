import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { engineApi } from "./engine-api.ts"
import { readText, root } from "./source.ts"

test("docs/engine-api.md is what the docstrings say (UPDATE=1 writes it anew)", () => {
  const api = engineApi()
  if (process.env.UPDATE) writeFileSync(join(root, "docs/engine-api.md"), api)
  assert.equal(readText("docs/engine-api.md"), api)
})

test("every function of the engine says what it does", () => {
  const undocumented = [...engineApi().matchAll(/^### (\w+)\n\n```ts\nfunction/gm)].map((match) => match[1])
  assert.deepEqual(undocumented, [])
})
