import assert from "node:assert/strict"
import { type OpenEdition, openSource, silent } from "../../src/app/index.ts"
import { memorySource } from "../spec/memory.ts"

/** Files of an edition, by path. */
export type Files = Readonly<Record<string, string>>

const head = `format: 1
id: counted
version: 1.0.0
title: Counted
summary: Counted.
publisher: Nobody
citation: Nobody
languages: [en]
time: "2026"
licence: { name: MIT }
units: { file: units.csv, noun: { one: city, many: cities }, denominators: [people] }
`

/** An edition about counted records, one text everywhere; its parts are put together by whoever asks. */
export const countedFiles = (index: string, others: Files): Files => ({
  "index.yaml": `${head}${index}`,
  "sources.csv": "id,title\na,A\nb,B\nc,C\n",
  ...others,
})

/** Its codebook: records of the kinds x and y, of one source, every city searched; and what else is known of each. */
export const countedCodebook = (more = ""): string => `lists: { kinds: { title: Kinds, codes: { x: X, y: Y } } }
tables:
  records:
    title: Records
    file: records.csv
    key: id
    unit: city
    source: a
    complete: true
    variables: { ${more}kind: { title: Kind, type: code, codes: kinds } }
`

/** Opens it; it has no mistake. Closed when the test ends. */
export async function openCounted(files: Files, t: { after(done: () => unknown): void }): Promise<OpenEdition> {
  const { opened, diagnostics } = await openSource(memorySource(files), ".", silent)
  assert.ok(opened, JSON.stringify(diagnostics.slice(0, 3)))
  t.after(opened.close)
  return opened
}
