import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { Failure } from "../../model/index.ts"
import { reasonOf } from "../reason.ts"

/** A ZIP begins with these bytes, and ours with this file, whose name stands 30 bytes from the start. */
const signature = "PK\u0003\u0004"
const firstFile = "datapackage.json"

/** Whether a file is a data package as we write them, by its first bytes. */
export function isOurArchive(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  const file = openSync(path, "r")
  try {
    const bytes = Buffer.alloc(30 + firstFile.length)
    const text = bytes.toString("latin1", 0, readSync(file, bytes))
    return text.startsWith(signature) && text.endsWith(firstFile)
  } finally {
    closeSync(file)
  }
}

/**
 * Asks before long work whether a package may be written to this path.
 *
 * @throws Failure when something is there that is no package of ours
 */
export function checkArchive(path: string): void {
  if (path === "") throw new Failure("The name of the file to write is empty.")
  if (existsSync(path) && !isOurArchive(path)) {
    throw new Failure(`${path} exists and is no data package of an edition; it was left as it is.`)
  }
}

/**
 * Writes a package as a whole: beside its place first, then by renaming.
 *
 * @throws Failure when it cannot be written, or something else is there
 */
export function writeArchive(path: string, bytes: Uint8Array): void {
  checkArchive(path)
  const target = resolve(path)
  let beside: string | null = null
  try {
    mkdirSync(dirname(target), { recursive: true })
    beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    const fresh = join(beside, basename(target))
    writeFileSync(fresh, bytes)
    chmodSync(fresh, 0o644)
    renameSync(fresh, target)
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`)
  } finally {
    if (beside !== null) rmSync(beside, { recursive: true, force: true })
  }
}
