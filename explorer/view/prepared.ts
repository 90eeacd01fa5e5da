import type { IndicatorMethod, Lang, Treatment, Unit, UnitId } from "../../src/model/index.ts"
import { treatmentNames } from "../../src/model/index.ts"
import { textsIn } from "../text/catalogue.ts"
import { formatNumber, formatShare } from "../text/numbers.ts"
import { denominationText, preparationTexts, screeningText, treatmentText } from "../text/preparation.ts"
import type { IndexView } from "./index-view.ts"

/** What was done to one unit's value of an indicator before it was normalised; "" where that cannot be said in a word. */
export function preparedExpression(view: IndexView, method: IndicatorMethod, i: number, lang: Lang): string {
  const report = view.doc.treatment.find(({ node }) => node === method.node)
  const isChanged = report?.points.some(({ unit }) => unit === view.doc.units[i]?.id) ?? false
  const steps = isChanged ? (report?.steps ?? []) : []
  return [
    ...(method.denominate ? [denominationText(method.denominate, lang)] : []),
    ...steps.map((step) => treatmentNames[step][lang]),
  ].join("; ")
}

/** One sentence per step that prepares values, in order. */
export function preparationSentences(view: IndexView, lang: Lang): readonly string[] {
  const { method, screening, units } = view.doc
  const t = textsIn(preparationTexts, lang)
  const steps = method.preparation.order.flatMap((step): readonly string[] => {
    switch (step) {
      case "denominate": {
        const divided = method.indicators.flatMap(({ node, denominate }) =>
          denominate ? [`${view.node(node)?.title[lang] ?? node} ${denominationText(denominate, lang)}`] : [],
        )
        return divided.length === 0 ? [] : [t.denominated(divided.join("; "))]
      }
      case "screen": {
        const how = method.preparation.screen
        if (how === null || screening === null) return []
        const left = screening.included.filter((is) => !is).length
        const names = { include: named(view, how.include, lang), exclude: named(view, how.exclude, lang) }
        return [screeningText(how, left, units.length, names, lang)]
      }
      default:
        return []
    }
  })
  const alike = Map.groupBy(method.indicators, ({ treat }) => JSON.stringify(treat))
  const treated = [...alike.values()].map((group) => treatmentText(group[0]?.treat ?? none, group.length, lang))
  return [...steps, ...treated.filter((sentence) => sentence !== "")]
}

const none: Treatment = { kind: "none" }

const named = (view: IndexView, units: readonly UnitId[], lang: Lang): string =>
  units.map((id) => view.unit(id)?.name[lang] ?? id).join(", ")

/** One indicator that was changed by treatment, or that fails the test although it was. */
export interface TreatmentRow {
  readonly node: string
  readonly title: string
  readonly step: string
  readonly points: number
  readonly skew: string
  readonly kurtosis: string
  readonly passed: string
}

/** The indicators that treatment changed, or could not bring to pass, in the method's order. */
export function treatmentRows(view: IndexView, lang: Lang): readonly TreatmentRow[] {
  const t = textsIn(preparationTexts, lang)
  const change = (before: number | null, after: number | null) => {
    const write = (x: number | null) => (x === null ? "–" : formatNumber(x, lang, 2))
    return before === after ? write(after) : t.change(write(before), write(after))
  }
  return view.doc.treatment
    .filter(({ steps, after }) => steps.length > 0 || after.passed !== true)
    .map(({ node, steps, points, before, after }) => ({
      node,
      title: view.node(node)?.title[lang] ?? node,
      step: (steps.length === 0 ? (["none"] as const) : steps).map((step) => treatmentNames[step][lang]).join("; "),
      points: points.length,
      skew: change(before.skew, after.skew),
      kurtosis: change(before.kurtosis, after.kurtosis),
      passed: after.passed === null ? t.untested : after.passed ? t.yes : t.no,
    }))
}

/** Why screening left a unit out, with its shares; "" for a unit that is in. */
export function leftOutSentence(view: IndexView, unit: Unit, lang: Lang): string {
  const { screening, method } = view.doc
  const how = method.preparation.screen
  const i = view.unitIndex.get(unit.id) ?? -1
  if (screening === null || how === null || screening.included[i] !== false) return ""
  const t = textsIn(preparationTexts, lang)
  const name = unit.name[lang]
  const available = formatShare(screening.available[i] ?? 0, lang, 1)
  const nonzero = screening.nonzero[i] ?? null
  if (how.exclude.includes(unit.id)) return t.leftOutByHand(name, available)
  return how.by === "missing" || nonzero === null
    ? t.leftOut(name, available)
    : t.leftOutZeros(name, available, formatShare(nonzero, lang, 1))
}
