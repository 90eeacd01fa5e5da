import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { documentTexts, stepTexts, tableTexts } from "../../explorer/text/columns.ts"
import { bibtex, citationFile, plainCitation } from "../../explorer/view/citation.ts"
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
import { scoredDocument } from "./sample.ts"

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

test("a citation names the edition and its version", () => {
  assert.equal(plainCitation(scoredDocument(), "en"), "Sample (sample 1.0.0)")
})

test("BibTeX prints what the edition says, whatever marks are in it", () => {
  const doc = scoredDocument()
  const odd = {
    ...doc,
    edition: {
      ...doc.edition,
      id: "r&d 2019",
      title: { en: "R&D in 100% of {cities} #1_a", ko: "제목" },
      publisher: { en: "A $ and a \\", ko: "발행" },
    },
  }
  const entry = bibtex(odd, "en")
  assert.match(entry, /^@misc\{r-d-2019,/)
  assert.match(entry, /title = \{R\\&D in 100\\% of \\\{cities\\\} \\#1\\_a\},/)
  assert.match(entry, /author = \{\{A \\\$ and a \\textbackslash\{\}\}\},/)
  assert.equal((entry.match(/^ {2}\w+ = /gm) ?? []).length, 5)
})

test("CITATION.cff is YAML with the hash of the edition, and quotes what would not be", () => {
  const doc = scoredDocument()
  const odd = { ...doc, edition: { ...doc.edition, title: { en: 'A "title": with: colons', ko: "제목" } } }
  const text = citationFile(odd, "en")
  assert.match(text, /^cff-version: 1\.2\.0$/m)
  assert.match(text, /^title: "A \\"title\\": with: colons"$/m)
  assert.match(text, new RegExp(`value: "sha256:${doc.hashes.edition}"`))
})
