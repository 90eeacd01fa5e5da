import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import {
  apiFiles,
  apiRootFiles,
  type BuiltEdition,
  buildEdition,
  type Checked,
  checkOutput,
  explorerFolder,
  explorerForNode,
  fontFolder,
  mistakeAt,
  openEdition,
  type Progress,
  placeOf,
} from "../app/index.ts"
import { error, Failure, type IndexDocument, type SiteFront } from "../model/index.ts"
import { writeAssets } from "./assets.ts"
import { type Existing, readSite, whyNoSite } from "./existing.ts"
import { loadRenderer } from "./renderer.ts"
import { newestFirst, reservedIds, type SiteDocument, siteFormat, type VersionDocument } from "./site-format.ts"
import { robotsText, sitemapIndex } from "./sitemap.ts"
import { moveIn, openStage } from "./stage.ts"
import { writeVersion } from "./write-version.ts"

export interface SiteWish {
  /** Edition folders. */
  readonly folders: readonly string[]
  /** The folder of the site. */
  readonly out: string
  /** Absolute address that the site will stand at, ending with "/"; null: it is not known. */
  readonly baseUrl: string | null
  /** How many threads render pages; null: as many as pay. The bytes are the same on any number. */
  readonly threads: number | null
}

/** An edition that cannot be published, with why. */
type Refused = Pick<Checked, "diagnostics" | "render"> & { readonly folder: string }

interface Version {
  readonly edition: string
  readonly version: string
  /** The site held this version already, of the same data; it was left as it was. */
  readonly isKept: boolean
  readonly files: number
}

type Publication =
  | { readonly refused: readonly Refused[] }
  | { readonly refused: null; readonly versions: readonly Version[] }

/**
 * Publishes editions as a site of files, or adds them to one. A version that the site holds already stays byte for byte;
 * nothing of the site changes where an edition is refused, or the machine refuses.
 *
 * @throws Failure when the site cannot be written, or its folder holds something else
 */
export async function publishSite(wish: SiteWish, progress: Progress): Promise<Publication> {
  if (!existsSync(explorerForNode.site) || !existsSync(join(explorerFolder, "manifest.json")))
    throw new Failure("The explorer is not built yet: run npm start once, it builds it.")
  for (const folder of wish.folders) checkOutput(wish.out, folder, whyNoSite)
  const site = placeOf(wish.out, whyNoSite)
  const existing = readSite(site)
  const { editions, refused } = await buildAll(wish.folders, existing, progress)
  if (refused.length > 0) return { refused }
  const fresh = editions.filter((built) => heldVersion(existing, built) === undefined)
  const stage = openStage(site)
  try {
    const written = await writeStage(stage, site, existing, fresh, wish, progress)
    moveIn(stage, site, lastFiles(stage))
    const kept = editions.filter((built) => !fresh.includes(built)).map((built) => heldVersion(existing, built)!)
    const versions = [
      ...written.map((document) => ({ document, isKept: false })),
      ...kept.map((document) => ({ document, isKept: true })),
    ]
    return {
      refused: null,
      versions: versions.map(({ document: { edition, version, files }, isKept }) => ({
        edition,
        version,
        isKept,
        files: files + 1,
      })),
    }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

const heldVersion = (existing: Existing, { index }: BuiltEdition): VersionDocument | undefined =>
  existing.get(index.edition.id)?.find(({ version }) => version === index.edition.version)

/** Builds every edition; those that have mistakes, or do not fit the site, are told with all of their mistakes. */
async function buildAll(folders: readonly string[], existing: Existing, progress: Progress) {
  const editions: BuiltEdition[] = []
  const refused: Refused[] = []
  const seen = new Map<string, string>()
  for (const folder of new Set(folders)) {
    const checked = await openEdition(folder, progress)
    if (checked.opened === null) {
      refused.push({ ...checked, folder })
      continue
    }
    const { edition, hash } = checked.opened
    const { id, version } = edition
    const held = existing.get(id)?.find((each) => each.version === version)
    const first = seen.get(`${id} ${version}`)
    if (first !== undefined) {
      await checked.opened.close()
      throw new Failure(`${first} and ${folder} are both version ${version} of "${id}"; publish one of them.`)
    }
    seen.set(`${id} ${version}`, folder)
    if (reservedIds.includes(id)) {
      refused.push({ folder, ...mistakeAt(folder, "id", (at) => error("id-reserved", at, { given: id })) })
    } else if (held !== undefined && held.hash !== hash) {
      const mistake = mistakeAt(folder, "version", (at) =>
        error("version-published", at, { edition: id, version, hash: held.hash }),
      )
      refused.push({ folder, ...mistake })
    } else editions.push(await buildEdition(checked.opened, progress))
    await checked.opened.close()
  }
  return { editions, refused }
}

/** Writes all that is new into the stage: assets, versions, and the pages and lists above them. */
async function writeStage(
  stage: string,
  site: string,
  existing: Existing,
  fresh: readonly BuiltEdition[],
  { baseUrl, threads }: SiteWish,
  progress: Progress,
): Promise<readonly VersionDocument[]> {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(stage, path)), { recursive: true })
    writeFileSync(join(stage, path), content)
  }
  const renderer = await loadRenderer(explorerForNode.site)
  const assets = writeAssets(stage, site)
  const fonts = ["Regular", "Bold"].map((weight) => join(fontFolder, `Pretendard-${weight}.otf`))
  const start = { renderer: explorerForNode.site, assets, baseUrl, fonts }
  const written: VersionDocument[] = []
  for (const built of fresh) {
    const { id, version } = built.index.edition
    const folder = join(stage, id, version)
    written.push(await writeVersion(folder, built, { start, renderer, threads, progress }))
  }

  progress("Writing the gallery", null)
  const all = withVersions(existing, written)
  const newest = [...all.values()].map(([first]) => first!)
  const front: SiteFront = {
    cards: newest.map(({ card }) => card),
    drawn: new Map(newest.flatMap(({ edition, version }) => documentOf([stage, site], edition, version))),
    assets,
    baseUrl,
  }
  for (const { path, content } of await renderer.front(front)) write(path, content)
  for (const [id, versions] of all) {
    for (const { path, content } of renderer.versions(versions[0]!.card, versions, front))
      write(`${id}/${path}`, content)
  }
  for (const built of fresh) {
    const { id, version } = built.index.edition
    if (all.get(id)?.[0]?.version !== version) continue
    for (const [path, make] of apiFiles(built)) write(`api/v1/editions/${id}/${path}`, make())
  }
  for (const [path, make] of apiRootFiles(newest)) write(`api/v1/${path}`, make())
  write("robots.txt", robotsText(baseUrl))
  if (baseUrl !== null)
    write("sitemap.xml", sitemapIndex(newest.flatMap((each) => sitemapsOf([stage, site], each, baseUrl))))
  const document: SiteDocument = {
    format: siteFormat,
    editions: [...all].map(([id, versions]) => ({ id, versions: versions.map(({ version }) => version) })),
  }
  write("site.json", `${JSON.stringify(document)}\n`)
  return written
}

/** Every edition with its versions, the newest first; editions in the order in which they were first published. */
function withVersions(
  existing: Existing,
  written: readonly VersionDocument[],
): Map<string, readonly VersionDocument[]> {
  const all = new Map(existing)
  for (const document of written) {
    const versions = [...(all.get(document.edition) ?? []), document]
    all.set(
      document.edition,
      versions.toSorted((a, b) => newestFirst(a.version, b.version)),
    )
  }
  return all
}

/** The document of a version, where it is one that this release can draw. */
function documentOf(roots: readonly string[], edition: string, version: string): [string, IndexDocument][] {
  const path = roots.map((root) => join(root, edition, version, "data", "index.json")).find((each) => existsSync(each))
  if (path === undefined) return []
  const document: IndexDocument = JSON.parse(readFileSync(path, "utf8"))
  return document.format === "cityindex/1" ? [[edition, document]] : []
}

function sitemapsOf(roots: readonly string[], { edition, version }: VersionDocument, baseUrl: string): string[] {
  const folder = roots.map((root) => join(root, edition, version)).find((each) => existsSync(each))
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => /^sitemap-\d+\.xml$/.test(name))
  return names.sort().map((name) => `${baseUrl}${edition}/${encodeURIComponent(version)}/${name}`)
}

/** The files that lead readers to what is new: replaced last, the one that says what the site holds last of all. */
const lastFiles = (stage: string): readonly string[] => [
  ...["en/index.html", "ko/index.html", "index.html", "api/v1/editions.json", "sitemap.xml"],
  ...(existsSync(join(stage, "site.json")) ? ["site.json"] : []),
]
