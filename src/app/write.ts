import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { Failure } from "../model/index.ts"

/**
 * Writes a folder as a whole: beside its place first, then by renaming, so that nobody ever sees half of it and an
 * error leaves what was there.
 *
 * @param files  contents by path inside the folder, `/` between names
 * @param marker a file that an existing folder must hold to be replaced, so that no folder of somebody else's is
 *               removed; null: an existing folder is never replaced unless it is empty
 * @throws Failure when the folder cannot be written or must not be replaced
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  marker: string | null,
): void {
  const target = resolve(folder)
  const isEarlierOutput = marker !== null && existsSync(join(target, marker))
  if (existsSync(target) && !isEarlierOutput && !isEmptyFolder(target)) {
    const why = marker === null ? "is not empty" : `holds no ${marker}, so it is not an earlier output`
    throw new Failure(`${folder} exists and ${why}; it was left as it is.`)
  }
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
    if (error instanceof Failure) throw error
    throw new Failure(`cannot write ${folder}: ${(error as Error).message}`)
  }
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

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return false
  }
}
