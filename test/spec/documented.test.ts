import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { measureUnits } from "../../src/model/index.ts"
import { jsonSchemas } from "../../src/spec/index.ts"
import { editionOf } from "./memory.ts"
import { sample } from "./sample.ts"

const document = readFileSync(join(import.meta.dirname, "../../docs/edition-format.md"), "utf8")

/** Fenced examples: `file=` is a whole file of an edition, `in=` replaces settings at the top of one. */
const examples = [...document.matchAll(/^(##+ .*)$|^```\w+ (file|in)=(\S+)\n([\s\S]*?)^```$/gm)]

/** A YAML text by the settings at its top, each with what is indented below it. */
const topSettings = (text: string) => new Map(text.split(/^(?=\w)/m).map((part) => [part.split(":")[0] ?? "", part]))

test("the examples of docs/edition-format.md make an edition without a mistake after every section", () => {
  const files = new Map<string, string>()
  let changed = false
  let editions = 0
  const finish = () => {
    if (!changed) return
    editionOf(Object.fromEntries(files))
    changed = false
    editions++
  }
  for (const [, heading, how, file = "", text = ""] of examples) {
    if (heading) {
      // Measured indicators are part of the section on evidence.
      if (heading !== "### Measured indicators") finish()
      continue
    }
    const settings = topSettings(how === "in" ? (files.get(file) ?? "") : "")
    for (const [key, part] of topSettings(text)) settings.set(key, part)
    files.set(file, how === "in" ? [...settings.values()].join("") : text)
    changed = true
  }
  finish()
  assert.ok(editions >= 9, `only ${editions} sections have examples`)
})

test("docs/edition-format.md names every setting that the schemas have", () => {
  const settings = new Set<string>()
  const collect = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return
    for (const [key, value] of Object.entries(schema)) {
      if (key === "properties") for (const name of Object.keys(value)) settings.add(name)
      collect(value)
    }
  }
  for (const text of jsonSchemas().values()) collect(JSON.parse(text))
  assert.ok(settings.size > 80)
  const unnamed = [...settings].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(document))
  assert.deepEqual(unnamed, [])
})

test("docs/edition-format.md names every column", () => {
  const own = new Set(["population", "area_km2", "region"])
  const columns = Object.entries(sample)
    .filter(([file]) => /^[a-z]+\.csv$/.test(file))
    .flatMap(([, text]) => text.split("\n")[0]!.split(","))
    .map((column) => column.replace(/_(en|ko)$/, ""))
  const unnamed = columns.filter((column) => !own.has(column) && !document.includes(`\`${column}\``))
  assert.deepEqual(unnamed, [])
})

test("docs/edition-format.md lists every unit of measure with its label and how it follows a number", () => {
  const rows = Object.entries(measureUnits).map(([id, { label, suffix }]) => {
    const shown = (lang: "en" | "ko") => `1${suffix[lang]}`
    return `| \`${id}\` | ${label.en} / ${label.ko} | ${shown("en")} / ${shown("ko")} |`
  })
  const table = ["| id | label | follows a number as |", "| --- | --- | --- |", ...rows].join("\n")
  assert.ok(document.trimEnd().endsWith(table), `the table should read\n${table}`)
})
