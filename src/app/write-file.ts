import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { Failure } from "../model/index.ts"
import { reasonOf } from "./reason.ts"

/**
 * Whether a file of a kind may be written here: there is none yet, or one of the same kind.
 *
 * @param signature the first bytes of every file of the kind
 * @param kind what such a file is, with its article: "a PDF"
 * @throws Failure when something else is there
 */
export function checkFile(path: string, signature: string, kind: string): void {
  if (path === "") throw new Failure("The name of the file to write is empty.")
  if (!existsSync(path)) return
  if (!statSync(path).isFile()) throw new Failure(`${path} is no file; it was left as it is.`)
  if (statSync(path).size > 0 && headOf(path, signature.length) !== signature)
    throw new Failure(`${path} exists and is not ${kind}; it was left as it is.`)
}

function headOf(path: string, length: number): string {
  try {
    const file = openSync(path, "r")
    const bytes = Buffer.alloc(length)
    readSync(file, bytes)
    closeSync(file)
    return bytes.toString("latin1")
  } catch (error) {
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}.`)
  }
}

/**
 * Writes a file as a whole: beside its place first, then by renaming, so that nobody ever sees half of it and an error
 * leaves what was there. A link to a file stays a link.
 *
 * @throws Failure when it cannot be written
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  let beside: string | null = null
  try {
    const target = existsSync(path) ? realpathSync(path) : resolve(path)
    mkdirSync(dirname(target), { recursive: true })
    beside = join(dirname(target), `.${basename(target)}-${process.pid}`)
    writeFileSync(beside, bytes)
    renameSync(beside, target)
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true })
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`)
  }
}
