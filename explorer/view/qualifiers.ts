import { type Lang, type Qualifier, qualifiers } from "../../src/model/index.ts"
import { type FigureRow, figureRow, valueRow } from "./figures.ts"
import type { IndexView } from "./index-view.ts"

export interface QualifierUse {
  readonly qualifier: Qualifier
  readonly count: number
  /** One published number that is hedged so. */
  readonly example: FigureRow
}

/** How the figures and values of an edition are hedged, in the order of the model; what is not used is left out. */
export function qualifierUse(view: IndexView, lang: Lang): readonly QualifierUse[] {
  const { figures, values } = view.doc
  return qualifiers.flatMap((qualifier) => {
    const ofFigures = figures.filter((figure) => figure.qualifier === qualifier)
    const ofValues = values.filter((value) => value.qualifier === qualifier && value.value !== null)
    const [figure] = ofFigures
    const [value] = ofValues
    const example = figure ? figureRow(view, figure, lang) : value ? valueRow(view, value, lang) : null
    return example ? [{ qualifier, count: ofFigures.length + ofValues.length, example }] : []
  })
}
