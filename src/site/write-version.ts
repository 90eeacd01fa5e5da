import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type BuiltEdition, listOutputs, type Progress } from "../app/index.ts"
import type { SiteRenderer } from "../model/index.ts"
import type { Job, WorkerStart } from "./page-worker.ts"
import { downloadsOf } from "./published-files.ts"
import type { VersionDocument } from "./site-format.ts"
import { sitemapFiles } from "./sitemap.ts"
import { runJobs, threadsFor } from "./threads.ts"

const pagesPerJob = 25
const picturesPerJob = 5

export interface VersionWish {
  readonly start: WorkerStart
  /** The same module that the threads render with. */
  readonly renderer: SiteRenderer
  /** How many threads render; as many as pay, if nothing is said. */
  readonly threads: number | null
  readonly progress: Progress
}

/**
 * Writes one version of an edition: its data, every page in both languages, its pictures, and what it is.
 *
 * @param folder the version's folder, which does not exist yet
 */
export async function writeVersion(folder: string, built: BuiltEdition, wish: VersionWish): Promise<VersionDocument> {
  const { index, evidence } = built
  const hashes = new Map<string, string>()
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    hashes.set(path, createHash("sha256").update(content).digest("hex"))
  }
  const { outputs, packed, listing: packageFiles } = await downloadsOf(built, wish.progress)
  const files = listOutputs(outputs)
  for (const [path, content] of outputs) write(`data/${path}`, content)
  for (const [path, content] of packed) write(`data/package/${path}`, content)
  write("data/files.json", `${JSON.stringify(files)}\n`)
  write("data/package/files.json", `${JSON.stringify(packageFiles)}\n`)

  const { start, renderer, progress } = wish
  const { assets, baseUrl } = start
  const {
    pages,
    files: pageFiles,
    pictures,
  } = renderer.edition({
    index,
    evidence,
    files,
    packageFiles,
    assets,
    baseUrl,
  })
  for (const [path, content] of baseUrl === null ? [] : sitemapFiles(index.edition, pageFiles(), baseUrl))
    write(path, content)
  const jobs = [
    ...slices(folder, "pages", pages.length, pagesPerJob),
    ...slices(folder, "pictures", pictures.length, picturesPerJob),
  ]
  const all = pages.length + pictures.length
  let done = 0
  const what = `${index.edition.title.en}: writing pages`
  progress(what, 0)
  await runJobs(jobs, start, wish.threads ?? threadsFor(jobs.length), ({ from, to }, written) => {
    for (const [path, hash] of written) hashes.set(path, hash)
    done += to - from
    progress(what, done / all)
  })

  const { id, version, time } = index.edition
  const document: VersionDocument = {
    format: "cityindex-site-version/1",
    edition: id,
    version,
    time,
    hash: index.hashes.edition,
    card: built.card,
    files: hashes.size,
    tree: treeHash(hashes),
  }
  writeFileSync(join(folder, "version.json"), `${JSON.stringify(document)}\n`)
  return document
}

/** Runs of pages, so that threads have about as much to do each. */
const slices = (folder: string, kind: Job["kind"], all: number, each: number): readonly Job[] =>
  Array.from({ length: Math.ceil(all / each) }, (_, i) => ({
    folder,
    kind,
    from: i * each,
    to: Math.min(all, (i + 1) * each),
  }))

function treeHash(hashes: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256")
  for (const path of [...hashes.keys()].sort()) hash.update(`${path}\0${hashes.get(path)}\n`)
  return hash.digest("hex")
}
