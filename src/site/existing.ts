import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../model/index.ts"
import { newestFirst, type SiteDocument, siteFormat, type VersionDocument } from "./site-format.ts"

/** What a site holds already: the versions of each edition, the newest first, in the gallery's order. */
export type Existing = ReadonlyMap<string, readonly VersionDocument[]>

/** Why a folder must be kept: it holds something, and no site of ours. Hidden entries, such as `.git`, do not count. */
export function whyNoSite(folder: string): string | null {
  if (readdirSync(folder).every((name) => name.startsWith("."))) return null
  return isSite(folder) ? null : "holds no site that publish wrote"
}

const isSite = (folder: string): boolean =>
  existsSync(join(folder, "site.json")) &&
  readFileSync(join(folder, "site.json"), "utf8").startsWith(`{"format":"${siteFormat}"`)

/**
 * Reads what a site holds.
 *
 * @param folder a folder that `whyNoSite` has nothing against, or one that does not exist
 * @throws Failure when the site names a version that is not there as it was written
 */
export function readSite(folder: string): Existing {
  if (!existsSync(folder) || !isSite(folder)) return new Map()
  const document = read<SiteDocument>(join(folder, "site.json"))
  return new Map(
    document.editions.map(({ id, versions }) => [
      id,
      versions
        .map((version) => read<VersionDocument>(join(folder, id, version, "version.json")))
        .toSorted((a, b) => newestFirst(a.version, b.version)),
    ]),
  )
}

/** A file of ours; its format is trusted, since a person has no reason to edit it. */
function read<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    throw new Failure(`${path} is missing or damaged; restore it, or publish into another folder.`)
  }
}
