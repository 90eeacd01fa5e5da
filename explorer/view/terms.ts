import type { Lang } from "../../src/model/index.ts"
import { glossary, type Term, type TermId, termIds } from "../text/glossary.ts"
import type { IndexView } from "./index-view.ts"

export interface Entry extends Term {
  readonly id: TermId
}

/** Words that hold a text in either language, in their meaning too; all of them for an empty text. */
export function findTerms(text: string | undefined): readonly Entry[] {
  const needle = text?.trim().toLowerCase() ?? ""
  return termIds
    .map((id): Entry => ({ id, ...glossary[id] }))
    .filter(({ term, meaning }) =>
      [term.en, term.ko, meaning.en, meaning.ko].some((each) => each.toLowerCase().includes(needle)),
    )
}

/** A term without its letter: "unit (i of n)" → "unit". */
export const termName = (id: TermId, lang: Lang): string => glossary[id].term[lang].replace(/ \([ijk]\b[^)]*\)$/, "")

/** Words that one needs for the method of an edition: of the steps that it has. */
export function termsOfMethod(view: IndexView): readonly TermId[] {
  const { method, statements, screening, treatment, periods, edition } = view.doc
  const { indicators, dimensions, ordinal, reconstructions, robustness } = method
  const has = {
    unit: true,
    indicator: true,
    dimension: true,
    node: true,
    measured: indicators.some(({ from }) => from.kind === "measured"),
    statement: statements.length > 0,
    gap: true,
    "observation-status": true,
    qualifier: view.doc.values.length + view.doc.figures.length > 0,
    denominate: indicators.some(({ denominate }) => denominate !== null),
    screen: screening !== null,
    impute: indicators.some(({ impute }) => impute.kind !== "none"),
    treat: treatment.length > 0,
    transform: indicators.some(({ transform }) => transform.kind !== "none"),
    normalise: indicators.length > 0,
    goalposts: indicators.some(({ normalise }) => normalise.kind === "goalposts"),
    period: periods.length > 1,
    weight: dimensions.length + reconstructions.length > 0,
    aggregate: dimensions.length > 0,
    coverage: dimensions.length > 0,
    "rank-interval": true,
    tier: true,
    factor: robustness.factors.length > 0 && dimensions.length > 0,
    draw: dimensions.length + reconstructions.length > 0,
    "ordinal-evidence": ordinal.length > 0,
    "admissible-order": ordinal.length > 0,
    reconstruction: edition.reconstructionNote !== null,
  } satisfies Partial<Record<TermId, boolean>>
  return termIds.filter((id) => id in has && has[id as keyof typeof has]) // `in` does not narrow a union of keys
}
