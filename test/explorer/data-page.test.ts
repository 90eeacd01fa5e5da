import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { documentTexts, stepTexts, tableTexts } from "../../explorer/text/columns.ts"
import {
  type BuiltEdition,
  bundledEditions,
  editionFolder,
  loadEditions,
  outputFiles,
  silent,
} from "../../src/app/index.ts"
import { buildImputed } from "../app/imputed-edition.ts"
import { preparedEdition } from "../app/prepared-edition.ts"
import { madeEdition } from "./editions.ts"

let editions: readonly BuiltEdition[]
const made = madeEdition({})
before(async () => {
  const loaded = await loadEditions([...bundledEditions().map(editionFolder), made.folder], silent)
  editions = [...loaded.editions, await buildImputed(), await preparedEdition()]
})
after(() => made.remove())

test("every file that build writes is explained in both languages, and every column of its tables", () => {
  const seen = new Set<string>()
  for (const edition of editions) {
    for (const [path, text] of outputFiles(edition)) {
      const about = tableTexts[path]?.about ?? stepTexts[path] ?? documentTexts[path]
      assert.ok(about !== undefined && about.en !== "" && about.ko !== "", `${path} is explained`)
      seen.add(path)
      const table = tableTexts[path]
      if (table === undefined) continue
      const [header = ""] = text.split("\n", 1)
      assert.deepEqual(Object.keys(table.columns), header.split(","), path)
    }
  }
  const explained = [tableTexts, stepTexts, documentTexts].flatMap((texts) => Object.keys(texts))
  assert.deepEqual(
    explained.filter((path) => !seen.has(path)),
    [],
    "nothing is explained that nobody writes",
  )
})
