import assert from "node:assert/strict"
import { type Diagnostic, type DiagnosticCode, describe, type Edition } from "../../src/model/index.ts"
import { type EditionSource, type ReadEdition, readEdition } from "../../src/spec/index.ts"
import { sample } from "./sample.ts"

/** Files by path; null takes a file away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

/** An edition in memory. */
export function memorySource(files: Files): EditionSource {
  const bytes = (path: string) => {
    const file = Object.hasOwn(files, path) ? files[path] : null
    return typeof file === "string" ? new TextEncoder().encode(file) : (file ?? null)
  }
  return {
    list: () => Object.keys(files).filter((path) => files[path] !== null),
    size: (path) => bytes(path)?.length ?? null,
    read: bytes,
  }
}

/** Reads the sample with some of its files changed. */
export const readSample = (changes: Files = {}): ReadEdition => readEdition(memorySource({ ...sample, ...changes }))

/** The edition in these files, which must have no mistake. */
export function editionOf(files: Files): Edition {
  const { edition, diagnostics } = readEdition(memorySource(files))
  assert.deepEqual(diagnostics.map(show), [])
  assert.ok(edition)
  return edition
}

/** The sample's file with texts replaced, given as from, to, from, to, …; each must stand there once. */
export function edit(file: string, ...changes: readonly string[]): Files {
  let text = sample[file] ?? ""
  for (let i = 0; i < changes.length; i += 2) {
    const [from = "", to = ""] = changes.slice(i, i + 2)
    assert.equal(text.split(from).length, 2, `${JSON.stringify(from)} does not stand exactly once in ${file}`)
    text = text.replace(from, () => to)
  }
  return { [file]: text }
}

/**
 * Reads the sample with changed files, in which «…» marks the wrong text, and demands exactly one diagnostic, of this
 * code and at the mark. Several marks demand a diagnostic each. Warnings beside errors are let pass: a node that lost
 * its place through the error is one.
 */
export function wrong(code: DiagnosticCode, changes: Files): readonly Diagnostic[] {
  const clean: Record<string, string | Uint8Array | null> = {}
  const expected: string[] = []
  for (const [file, text] of Object.entries(changes)) {
    if (typeof text !== "string") {
      clean[file] = text
      continue
    }
    clean[file] = text.replaceAll(/[«»]/g, "")
    const parts = text.split(/«(.*?)»/gs)
    let before = ""
    parts.forEach((part, i) => {
      const lines = before.split("\n")
      const last = lines.at(-1) ?? ""
      if (i % 2 === 1)
        expected.push(`${code} at ${file}:${lines.length}:${last.length + 1}, ${Math.max(1, part.length)} long`)
      before += part
    })
  }
  const { edition, diagnostics } = readSample(clean)
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error")
  const found = errors.length > 0 ? errors : diagnostics
  assert.deepEqual(found.map(place), expected, diagnostics.map(show).join("\n"))
  assert.equal(edition === null, errors.length > 0)
  return found
}

/** The hint of the only diagnostic that changed files bring about. */
export const hintOf = (diagnostics: readonly Diagnostic[]) => describe(diagnostics[0]!).hint

const place = ({ code, at }: Diagnostic) => `${code} at ${at.file}:${at.line}:${at.column}, ${at.length} long`
const show = (diagnostic: Diagnostic) => `${place(diagnostic)}: ${describe(diagnostic).message}`
