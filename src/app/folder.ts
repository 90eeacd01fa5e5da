import { createHash } from "node:crypto"
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { Failure } from "../model/index.ts"
import type { EditionSource } from "../spec/index.ts"
import { isAbsence, reasonOf } from "./reason.ts"

/** Folders that belong to no edition, wherever they stand in one: what `build` writes, and what tools leave. */
const ignored = new Set(["build", "node_modules", ".git"])

/** What is at a path: a file that may be read, something else and what it is, or nothing. */
type Found = { readonly file: string; readonly size: number } | { readonly trouble: string } | null

/**
 * An edition folder as `spec` reads it. What leaves the folder, through `..` or a symbolic link, is not read.
 *
 * @throws Failure from every function, where the machine refuses: a file without permission, a broken disk
 */
export function folderSource(folder: string): EditionSource {
  const root = attempt(folder, () => realpathSync(folder)) ?? folder
  const find = (path: string): Found => {
    const full = join(root, path)
    const real = attempt(path, () => realpathSync(full))
    const stats: Stats | null = real === null ? null : attempt(path, () => statSync(real))
    if (real === null || stats === null) return null
    if (!real.startsWith(root + sep)) return { trouble: "it leads out of the edition's folder" }
    if (stats.isDirectory()) return { trouble: "it is a folder" }
    return stats.isFile() ? { file: real, size: stats.size } : { trouble: "it is no ordinary file" }
  }
  const fileAt = (path: string) => {
    const found = find(path)
    return found !== null && "file" in found ? found : null
  }
  return {
    list: () => listFiles(root),
    size: (path) => fileAt(path)?.size ?? null,
    read: (path) => {
      const found = fileAt(path)
      return found === null ? null : attempt(path, () => readFileSync(found.file))
    },
    trouble: (path) => {
      const found = find(path)
      return found !== null && "trouble" in found ? found.trouble : null
    },
  }
}

/** The result, null where there is nothing at the path. */
function attempt<T>(path: string, access: () => T): T | null {
  try {
    return access()
  } catch (error) {
    if (isAbsence(error)) return null
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}.`)
  }
}

/** Every file of the folder with `/` between names, sorted; hidden files and `ignored` folders left out. */
function listFiles(root: string, folder = root): string[] {
  const name = relative(root, folder) || folder
  return (attempt(name, () => readdirSync(folder, { withFileTypes: true })) ?? [])
    .filter((entry) => !entry.name.startsWith(".") && !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(root, path)
      return entry.isFile() ? [relative(root, path).split(sep).join("/")] : []
    })
}

/** SHA-256 over names and bytes of the files, in name order: the identity of what a build was made from. */
export function hashFiles(source: EditionSource, files: readonly string[]): string {
  const hash = createHash("sha256")
  for (const file of [...files].sort()) {
    const bytes = source.read(file)
    if (bytes === null) continue
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest("hex")
}

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")
