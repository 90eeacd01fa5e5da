import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { Failure } from "../model/index.ts"
import { reasonOf } from "./reason.ts"

/** Why an existing folder that is not empty must be kept; null: it may be replaced. */
export type Keep = (folder: string) => string | null

/** A folder with something in it is never replaced. */
const keepAll: Keep = () => "is not empty"

/**
 * Writes a folder as a whole: beside its place first, then by renaming, so that nobody ever sees half of it and an
 * error leaves what was there. A link to a folder stays a link.
 *
 * @param files contents by path inside the folder, `/` between names
 * @param keep  asked about an existing folder with something in it; null: such a folder is never replaced
 * @throws Failure when the folder cannot be written or must not be replaced
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>, keep: Keep | null): void {
  const target = placeOf(folder, keep ?? keepAll)
  let beside: string | null = null
  try {
    mkdirSync(dirname(target), { recursive: true })
    beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
    chmodSync(beside, 0o755) // mkdtemp makes folders that nobody else may read
    for (const [path, content] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true })
      writeFileSync(join(beside, path), content)
    }
    replaceFolder(beside, target)
  } catch (error) {
    if (beside !== null) rmSync(beside, { recursive: true, force: true })
    throw new Failure(`Cannot write ${folder}: ${reasonOf(error)}.`)
  }
}

/**
 * Where the folder will stand, links resolved.
 *
 * @throws Failure when something is there that must be kept
 */
export function placeOf(folder: string, keep: Keep): string {
  if (folder === "") throw new Failure("The name of the folder to write is empty.")
  const target = resolve(folder)
  if (!existsSync(target)) {
    if (isLink(target)) throw new Failure(`${folder} is a link that leads nowhere; it was left as it is.`)
    return target
  }
  if (!statSync(target).isDirectory()) throw new Failure(`${folder} is a file; it was left as it is.`)
  const why = whyKeep(target, keep)
  if (why !== null) throw new Failure(`${folder} exists and ${why}; it was left as it is.`)
  return realpathSync(target)
}

function replaceFolder(fresh: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(fresh, target)
    return
  }
  const old = `${fresh}-old`
  renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    renameSync(old, target)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false // there is nothing, or nothing that may be looked at: writing will say why
  }
}

function whyKeep(path: string, keep: Keep): string | null {
  try {
    return readdirSync(path).length === 0 ? null : keep(path)
  } catch (error) {
    return `cannot be looked into (${reasonOf(error)})`
  }
}
