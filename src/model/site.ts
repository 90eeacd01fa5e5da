import type { EditionCard, EvidenceDocument, IndexDocument } from "./document.ts"
import type { OutputFile } from "./output-file.ts"
import type { PackageFile } from "./package-file.ts"
import type { Lang } from "./text.ts"

/** The explorer as it was built for browsers, as far as published pages name its files. Names lie below `assets/`. */
export interface SiteAssets {
  /** Stylesheets of a page, in order, by the module that draws it; "" has those of every page. */
  readonly styles: Readonly<Record<string, readonly string[]>>
  /** The script in the head of every page, which starts the explorer where there is one to start. */
  readonly start: string
  /** The script that sends a reader on to the language and the version they come for. */
  readonly open: string
  readonly icon: string
}

/** What is published of one edition, as pages need it. */
export interface PublishedEdition {
  readonly index: IndexDocument
  readonly evidence: EvidenceDocument
  /** The files to download, with their lengths and hashes. */
  readonly files: readonly OutputFile[]
  /** The files of its data package, below `data/package/`. */
  readonly packageFiles: readonly PackageFile[]
  readonly assets: SiteAssets
  /** Absolute address that the site will stand at, ending with "/"; null: it is not known. */
  readonly baseUrl: string | null
}

/** A file of a published version. */
export interface SiteFile {
  /** Below the folder of the version, with "/" between folders. */
  readonly path: string
  readonly content: string
}

/** The pages of one edition, rendered on demand. The same edition gives the same text, in any order. */
export interface EditionPages {
  /** Every page in reading order, as an address inside the explorer after language and edition: "/units/seoul". */
  readonly pages: readonly string[]
  /** The file of each page below a language's folder, in the same order, as part of an address. */
  readonly files: () => readonly string[]
  /** Units and "" for the edition itself: what has a picture to be shared. */
  readonly pictures: readonly string[]
  /** A page, and its charts as pages to embed. */
  readonly render: (page: string, lang: Lang) => Promise<readonly SiteFile[]>
  /** The picture of 1200 × 630 px that stands for a unit or the edition where a link is shared, as SVG. */
  readonly picture: (unit: string, lang: Lang) => SiteFile
}

/** A version of an edition as the site lists it. */
export interface SiteVersion {
  readonly version: string
  readonly time: string
  /** SHA-256 over the edition's files. */
  readonly hash: string
}

/** What the pages outside of editions are made of. */
export interface SiteFront {
  /** The newest version of every edition, in the gallery's order. */
  readonly cards: readonly EditionCard[]
  /** Documents of those editions of which the gallery draws a picture, by id. */
  readonly drawn: ReadonlyMap<string, IndexDocument>
  readonly assets: SiteAssets
  readonly baseUrl: string | null
}

/** What the explorer offers to a program that writes files. It touches no file itself. */
export interface SiteRenderer {
  readonly edition: (published: PublishedEdition) => EditionPages
  /** `index.html` in each language and at the root, the pages beside it, and `404.html`, with paths below the site. */
  readonly front: (front: SiteFront) => Promise<readonly SiteFile[]>
  /** `index.html`, which leads to the newest version, and `versions.html`, with paths below the edition's folder. */
  readonly versions: (card: EditionCard, versions: readonly SiteVersion[], front: SiteFront) => readonly SiteFile[]
}
