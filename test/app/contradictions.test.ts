import assert from "node:assert/strict"
import { appendFileSync, cpSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { openEdition, silent } from "../../src/app/index.ts"
import { temporaryFolder } from "../cli/run.ts"
import { root } from "../house/source.ts"

/** The ISi edition with statements added to its own. */
async function withStatements(folder: string, rows: readonly string[]) {
  cpSync(join(root, "editions/isi-2019"), folder, { recursive: true })
  const path = join(folder, "statements.csv")
  const header = (readFileSync(path, "utf8").split("\n")[0] ?? "").split(",")
  const lines = rows.map((row) => {
    const cells = new Map(row.split(" ").map((pair) => pair.split("=") as [string, string]))
    return header
      .map((name) => cells.get(name) ?? (name.startsWith("text_") ? "said" : name === "source" ? "report" : ""))
      .join(",")
  })
  appendFileSync(path, `${lines.join("\n")}\n`)
  const checked = await openEdition(folder, silent)
  await checked.opened?.close()
  return checked
}

test("statements that contradict each other are one diagnostic that names the units and the lines", async (t) => {
  const checked = await withStatements(join(temporaryFolder(t), "isi"), [
    "id=X1 node=sustainability kind=rank units=busan rank=14",
  ])
  assert.equal(checked.opened, null)
  const [found, ...others] = checked.diagnostics.filter((d) => d.severity === "error")
  assert.deepEqual(others, [])
  assert.equal(found?.code, "statements-contradict")
  const text = checked.render(found ?? assert.fail())
  assert.match(text, /Busan/)
  assert.match(text, /Vienna/)
  assert.equal((text.match(/statements\.csv:\d+/g) ?? []).length >= 2, true, text)
})

test("an order that runs in a circle is named as a circle", async (t) => {
  const checked = await withStatements(join(temporaryFolder(t), "isi"), [
    "id=X1 node=urban_innovativeness kind=ordered units=lisbon;dublin",
    "id=X2 node=urban_innovativeness kind=ordered units=dublin;moscow",
    "id=X3 node=urban_innovativeness kind=ordered units=moscow;lisbon",
  ])
  const [found] = checked.diagnostics.filter((d) => d.severity === "error")
  const text = checked.render(found ?? assert.fail())
  assert.match(
    text,
    /(Lisbon|Dublin|Moscow) → (Lisbon|Dublin|Moscow) → (Lisbon|Dublin|Moscow) → (Lisbon|Dublin|Moscow)/,
  )
})
