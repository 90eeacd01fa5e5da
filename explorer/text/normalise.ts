import type { Category, IndicatorMethod, Lang, Ties } from "../../src/model/index.ts"
import { formatNumber } from "./numbers.ts"

const minus = (a: string, b: string) => `${a} − ${b}`

/**
 * The formula that turns a value of an indicator into its score, with the letters that the method page explains.
 *
 * @param reference name of the unit that the normalisation refers to; "" where it refers to none
 */
export function normaliseFormula(
  method: Pick<IndicatorMethod, "direction" | "transform" | "normalise">,
  reference: string,
  lang: Lang,
): string {
  const ko = lang === "ko"
  const v = ko ? "값" : "value"
  const f = (text: string) => (method.transform.kind === "log" ? `ln(${text})` : text)
  const up = method.direction === 1
  const how = method.normalise
  const [low, high] = ko ? ["최저", "최고"] : ["lowest", "highest"]
  const number = (x: number) => formatNumber(x, lang)
  const between = (from: string, to: string) =>
    `(${up ? minus(f(v), f(from)) : minus(f(to), f(v))}) ÷ (${minus(f(to), f(from))})`
  switch (how.kind) {
    case "none":
      return (up ? "" : "−") + f(v)
    case "rank":
      return `1 + ${below(how.ties, lang)}`
    case "borda":
      return below(how.ties, lang)
    case "percentile-rank":
      return onto(`(${below(how.ties, lang)}) ÷ (${ko ? "대상 수" : "number of units"} − 1)`, how.to, lang)
    case "z-score": {
      const mean = ko ? "평균" : "mean"
      const sd = ko ? "표준편차" : "sd"
      if (how.mean === 0 && how.sd === 1) return `${up ? "" : "−"}(${minus(f(v), mean)}) ÷ ${sd}`
      return `${number(how.mean)} + ${number(how.sd)} × (${up ? minus(f(v), mean) : minus(mean, f(v))}) ÷ ${sd}`
    }
    case "min-max":
      return onto(between(low, high), how.to, lang)
    case "goalposts": {
      const [from, to] = [number(how.low), number(how.high)]
      const caps = { none: "", lower: `≥ ${from}`, upper: `≤ ${to}`, both: `${from}–${to}` }[how.cap]
      const formula = onto(between(from, to), how.to, lang)
      return caps === "" ? formula : `${formula}, ${v} ${caps}`
    }
    case "fraction-of-max":
      return onto(up ? `${f(v)} ÷ ${f(high)}` : `(1 − ${f(v)} ÷ ${f(high)})`, how.to, lang)
    case "distance-to-reference":
    case "distance-to-target": {
      const end = how.kind === "distance-to-target" ? number(how.target) : reference
      const formula = onto(up ? between(low, end) : between(end, high), how.to, lang)
      return how.cap ? `${formula}, ≤ ${number(how.to.high)}` : formula
    }
    case "categories":
      return `${ko ? "범주의 점수" : "score of the category"}: ${how.scores.map((each) => pair(each, lang)).join(", ")}`
  }
}

const pair = ({ value, score }: Category, lang: Lang) => `${formatNumber(value, lang)} → ${formatNumber(score, lang)}`

/** The number of units that stand below, with ties counted as the method counts them. */
function below(ties: Ties, lang: Lang): string {
  const ko = lang === "ko"
  switch (ties) {
    case "min":
      return ko ? "더 나쁜 대상의 수" : "number of units that are worse"
    case "average":
      return ko
        ? "더 나쁜 대상의 수 + 값이 같은 다른 대상의 수 ÷ 2"
        : "number of units that are worse + half of the others that are equal"
    case "max":
      return ko ? "더 낫지 않은 다른 대상의 수" : "number of other units that are not better"
  }
}

/** A share brought to the range of scores. */
export function onto(
  share: string,
  { low, high }: { readonly low: number; readonly high: number },
  lang: Lang,
): string {
  if (low === 0 && high === 1) return share
  return `${low === 0 ? "" : `${formatNumber(low, lang)} + `}${formatNumber(high - low, lang)} × ${share}`
}
