import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { scoredDocument } from "../../explorer/sample.ts"
import { readText, root } from "../../house/source.ts"
import { tablesReference } from "./reference.ts"

const area = /(<!-- tables -->)[\s\S]*?(<!-- \/tables -->)/

test("docs/data-package.md lists every table and column as they are (UPDATE=1 writes them anew)", () => {
  const document = readText("docs/data-package.md")
  const fresh = document.replace(area, (_, start, end) => `${start}\n${tablesReference(scoredDocument())}\n${end}`)
  if (process.env.UPDATE) writeFileSync(join(root, "docs/data-package.md"), fresh)
  else assert.equal(document, fresh)
})
