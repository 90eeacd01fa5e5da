import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { parse, stringify } from "yaml"
import { importEdition } from "../../src/app/index.ts"
import { readEdition } from "../../src/spec/index.ts"
import { readText } from "../house/source.ts"
import { memorySource } from "../spec/memory.ts"

const golden = (file: string) => join(import.meta.dirname, "../golden/coinr/asem", file)
/** Settings that look at several periods, or tell of them. */
const ofPanels = /panel:|latest|linear|trends/

/** The lines of the last table of docs/import.md that are written as index.yaml has them. */
const lines = [...(readText("docs/import.md").split("## COINr's functions")[1] ?? "").matchAll(/^\| .* \| `([^`]+)`/gm)]
  .map((match) => match[1] ?? "")
  .filter((line) => /^[a-z_]+: /.test(line) && !line.includes("…"))

const merged = (a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> => ({
  ...a,
  ...Object.fromEntries(
    Object.entries(b).map(([key, value]) => [
      key,
      isMap(value) && isMap(a[key]) && key === "defaults" ? merged(a[key], value) : value,
    ]),
  ),
})
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

test("every line that tells COINr's functions in our words works in the imported example", () => {
  assert.ok(lines.length > 25, `only ${lines.length} lines were seen`)
  const edition = (data: string) =>
    importEdition({ data: golden(data), metadata: golden("asem_imeta.csv"), name: "asem", time: "2018" }).files!
  const [single, panel] = [edition("asem_idata.csv"), edition("asem_idata_panel.csv")]
  for (const line of lines) {
    const files = ofPanels.test(line) ? panel : single
    const changed = stringify(merged(parse(files.get("index.yaml")!), parse(line)))
    const { edition, diagnostics } = readEdition(memorySource({ ...Object.fromEntries(files), "index.yaml": changed }))
    const errors = diagnostics.filter(({ severity }) => severity === "error")
    assert.ok(edition, `${line}: ${JSON.stringify(errors[0])}`)
  }
})
