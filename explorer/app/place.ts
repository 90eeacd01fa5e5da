import { served } from "./served-place.ts"

/**
 * How pages are addressed from outside. Inside the explorer a page has one address wherever it stands:
 * `/ko/isi-2019/units/seoul`, with its state as a query and its anchor.
 */
export interface Place {
  /** What a link says, from an inner address. */
  readonly href: (inner: string) => string
  /** The inner address of a path that was opened, without its query; null: nothing that this explorer may show. */
  readonly inner: (path: string, search: string) => string | null
  /** Address that the documents and tables of an edition stand below, ending with "/". */
  readonly data: (edition: string) => string
  /** Address of the cards of all editions. */
  readonly editions: string
  /** Set where pages are files of a published version: the way to all versions of the edition. */
  readonly versions: { readonly page: string; readonly list: string } | null
}

let current: Place | null = null

/** Where this explorer stands: what the entry has set; below a server's root if it has set nothing. */
export function place(): Place {
  current ??= served(import.meta.env.BASE_URL)
  return current
}

/** Set by the entry, before anything is rendered. */
export function setPlace(next: Place): void {
  current = next
}
