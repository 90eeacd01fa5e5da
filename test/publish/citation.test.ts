import assert from "node:assert/strict"
import { test } from "node:test"
import { bibtex, citationFile, plainCitation } from "../../src/publish/index.ts"
import { scoredDocument } from "../explorer/sample.ts"

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
