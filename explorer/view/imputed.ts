import {
  type ImputedValue,
  type IndicatorMethod,
  imputationSteps,
  imputationWords,
  imputesDenominated,
  type Lang,
  type Node,
  titlesOf,
} from "../../src/model/index.ts"
import { imputedTexts } from "../text/imputed.ts"
import { textsIn } from "../text/index.ts"
import { formatMeasure, formatNumber } from "../text/numbers.ts"
import { hedgedText } from "../text/values.ts"
import { isAtLeast } from "./gap.ts"
import type { IndexView } from "./index-view.ts"

/** What was put in place of unit i's gap in a node; null where nothing was. */
export const imputedValue = (view: IndexView, node: string, i: number): ImputedValue | null =>
  view.result(node)?.imputed?.[i] ?? null

/** Where an imputed value comes from: "median of its group (Region)", "latest value before, of 2017". */
export function imputedHow(view: IndexView, { how, from }: ImputedValue, lang: Lang): string {
  const words = imputationWords(how, titlesOf(view.doc))[lang]
  return from === null ? words : textsIn(imputedTexts, lang).of(words, from)
}

/** An imputed value as a number: in the indicator's measure, unless it is denominated and has left that behind. */
export function imputedAmount(view: IndexView, node: Node, { value }: ImputedValue, lang: Lang): string {
  const method = view.doc.method.indicators.find((each) => each.node === node.id)
  const isDenominated = method !== undefined && imputesDenominated(view.doc.method.preparation, method)
  return isDenominated ? formatNumber(value, lang) : formatMeasure(value, node.measure, lang)
}

/** Unit i's value in an indicator: as its source hedges it, or an estimate that says that it is one; null for a gap. */
export function valueText(view: IndexView, node: Node, i: number, lang: Lang): string | null {
  const raw = view.result(node.id)?.raw?.[i] ?? null
  const value = view.value(view.doc.units[i]?.id ?? "", node.id)
  if (raw !== null && value?.value === raw) return hedgedText({ ...value, value: raw }, node.measure, lang)
  if (raw !== null) {
    const qualifier = isAtLeast(view, node.id, i) ? "at_least" : "exact"
    return hedgedText({ value: raw, lower: raw, upper: null, qualifier }, node.measure, lang)
  }
  const imputed = imputedValue(view, node.id, i)
  if (imputed === null) return null
  return textsIn(imputedTexts, lang).marked(imputedAmount(view, node, imputed, lang))
}

/** How gaps of an indicator are filled, way after way; "" where none is. */
export function imputationText(view: IndexView, { impute }: IndicatorMethod, lang: Lang): string {
  const t = textsIn(imputedTexts, lang)
  const ways = imputationSteps(impute).map((how) => imputationWords(how, titlesOf(view.doc))[lang])
  return ways.length === 0 ? "" : t.rule(ways.join(t.otherwise))
}

/** What was imputed in the edition's own period. */
export interface ImputedCounts {
  readonly imputed: number
  /** All values that scores rest on. */
  readonly all: number
  /** By what filled them, the most first. */
  readonly ways: readonly { readonly how: string; readonly cells: number }[]
}

/** Null where the method imputes nothing. */
export function imputedCounts(view: IndexView, lang: Lang): ImputedCounts | null {
  const { indicators } = view.doc.method
  if (indicators.every(({ impute }) => impute.kind === "none")) return null
  const ways = new Map<string, number>()
  let collected = 0
  for (const { node } of indicators) {
    const result = view.result(node)
    for (const [i] of view.doc.units.entries()) {
      const cell = result?.imputed?.[i] ?? null
      if (cell === null) collected += (result?.raw?.[i] ?? null) === null ? 0 : 1
      else {
        const how = imputationWords(cell.how, titlesOf(view.doc))[lang]
        ways.set(how, (ways.get(how) ?? 0) + 1)
      }
    }
  }
  const counts = [...ways].map(([how, cells]) => ({ how, cells })).toSorted((a, b) => b.cells - a.cells)
  const imputed = counts.reduce((sum, { cells }) => sum + cells, 0)
  return { imputed, all: collected + imputed, ways: counts }
}
