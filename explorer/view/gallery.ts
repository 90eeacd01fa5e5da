import type { EditionCard, Lang } from "../../src/model/index.ts"
import type { galleryTexts } from "../text/gallery.ts"
import type { Texts } from "../text/index.ts"

/** What an edition holds, in the order of interest; what it has none of is left out. */
export function cardFacts(card: EditionCard, lang: Lang, t: Texts<typeof galleryTexts>) {
  const { counts, unitNoun } = card
  return [
    {
      label: t.units(counts.units, counts.allUnits, (counts.allUnits === 1 ? unitNoun.one : unitNoun.many)[lang]),
      count: counts.units,
    },
    { label: t.dimensions(counts.dimensions), count: counts.dimensions },
    { label: t.indicators(counts.indicators), count: counts.indicators },
    { label: t.records(counts.records), count: counts.records },
    { label: t.figures(counts.figures), count: counts.figures },
    { label: t.statements(counts.statements), count: counts.statements },
    { label: t.findings(counts.findings), count: counts.findings },
    { label: t.sources(counts.sources), count: counts.sources },
  ].filter(({ count }) => count > 0)
}
