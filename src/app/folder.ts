import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { EditionSource } from "../spec/index.ts"

/** Folders that belong to no edition, wherever they stand in one: what `build` writes, and what tools leave. */
const ignored = new Set(["build", "node_modules", ".git"])

/**
 * An edition folder as `spec` reads it. A path that leaves the folder, through `..` or a symbolic link, reads as
 * missing; `spec` has said so to the author before it asks.
 */
export function folderSource(folder: string): EditionSource {
  const root = realpathSync(folder)
  const inside = (path: string): string | null => {
    const full = join(root, path)
    if (!existsSync(full)) return null
    const real = realpathSync(full)
    return real.startsWith(root + sep) && statSync(real).isFile() ? real : null
  }
  return {
    list: () => listFiles(root),
    size: (path) => {
      const file = inside(path)
      return file === null ? null : statSync(file).size
    },
    read: (path) => {
      const file = inside(path)
      return file === null ? null : readFileSync(file)
    },
  }
}

/** Every file of the folder with `/` between names, sorted; hidden files and `ignored` folders left out. */
function listFiles(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
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

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
