import type { UnitId } from "./ids.ts"
import type { Lang } from "./text.ts"

/** What a person asks of a printed report. */
export interface ReportWishes {
  readonly lang: Lang
  /** Address of the published site, ends with "/"; the pages are in `EDITION/VERSION/` below it. null: nothing links there. */
  readonly base: string | null
  /** Units that get a spread of their own. null: by the rule, all where they are few and none where they are many. */
  readonly spreads: readonly UnitId[] | "all" | null
}

/** A report as markup, before a browser lays it out on pages. */
export interface ReportMarkup {
  readonly lang: Lang
  readonly title: string
  /** Name of who stands behind the numbers. */
  readonly author: string
  readonly subject: string
  /** Names the very bytes that the report was made from. */
  readonly identifier: string
  /** A whole HTML document without scripts. Its fonts are at `fonts/…`. */
  readonly html: string
  /** File names below `fonts/`, of the typeface package. */
  readonly fonts: readonly string[]
  /** Everything that is read, without markup: what the fonts must hold glyphs for. */
  readonly text: string
}
