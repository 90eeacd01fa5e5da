import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parentPort, workerData } from "node:worker_threads"
import { type EditionPages, langs, type SiteAssets } from "../model/index.ts"
import { pictureOf } from "./picture.ts"
import { loadRenderer } from "./renderer.ts"

/** What a thread is started with. It imports nothing of what computes an edition, which would take longer to load. */
export interface WorkerStart {
  /** The module that renders. */
  readonly renderer: string
  /** Font files that pictures are drawn with. */
  readonly fonts: readonly string[]
  readonly assets: SiteAssets
  readonly baseUrl: string | null
}

/**
 * A run of pages, or of pictures, of one version, in both languages: what a page asks of the engine is the same in both,
 * and is kept from one to the next.
 */
export interface Job {
  /** Folder of the version, with `data/` written. */
  readonly folder: string
  readonly kind: "pages" | "pictures"
  readonly from: number
  readonly to: number
}

/** Names of the files that a job wrote, below the version's folder, each with the SHA-256 of its content. */
export type JobDone =
  | { readonly files: readonly (readonly [string, string])[] }
  /** The machine refused to write; errors lose their class and their code between threads. */
  | { readonly refused: { readonly code: string; readonly message: string } }
  | { readonly error: Error }

const { assets, baseUrl, fonts, ...start }: WorkerStart = workerData
const renderer = await loadRenderer(start.renderer)
let opened: { readonly folder: string; readonly pages: EditionPages } | null = null

/** The pages of a version, from the documents that are published with it. One edition is kept at a time. */
function pagesOf(folder: string): EditionPages {
  if (opened?.folder === folder) return opened.pages
  const read = (name: string) => JSON.parse(readFileSync(join(folder, "data", name), "utf8"))
  const pages = renderer.edition({
    index: read("index.json"),
    evidence: read("evidence.json"),
    files: read("files.json"),
    packageFiles: read("package/files.json"),
    assets,
    baseUrl,
  })
  opened = { folder, pages }
  return pages
}

async function run({ folder, kind, from, to }: Job): Promise<JobDone> {
  const pages = pagesOf(folder)
  const files: [string, string][] = []
  const write = (path: string, content: string | Uint8Array) => {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
    files.push([path, createHash("sha256").update(content).digest("hex")])
  }
  if (kind === "pictures") {
    for (const unit of pages.pictures.slice(from, to)) {
      for (const lang of langs) {
        const { path, content } = pages.picture(unit, lang)
        write(path, pictureOf(content, fonts))
      }
    }
    return { files }
  }
  for (const page of pages.pages.slice(from, to)) {
    for (const lang of langs) {
      for (const { path, content } of await pages.render(page, lang)) write(path, content)
    }
  }
  return { files }
}

parentPort?.on("message", async (job: Job) => {
  try {
    parentPort?.postMessage(await run(job))
  } catch (error) {
    const isRefusal = error instanceof Error && "code" in error && "syscall" in error
    if (isRefusal) parentPort?.postMessage({ refused: { code: String(error.code), message: error.message } })
    else parentPort?.postMessage({ error: error instanceof Error ? error : new Error(String(error)) })
  }
})
