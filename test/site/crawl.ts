import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"

/** Every file below a folder as paths with "/", sorted. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<" }
const plain = (text: string) => text.replaceAll(/&(?:amp|quot|#x27|lt);/g, (entity) => entities[entity] ?? entity)

/**
 * Follows every internal address of every page of a site: links, stylesheets, scripts, pictures, and anchors on pages.
 *
 * @returns what leads nowhere, each kind of fault once per target, with the first page that has it
 */
export function brokenLinks(site: string): string[] {
  const pages = filesOf(site).filter((path) => path.endsWith(".html"))
  const ids = new Map<string, ReadonlySet<string>>()
  const idsOf = (page: string) => {
    const known = ids.get(page)
    if (known) return known
    const found = new Set([...read(site, page).matchAll(/ id="([^"]*)"/g)].map((match) => plain(match[1] ?? "")))
    ids.set(page, found)
    return found
  }
  const broken = new Map<string, string>()
  const there = new Map<string, boolean>()
  for (const page of pages) {
    for (const [, given = ""] of read(site, page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const address = plain(given)
      if (/^(?:https?:|mailto:|data:)/.test(address)) continue
      const [, path = "", hash = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? []
      const target = path === "" ? page : join(dirname(page), decodeURIComponent(path))
      const isThere = there.get(target) ?? (existsSync(join(site, target)) && statSync(join(site, target)).isFile())
      there.set(target, isThere)
      if (target.startsWith("..") || !isThere) broken.set(`${target} is missing`, page)
      else if (hash !== "" && !idsOf(target).has(decodeURIComponent(hash)))
        broken.set(`${target} has no #${hash}`, page)
    }
  }
  return [...broken].map(([fault, page]) => `${page}: ${fault}`)
}

const read = (site: string, page: string): string => readFileSync(join(site, page), "utf8")
