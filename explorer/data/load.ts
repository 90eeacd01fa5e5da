import type { EditionCard, EvidenceDocument, IndexDocument, OutputFile, PackageFile } from "../../src/model/index.ts"
import { type IndexView, indexView } from "../view/index-view.ts"

/** The server answered, and not with the document: no such edition, or it is not ready. */
export class LoadError extends Error {
  override readonly name = "LoadError"
  readonly status: number
  constructor(path: string, status: number) {
    super(`${path}: ${status}`)
    this.status = status
  }
}

/** Addresses of the API, below the place that the explorer is served from. */
const api = `${import.meta.env.BASE_URL}api/v1/`
const cache = new Map<string, Promise<unknown>>()

/** Each document is fetched once per visit; a failure is forgotten, so that trying again tries again. */
function once<T>(path: string, make: (json: unknown) => T): Promise<T> {
  let found = cache.get(path) as Promise<T> | undefined
  if (!found) {
    found = fetch(api + path)
      .then((response) => {
        const isJson = response.headers.get("content-type")?.includes("json") ?? false
        if (!response.ok || !isJson) throw new LoadError(path, response.ok ? 404 : response.status)
        return response.json()
      })
      .then(make)
    found.catch(() => cache.delete(path))
    cache.set(path, found)
  }
  return found
}

const address = (edition: string, file: string) => `editions/${encodeURIComponent(edition)}/${file}`

/** The cards of the gallery. */
export const loadEditions = (): Promise<readonly EditionCard[]> =>
  once("editions.json", (json) => json as readonly EditionCard[])

/** One edition with its look-ups. */
export const loadIndex = (edition: string): Promise<IndexView> =>
  once(address(edition, "index.json"), (json) => indexView(json as IndexDocument))

/** The records of one edition: larger, so only pages that show records ask for it. */
export const loadEvidence = (edition: string): Promise<EvidenceDocument> =>
  once(address(edition, "evidence.json"), (json) => json as EvidenceDocument)

/** What there is to download of one edition. */
export const loadFiles = (edition: string): Promise<readonly OutputFile[]> =>
  once(address(edition, "files.json"), (json) => json as readonly OutputFile[])

/** The files of an edition's data package, the archive first; null where none is offered. */
export const loadPackage = (edition: string): Promise<readonly PackageFile[] | null> =>
  once(address(edition, "package/files.json"), (json) => json as readonly PackageFile[]).catch(() => null)
