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
  /** Address of the API, ending with "/". */
  readonly api: string
  /** Set where pages are files of a published version. */
  readonly version: PublishedVersion | null
}

/** What only pages of a published version have. */
interface PublishedVersion {
  /** The page and the list of all versions of the edition. */
  readonly versionsPage: string
  readonly versionsList: string
  /**
   * Addresses at which a chart of a page can be embedded, from the page's inner address: that of this version, and the
   * one that always leads to the newest; null where the page shows a state that is no file.
   */
  readonly embed: (inner: string, chart: string) => { readonly frozen: string; readonly newest: string } | null
}
