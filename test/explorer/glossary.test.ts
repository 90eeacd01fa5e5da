import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { glossary, termIds } from "../../explorer/text/glossary.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { findTerms, termName, termsOfMethod } from "../../explorer/view/terms.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const path = join(import.meta.dirname, "../../docs/glossary.md")

test("docs/glossary.md has the words of the explorer's glossary, row by row", () => {
  const rows = termIds.map((id) => {
    const { term, meaning, not } = glossary[id]
    return `| ${[term.en, term.ko, meaning.en].join(" | ")} | ${not === null ? "" : `${not.en} `}|`
  })
  const document = readFileSync(path, "utf8")
  const [head = ""] = /^[\s\S]*?\| --- \|.*\n/.exec(document) ?? []
  const fresh = `${head}${rows.join("\n")}\n`
  // UPDATE=1 writes the document from the table. A word is added to explorer/text/glossary.ts.
  if (process.env.UPDATE === "1") writeFileSync(path, fresh)
  else assert.equal(document, fresh)
})

test("a word is found by its name in either language and by its meaning", () => {
  assert.deepEqual(
    findTerms("winsor").map(({ id }) => id),
    ["treat"],
  )
  assert.ok(findTerms("가중치").some(({ id }) => id === "weight"))
  assert.ok(findTerms("logarithm").some(({ id }) => id === "transform"))
  assert.equal(findTerms("  ").length, termIds.length)
  assert.deepEqual(findTerms("no such word"), [])
})

test("a term is linked without the letter that formulas write for it", () => {
  assert.equal(termName("unit", "en"), "unit")
  assert.equal(termName("draw", "en"), "draw")
  assert.equal(termName("benefit-of-the-doubt", "ko"), "최적 가중(BoD)")
})

test("a method needs the words of its own steps: goalposts for scores, admissible orders for statements", () => {
  const scored = termsOfMethod(indexView(scoredDocument()))
  assert.ok(scored.includes("goalposts") && scored.includes("transform") && !scored.includes("admissible-order"))
  const ordinal = termsOfMethod(indexView(ordinalDocument()))
  assert.ok(ordinal.includes("admissible-order") && !ordinal.includes("normalise"))
})
