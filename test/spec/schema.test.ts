import assert from "node:assert/strict"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { parse } from "yaml"
import { jsonSchemas, starterFiles } from "../../src/spec/index.ts"
import { meets } from "./json-schema.ts"
import { edit, readSample } from "./memory.ts"
import { sample } from "./sample.ts"

const root = join(import.meta.dirname, "../..")
const schemas = new Map([...jsonSchemas()].map(([name, text]) => [name.replace(".schema.json", ""), JSON.parse(text)]))

/** Whether the file's schema accepts its text. */
const accepts = (file: string, text: string) => meets(parse(text), schemas.get(file.replace(".yaml", "")))

// UPDATE=1 npm test test/spec/schema.test.ts writes the schemas instead of comparing them.
test("the schemas that editors load are those of the reader", () => {
  const folder = join(root, "schema")
  for (const [name, text] of jsonSchemas()) {
    if (process.env.UPDATE === "1") {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    assert.equal(readFileSync(join(folder, name), "utf8"), text, `schema/${name} is out of date`)
  }
})

test("the schemas accept every edition that the reader accepts", () => {
  const editions = readdirSync(join(root, "editions")).map((id) => {
    const files = readdirSync(join(root, "editions", id)).filter((file) => file.endsWith(".yaml"))
    return files.map((file) => [file, readFileSync(join(root, "editions", id, file), "utf8")] as const)
  })
  const written = [...editions.flat(), ...Object.entries(sample), ...starterFiles()]
  const files = written.filter(([file]) => file.endsWith(".yaml"))
  assert.ok(files.length >= 9)
  for (const [file, text] of files) assert.ok(accepts(file, text), file)
})

const mistakes: readonly (readonly [file: string, from: string, to: string])[] = [
  ["index.yaml", "    round: 1\n", "    ronud: 1\n"],
  ["index.yaml", "measure: years", "measure: [years]"],
  ["index.yaml", "    measure: km\n", ""],
  ["index.yaml", "direction: down", "direction: donw"],
  ["index.yaml", "version: 1.2.0", "version: one"],
  ["index.yaml", "languages: [en, ko]", "languages: [en, fr]"],
  ["index.yaml", "languages: [en, ko]", "languages: []"],
  ["index.yaml", "members: [life, income, green]", "members: life"],
  ["index.yaml", "members: { living: 2, moving: 1 }", "members: { living: -2, moving: 1 }"],
  ["index.yaml", "missing: { available: 0.5 }", "missing: { available: 1.5 }"],
  ["index.yaml", "missing: { available: 0.5 }", "missing: available"],
  ["index.yaml", "aggregate: geometric", "aggregate: inverse-geometric"],
  ["index.yaml", "low: 20, high: 85", "low: 20"],
  ["index.yaml", "normalise: z-score", "normalise: { z-score: { sd: 0 } }"],
  ["index.yaml", "{ table: cases, max: quality }", "{ table: cases, max: quality, mean: quality }"],
  ["index.yaml", "{ table: cases, max: quality }", "{ table: cases }"],
  ["index.yaml", "rounded: { half_last_digit: 0.5 }", "rounded: { half_last_digit: 0.5, relative: 1 }"],
  ["index.yaml", "share: 0.5", "share: 0"],
  ["index.yaml", "draws: 500", "draws: 10"],
  ["index.yaml", "values: true }", "values: maybe }"],
  ["index.yaml", "title: { en: Sample, ko: 견본 }", "title: { fr: Exemple }"],
  ["codebook.yaml", "type: boolean", "type: bool"],
  ["codebook.yaml", "funding: { public: 5 }", "funding: { public: five }"],
  ["codebook.yaml", "source: { column: source }", "source: { colunm: source }"],
  ["codebook.yaml", "    key: id\n    unit: city\n    name", "    unit: city\n    name"],
  ["charts.yaml", "form: pie", "form: cake"],
  ["charts.yaml", "figures: [f1, f2]", "figures: f1"],
  ["findings.yaml", "kind: arithmetic", "kind: sum"],
  ["findings.yaml", 'places: ["41", "42"]', 'places: "41"'],
]

test("what the reader refuses for its shape, the schemas refuse too", () => {
  for (const [file, from, to] of mistakes) {
    const changed = edit(file, from, to)
    assert.equal(readSample(changed).edition, null, `the reader accepts ${to}`)
    assert.ok(!accepts(file, String(changed[file])), `the schema accepts ${to}`)
  }
})
