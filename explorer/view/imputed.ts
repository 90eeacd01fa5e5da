import { type ImputedValue, imputationWords, type Lang, type Node, titlesOf } from "../../src/model/index.ts"
import { valuesTexts } from "../text/imputed.ts"
import { textsIn } from "../text/index.ts"
import { formatMeasure } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"

/** What was put in place of unit i's gap in a node; null where nothing was. */
export const imputedValue = (view: IndexView, node: string, i: number): ImputedValue | null =>
  view.result(node)?.imputed?.[i] ?? null

/** Where an imputed value comes from: "median of its group (Region)", "latest value before, of 2017". */
export function imputedHow(view: IndexView, { how, from }: ImputedValue, lang: Lang): string {
  const words = imputationWords(how, titlesOf(view.doc))[lang]
  return from === null ? words : textsIn(valuesTexts, lang).of(words, from)
}

/** Unit i's value in an indicator: as collected, or an estimate that says that it is one; null for a gap. */
export function valueText(view: IndexView, node: Node, i: number, lang: Lang): string | null {
  const raw = view.result(node.id)?.raw?.[i] ?? null
  if (raw !== null) return formatMeasure(raw, node.measure, lang)
  const imputed = imputedValue(view, node.id, i)
  if (imputed === null) return null
  return textsIn(valuesTexts, lang).marked(formatMeasure(imputed.value, node.measure, lang))
}
