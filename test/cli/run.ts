import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestContext } from "node:test"
import { root } from "../house/source.ts"

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command line as a person does, outside a terminal. */
export function cityindex(...args: string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, "bin", "cityindex.mjs"), ...args], { cwd: root })
    let out = ""
    let err = ""
    // A chunk may end inside a letter.
    child.stdout.setEncoding("utf8")
    child.stderr.setEncoding("utf8")
    child.stdout.on("data", (chunk) => {
      out += chunk
    })
    child.stderr.on("data", (chunk) => {
      err += chunk
    })
    child.on("close", (code) => done({ code, out, err }))
  })
}

/** An empty folder that is gone when the test is over. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "cityindex-"))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
