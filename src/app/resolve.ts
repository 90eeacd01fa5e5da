import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Failure } from "../model/index.ts"

const home = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const bundledFolder = join(home, "editions")

/** Folder of the explorer as built for the browser. */
export const explorerFolder = join(home, ".cache", "explorer")

/** Ids of the editions that come with cityindex. */
export function bundledEditions(): string[] {
  return readdirSync(bundledFolder)
    .filter((name) => existsSync(join(bundledFolder, name, "index.yaml")))
    .sort()
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
