import type { EditionCard, EvidenceDocument, IndexDocument, OutputFile, PackageFile } from "../../src/model/index.ts"
import { place } from "../app/place.ts"
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

/** A promise that React reads without waiting once it is kept: it carries its value, as React itself marks it. */
type Loaded<T> = Promise<T> & { readonly status?: "fulfilled"; readonly value?: T }

const cache = new Map<string, Loaded<unknown>>()

/** Each document is fetched once per visit; a failure is forgotten, so that trying again tries again. */
function once<T>(name: string, address: string, make: (json: unknown) => T): Promise<T> {
  // What is kept under a name was made by the same function: one name, one type.
  let found = cache.get(name) as Loaded<T> | undefined
  if (!found) {
    found = fetch(address)
      .then((response) => {
        const isJson = response.headers.get("content-type")?.includes("json") ?? false
        if (!response.ok || !isJson) throw new LoadError(address, response.ok ? 404 : response.status)
        return response.json()
      })
      .then(make)
    found.catch(() => cache.delete(name))
    cache.set(name, found)
  }
  return found
}

const editionFile = <T>(edition: string, file: string, make: (json: unknown) => T): Promise<T> =>
  once(`${edition}/${file}`, place().data(edition) + file, make)

/** The cards of the gallery. */
export const loadEditions = (): Promise<readonly EditionCard[]> =>
  once("editions.json", `${place().api}editions.json`, (json) => json as readonly EditionCard[])

/** One edition with its look-ups. */
export const loadIndex = (edition: string): Promise<IndexView> =>
  editionFile(edition, "index.json", (json) => indexView(json as IndexDocument))

/** The records of one edition: larger, so only pages that show records ask for it. */
export const loadEvidence = (edition: string): Promise<EvidenceDocument> =>
  editionFile(edition, "evidence.json", (json) => json as EvidenceDocument)

/** What there is to download of one edition. */
export const loadFiles = (edition: string): Promise<readonly OutputFile[]> =>
  editionFile(edition, "files.json", (json) => json as readonly OutputFile[])

/** The files of an edition's data package, the archive first; null where none is offered. */
export function loadPackage(edition: string): Promise<readonly PackageFile[] | null> {
  const name = `${edition}/package`
  // `use` needs the same promise each time, also where nothing is offered.
  const known = cache.get(name) as Loaded<readonly PackageFile[] | null> | undefined
  if (known) return known
  const asked = editionFile(edition, "package/files.json", (json) => json as readonly PackageFile[]).catch(() => null)
  cache.set(name, asked)
  return asked
}

/** The edition if it is here already, for what may be drawn at once or later. */
export const indexAtHand = (edition: string): IndexView | null =>
  (cache.get(`${edition}/index.json`) as Loaded<IndexView> | undefined)?.value ?? null

/** Documents that are at hand without a server, where pages are rendered in advance. */
export interface AtHand {
  readonly view: IndexView
  readonly evidence: EvidenceDocument
  readonly files: readonly OutputFile[]
  readonly packageFiles: readonly PackageFile[] | null
}

/** Puts an edition where pages look for it, so that they are rendered without waiting. */
export function provideEdition(edition: string, { view, evidence, files, packageFiles }: AtHand): void {
  keep(`${edition}/index.json`, view)
  keep(`${edition}/evidence.json`, evidence)
  keep(`${edition}/files.json`, files)
  keep(`${edition}/package`, packageFiles)
}

/** The same for the cards of the gallery. */
export const provideEditions = (cards: readonly EditionCard[]): void => keep("editions.json", cards)

function keep(name: string, value: unknown): void {
  cache.set(name, Object.assign(Promise.resolve(value), { status: "fulfilled" as const, value }))
}
