import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative, resolve } from "node:path"

export const root = resolve(import.meta.dirname, "../..")

/** Files below a folder of the project, as paths from its root, sorted; generated and installed ones left out. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const ignored = new Set(["node_modules", ".cache", ".git", "build"])
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (ignored.has(entry.name)) return []
      if (entry.isDirectory()) return filesBelow(path, endings)
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : []
    })
}

export const readText = (path: string): string => readFileSync(join(root, path), "utf8")

export interface Import {
  readonly from: string
  /** A path from the project's root for a file, the bare name for a package. */
  readonly to: string
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g

/** Every import of a file, types and lazy ones included. */
export function importsOf(file: string): Import[] {
  return [...readText(file).matchAll(importPattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ""
    const to = target.startsWith(".") ? normalize(join(dirname(file), target)) : target
    return { from: file, to }
  })
}

/** The floor a file stands on: `src/engine/…` is "engine", `explorer/…` is "explorer". */
export function floorOf(file: string): string {
  const [first = "", second = ""] = relative(".", file).split("/")
  return first === "src" ? second : first
}
