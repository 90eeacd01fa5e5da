import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { gridsIn } from "../app/import/made.ts"
import { readText, root } from "../house/source.ts"
import { type Ran, temporaryFolder } from "./run.ts"

/** A fenced part of a guide: a command, what it shows, or lines of a file that become others. */
interface Fence {
  readonly kind: "sh" | "text" | "diff"
  /** The file of a diff; "" for the others. */
  readonly file: string
  readonly body: string
}

const fencesOf = (guide: string): readonly Fence[] =>
  [...readText(`docs/guide/${guide}`).matchAll(/^```(sh|text|diff)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, kind, file = "", body = ""]) => ({ kind: kind as Fence["kind"], file, body }),
  )

const english = fencesOf("spreadsheet-to-site.en.md")

/** Starts a command as a person who types `npx cityindex …` in a folder does. */
function start(line: string, folder: string): ChildProcess {
  const words = line.trim().split(" ")
  assert.deepEqual(words.slice(0, 2), ["npx", "cityindex"], line)
  const env = { ...process.env, npm_command: "exec" }
  return spawn(process.execPath, [join(root, "bin", "cityindex.mjs"), ...words.slice(2)], { cwd: folder, env })
}

/** What it prints until it ends, or until it shows an address: then it is stopped as by Ctrl-C. */
function run(line: string, folder: string): Promise<Ran> {
  return new Promise((done) => {
    const child = start(line, folder)
    let out = ""
    const gather = (chunk: string) => {
      out += chunk
      if (/ at http:\S+/.test(out)) child.kill("SIGINT")
    }
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", gather)
    child.on("close", (code) => done({ code, out, err: "" }))
  })
}

/** What a guide shows, "…" standing for anything, is what the command prints. */
function assertShown(shown: string, ran: Ran, line: string): void {
  const escaped = shown.trimEnd().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
  assert.match(ran.out, new RegExp(escaped.replaceAll("…", "[^]*?")), line)
}

function change(folder: string, { file, body }: Fence): void {
  const lines = body.trimEnd().split("\n")
  const side = (sign: string) => lines.flatMap((line) => (line[0] === sign ? `${line.slice(1)}\n` : [])).join("")
  const path = join(folder, file)
  const text = readFileSync(path, "utf8")
  assert.equal(text.split(side("-")).length, 2, `once in ${file}: ${side("-")}`)
  writeFileSync(
    path,
    text.replace(side("-"), () => side("+")),
  )
}

test("the guide works: every command runs, every change fits, and what it shows is what is printed", async (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, "docs"))
  cpSync(join(root, "docs/guide"), join(folder, "docs/guide"), { recursive: true })
  let [ran, line] = [{ code: 0, out: "", err: "" } as Ran, ""]
  let commands = 0
  for (const fence of english)
    if (fence.kind === "diff") change(folder, fence)
    else if (fence.kind === "text") assertShown(fence.body, ran, line)
    // Sets up and shows the bundled editions, as every run of the tests does.
    else if (fence.body.trim() === "npm start") assert.ok(existsSync(join(root, "scripts/start.mjs")))
    else {
      line = fence.body
      commands++
      ran = await run(line, folder)
      assert.equal(ran.code, / error\[|^error\[/m.test(ran.out) ? 1 : 0, `${line}\n${ran.out}`)
    }
  assert.ok(commands >= 9, `${commands} commands`)
  for (const file of ["public/index.html", "my-index/build/audit/audit.ko.html", "my-next-index/index.yaml"])
    assert.ok(existsSync(join(folder, file)), file)
})

test("both guides have the same commands, changes and outputs", () => {
  assert.deepEqual(fencesOf("spreadsheet-to-site.ko.md"), english)
})

test("the guide's spreadsheet has the figures of the bundled edition, unchanged, and names that are its own", async () => {
  const rows = (file: string) =>
    readText(`editions/human-development-2022/${file}`)
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","))
  const units = new Map(rows("countries.csv").map(([id, en, ko]) => [en, { id, ko }]))
  const values = new Map(
    rows("values.csv").map(([unit, indicator, time, value]) => [`${unit} ${indicator} ${time}`, value]),
  )
  const [grid] = await gridsIn(readFileSync(join(root, "docs/guide/ten-countries.xlsx")))
  const [, ...body] = grid?.rows ?? []
  assert.equal(body.length, 10)
  for (const [name, korean, ...figures] of body) {
    const unit = units.get(String(name))
    assert.equal(korean, unit?.ko)
    const wanted = ["life_expectancy", "expected_schooling", "mean_schooling", "gni_per_capita"].map((indicator) =>
      Number(values.get(`${unit?.id} ${indicator} 2022`)),
    )
    assert.deepEqual(figures, wanted, String(name))
  }
})
