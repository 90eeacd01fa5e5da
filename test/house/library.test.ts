import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { readText, root } from "./source.ts"

const folder = mkdtempSync(join(tmpdir(), "cityindex-library-"))
after(() => rmSync(folder, { recursive: true }))

const node = (args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })

test("the engine's README runs, and type-checks, for someone who installed the package", () => {
  const home = join(folder, "node_modules", "cityindex")
  mkdirSync(home, { recursive: true })
  cpSync(join(root, "package.json"), join(home, "package.json"))
  const built = node([join(root, "scripts", "library.mjs"), join(home, "dist")])
  assert.equal(built.status, 0, built.stderr)

  const blocks = [...readText("src/engine/README.md").matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "")
  writeFileSync(join(folder, "index.mts"), blocks.join("\n"))
  const ran = node(["index.mts"])
  assert.equal(ran.stderr, "")
  const said = [...ran.stdout.matchAll(/\[([^\]]*)\]/g)].map((match) => (match[1] ?? "").trim())
  assert.deepEqual(said, ["0.929, 0.949, 0.94", "3, 1, 2", "3, 1, 1", "3, 1, 2"])

  const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
  const options = [
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2024",
    "--noEmit",
    "--types",
    "",
    "--lib",
    "es2024,dom",
  ]
  const checked = node([tsc, ...options, "index.mts"])
  assert.equal(checked.stdout, "")
})
