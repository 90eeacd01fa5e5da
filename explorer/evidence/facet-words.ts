import type { Lang } from "../../src/model/index.ts"
import { type EvidenceTable, gap } from "../../src/query/index.ts"
import { textsIn } from "../text/index.ts"
import { evidenceTexts } from "./text.ts"

/** What a facet is called; `unitNoun` is what the edition calls a unit. */
export function facetTitle(table: EvidenceTable, facet: string, unitNoun: string, lang: Lang): string {
  if (facet === "unit") return unitNoun.charAt(0).toUpperCase() + unitNoun.slice(1)
  if (facet === "time") return textsIn(evidenceTexts, lang).time
  return table.variable(facet)?.title[lang] ?? facet
}

/** What a value of a facet is called, the gap included. */
export function valueLabel(table: EvidenceTable, facet: string, value: string, lang: Lang): string {
  const t = textsIn(evidenceTexts, lang)
  const kind = table.variable(facet)?.type.kind
  if (value === gap) return kind === "codes" ? t.noCode : t.gap
  if (kind === "boolean") return value === "true" ? t.yes : t.no
  return table.label(facet, value)[lang]
}
