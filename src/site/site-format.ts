import type { EditionCard, SiteVersion } from "../model/index.ts"

/** First words of `site.json`: by them a folder is known as a site of ours. */
export const siteFormat = "cityindex-site/1"

/** `site.json`: what a site holds, in the gallery's order. */
export interface SiteDocument {
  readonly format: typeof siteFormat
  readonly editions: readonly { readonly id: string; readonly versions: readonly string[] }[]
}

/** `EDITION/VERSION/version.json`: what a published version is. Written last, so that a version with it is whole. */
export interface VersionDocument extends SiteVersion {
  readonly format: "cityindex-site-version/1"
  readonly edition: string
  readonly card: EditionCard
  /** Number of the version's files, without this one. */
  readonly files: number
  /** SHA-256 over the names and the hashes of those files, in the order of their names. */
  readonly tree: string
}

/** Folders that a site keeps for itself, and names of the pages beside its gallery. */
export const reservedIds: readonly string[] = ["en", "ko", "assets", "api", "forensics", "new"]

/** Semantic versions, the newest first; a version with a suffix such as `-draft` stands before the one without. */
export function newestFirst(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < 3; i++) if (x.numbers[i] !== y.numbers[i]) return (y.numbers[i] ?? 0) - (x.numbers[i] ?? 0)
  if (x.suffix === "" || y.suffix === "") return x.suffix === y.suffix ? order(b, a) : x.suffix === "" ? -1 : 1
  return suffixOrder(y.suffix, x.suffix) || order(b, a)
}

function partsOf(version: string) {
  const [, numbers = "", suffix = ""] = /^([\d.]+)(?:-([^+]*))?/.exec(version) ?? []
  return { numbers: numbers.split(".").map(Number), suffix }
}

/** Field by field, numbers by size and before words, as semver.org orders them. */
function suffixOrder(a: string, b: string): number {
  const [x, y] = [a.split("."), b.split(".")]
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p = "", q = ""] = [x[i], y[i]]
    const [m, n] = [/^\d+$/.test(p), /^\d+$/.test(q)]
    const sign = m && n ? Number(p) - Number(q) : m === n ? order(p, q) : m ? -1 : 1
    if (sign !== 0) return sign
  }
  return x.length - y.length
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
