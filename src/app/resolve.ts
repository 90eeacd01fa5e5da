import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Failure } from "../model/index.ts"

const home = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const bundledFolder = join(home, "editions")

/** Folder of the explorer as built for the browser. */
export const explorerFolder = join(home, ".cache", "explorer")

/** The module that renders the explorer's pages and pictures without a browser. */
export const explorerForNode = { site: join(home, ".cache", "explorer-node", "site.js") } as const

/** Font files of the typeface that pages and pictures are set in. */
export const fontFolder = join(home, "node_modules", "pretendard", "dist", "public", "static")

/** The edition that the gallery opens with: the index that this workbench was made for. */
const first = "isi-2019"

/** Ids of the editions that come with cityindex, in the gallery's order. */
export function bundledEditions(): string[] {
  const ids = readdirSync(bundledFolder).filter((name) => existsSync(join(bundledFolder, name, "index.yaml")))
  return ids.sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
}

/**
 * The edition folder that a person means: a path, or the name of a bundled edition.
 *
 * @throws Failure when neither exists
 */
export function editionFolder(name: string): string {
  if (existsSync(name)) {
    if (!statSync(name).isDirectory())
      throw new Failure(`${name} is a file; an edition is a folder with an index.yaml.`)
    return resolve(name)
  }
  const bundled = join(bundledFolder, name)
  if (!/[/\\]/.test(name) && existsSync(join(bundled, "index.yaml"))) return bundled
  throw new Failure(`There is no folder ${name}, nor a bundled edition of that name (${bundledEditions().join(", ")}).`)
}
