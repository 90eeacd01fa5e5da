import type { Lang, LocalText } from "../../src/model/index.ts"
import { type TextIndex, textIndex } from "../../src/query/index.ts"
import type { Paths } from "../app/paths.ts"
import type { IndexView } from "../view/index-view.ts"

/** What of an edition can be found besides its records, in the order the groups are shown in. */
const kinds = ["unit", "node", "statement", "finding", "source"] as const
export type Kind = (typeof kinds)[number]

export interface SiteEntry {
  readonly kind: Kind
  readonly title: LocalText
  /** What tells it apart, in one line; null: the title does. */
  readonly about: LocalText | null
  readonly href: string
}

export interface SiteHits {
  readonly kind: Kind
  /** Best first. */
  readonly entries: readonly SiteEntry[]
}

const none: LocalText = { en: "", ko: "" }

/** Units, dimensions and indicators, statements, findings and sources of an edition, with where each is shown. */
export function siteEntries(view: IndexView, paths: Paths): readonly SiteEntry[] {
  const { doc } = view
  const nodeTitle = (id: string) => view.node(id)?.title ?? null
  return [
    ...doc.units.map(
      ({ id, name, country }): SiteEntry => ({
        kind: "unit",
        title: name,
        about: country,
        href: paths.unit(id),
      }),
    ),
    ...doc.nodes.map(
      ({ id, title, definition }): SiteEntry => ({
        kind: "node",
        title,
        about: definition,
        href: paths.node(id),
      }),
    ),
    ...doc.statements.map(
      ({ text, node }): SiteEntry => ({
        kind: "statement",
        title: text,
        about: nodeTitle(node),
        href: paths.node(node),
      }),
    ),
    ...doc.findings.map(
      ({ id, title, text }): SiteEntry => ({
        kind: "finding",
        title,
        about: text,
        href: paths.findings(id),
      }),
    ),
    ...doc.sources.map(
      ({ id, title, publisher }): SiteEntry => ({
        kind: "source",
        title,
        about: { en: publisher, ko: publisher },
        href: paths.sources(id),
      }),
    ),
  ]
}

/** An index over entries, in both languages at once. */
export const siteIndex = (entries: readonly SiteEntry[]): TextIndex =>
  textIndex(entries.length, (i) => {
    const { title, about } = entries[i]!
    return { names: [title.en, title.ko], texts: [(about ?? none).en, (about ?? none).ko] }
  })

/** Hits by kind; kinds without a hit are left out. Null where the query holds no word. */
export function siteSearch(
  entries: readonly SiteEntry[],
  index: TextIndex,
  query: string,
  lang: Lang,
): readonly SiteHits[] | null {
  const hits = index.search(query)
  if (hits === null) return null
  const best = hits.toSorted(
    (a, b) => b.score - a.score || entries[a.entry]!.title[lang].localeCompare(entries[b.entry]!.title[lang], lang),
  )
  return kinds
    .map((kind) => ({ kind, entries: best.map(({ entry }) => entries[entry]!).filter((each) => each.kind === kind) }))
    .filter((group) => group.entries.length > 0)
}
