import type { IndicatorMethod, Lang, NodeId, Period } from "../../src/model/index.ts"
import { summary } from "../../src/stats/index.ts"
import { onto } from "../text/normalise.ts"
import { formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"

/**
 * The formula of an indicator's normalisation with the numbers of one unit in it.
 *
 * @param value its value, capped where the goalposts cap it
 * @param write writes a number that arithmetic made
 */
export function normaliseNumbers(
  view: IndexView,
  method: IndicatorMethod,
  value: number,
  write: (x: number) => string,
  lang: Lang,
): string {
  const how = method.normalise
  const up = method.direction === 1
  const isLog = method.transform.kind === "log"
  const g = (x: number) => (isLog ? Math.log(x) : x)
  const f = (x: number) => (isLog ? `ln ${formatNumber(x, lang)}` : formatNumber(x, lang))
  const part = (low: number, high: number) =>
    up
      ? `(${f(value)} − ${f(low)}) ÷ (${f(high)} − ${f(low)})`
      : `(${f(high)} − ${f(value)}) ÷ (${f(high)} − ${f(low)})`
  // A value without a logarithm takes no part.
  const raws = valuesOf(view, method.node).filter((raw) => !isLog || raw > 0)
  const [lowest, highest] = [Math.min(...raws), Math.max(...raws)]
  switch (how.kind) {
    case "goalposts":
      return onto(part(how.low, how.high), how.to, lang)
    case "min-max":
      return onto(part(lowest, highest), how.to, lang)
    case "z-score": {
      const { mean, sd } = summary(Float64Array.from(raws, g))
      if (how.mean === 0 && how.sd === 1) return `${up ? "" : "−"}(${f(value)} − ${write(mean)}) ÷ ${write(sd)}`
      const distance = up ? `(${f(value)} − ${write(mean)})` : `(${write(mean)} − ${f(value)})`
      return `${write(how.mean)} + ${write(how.sd)} × ${distance} ÷ ${write(sd)}`
    }
    case "rank":
    case "borda":
    case "percentile-rank": {
      const worse = raws.filter((other) => (up ? other < value : other > value)).length
      const others = raws.filter((other) => other === value).length - 1
      const added = { min: "", average: ` + ${others} ÷ 2`, max: ` + ${others}` }[how.ties]
      const below = others === 0 ? `${worse}` : `${worse}${added}`
      if (how.kind === "rank") return `1 + ${below}`
      if (how.kind === "borda") return below
      return onto(`${below.includes("+") ? `(${below})` : below} ÷ ${raws.length - 1}`, how.to, lang)
    }
    case "fraction-of-max":
      return onto(up ? `${f(value)} ÷ ${f(highest)}` : `(1 − ${f(value)} ÷ ${f(highest)})`, how.to, lang)
    case "distance-to-reference":
    case "distance-to-target": {
      const end = how.kind === "distance-to-target" ? how.target : referenceValue(view, method.node, how.unit)
      const expression = onto(up ? part(lowest, end) : part(end, highest), how.to, lang)
      return how.cap ? `${expression}, ≤ ${formatNumber(how.to.high, lang)}` : expression
    }
    case "categories":
      return f(value)
    case "none":
      return `${up ? "" : "−"}${f(value)}`
  }
}

/** The periods that an indicator's values are normalised among. */
const periodsOf = ({ doc }: IndexView): readonly Period[] =>
  doc.method.panel === "together" ? doc.periods : [doc.edition.time]

/** The values that are normalised: after all that is done to them before. */
export const normalisedFrom = (view: IndexView, node: NodeId, period?: Period): readonly (number | null)[] => {
  const result = view.result(node, period)
  return result?.treated ?? result?.raw ?? []
}

const valuesOf = (view: IndexView, node: NodeId): readonly number[] =>
  periodsOf(view).flatMap((period) => normalisedFrom(view, node, period).filter((value) => value !== null))

/** Of several periods it is the last one's. */
const referenceValue = (view: IndexView, node: NodeId, unit: string): number =>
  normalisedFrom(view, node, periodsOf(view).at(-1))[view.unitIndex.get(unit) ?? -1] ?? Number.NaN
