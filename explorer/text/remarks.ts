import type { Lang, LocalText, MeasureRef, Remark, RemarkNumber, RemarkRule } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { formatExact, listOf } from "./numbers.ts"

export const remarkTexts = catalogue({
  confirmed: { en: "Confirmed by computation", ko: "계산으로 확인" },
  undeclared: {
    en: (n: number) => (n === 1 ? "One more that computation found" : `${n} more that computation found`),
    ko: (n: number) => `계산에서 더 찾은 것 ${n}가지`,
  },
  undeclaredLead: {
    en: "Printed numbers that cannot all be right, and that no finding above tells of.",
    ko: "함께 맞을 수 없는 수치이지만 위에서 다루지 않은 것이다.",
  },
  rows: {
    en: (n: number) => (n === 1 ? "What it is about" : `The ${n} rows it is about`),
    ko: (n: number) => `관련 항목 ${n}개`,
  },
})

interface Words {
  readonly found: string
  readonly expected: string
  /** Both ends of what is expected, apart: "20% and 24%". */
  readonly ends: string
  readonly units: string
  readonly names: string
}
type Sentence = { readonly [L in Lang]: (words: Words) => string }

const broken: { readonly [R in RemarkRule]: Sentence } = {
  "quantity-differs": {
    en: (w) => `Two printings of one quantity stand for ${w.expected} and for ${w.found}.`,
    ko: (w) => `같은 양의 두 표기가 어긋난다(${w.expected}, ${w.found}).`,
  },
  "parts-against-whole": {
    en: (w) => `The parts come to ${w.found}, and the whole is ${w.expected}.`,
    ko: (w) => `부분의 합과 전체가 어긋난다(합 ${w.found}, 전체 ${w.expected}).`,
  },
  "share-impossible": {
    en: (w) => `${w.found} is no whole number of its base; the nearest are ${w.ends}.`,
    ko: (w) => `모수를 정수로 나누어서는 나올 수 없는 비율이다(${w.found}, 가까운 값 ${w.ends}).`,
  },
  "count-impossible": {
    en: (w) => `The same things would number ${w.found} by one share, and ${w.expected} by the other.`,
    ko: (w) => `같은 대상의 수가 비율마다 다르게 나온다(${w.found}, ${w.expected}).`,
  },
  "pooled-share-differs": {
    en: (w) => `Its parts make the whole pool ${w.found}; printed is ${w.expected}.`,
    ko: (w) => `부분의 비율을 합치면 실린 값이 나오지 않는다(계산 ${w.found}, 실린 값 ${w.expected}).`,
  },
  "ratio-differs": {
    en: (w) => `The numbers divide to ${w.found}; printed is ${w.expected}.`,
    ko: (w) => `나눈 값이 실린 값과 다르다(계산 ${w.found}, 실린 값 ${w.expected}).`,
  },
  "mean-impossible": {
    en: (w) => `The printed mean is ${w.found}; the printed values allow ${w.expected}.`,
    ko: (w) => `실린 값들로는 나올 수 없는 평균이다(실린 평균 ${w.found}, 가능한 평균 ${w.expected}).`,
  },
  "statement-against-mean": {
    en: (w) => `${w.units} has ${w.found}, on the other side of the mean of ${w.expected}.`,
    ko: (w) => `값이 평균의 반대쪽에 있다(${w.units} ${w.found}, 평균 ${w.expected}).`,
  },
  "items-miscounted": {
    en: (w) => `The source lists ${w.found} and says ${w.expected}.`,
    ko: (w) => `나열한 수와 적은 수가 다르다(나열 ${w.found}, 적은 수 ${w.expected}).`,
  },
  "order-broken": {
    en: (w) => `Listed behind ${w.expected} stands ${w.found}, which is not less.`,
    ko: (w) => `차례로 나열한 값이 줄어들지 않는다(앞 ${w.expected}, 뒤 ${w.found}).`,
  },
  "classes-overlap": {
    en: (w) => `In two classes at once: ${w.units}.`,
    ko: (w) => `두 유형에 함께 들어 있다(${w.units}).`,
  },
  "part-above-whole": {
    en: (w) => `The part comes to ${w.found}, and what it is part of to ${w.expected}.`,
    ko: (w) => `부분이 전체보다 크다(부분 ${w.found}, 전체 ${w.expected}).`,
  },
  "names-differ": {
    en: (w) => `One number has several names: ${w.names}.`,
    ko: (w) => `한 수를 여러 이름으로 부른다(${w.names}).`,
  },
  "units-not-shown": {
    en: (w) => `The chart names ${w.found} of ${w.expected}; missing: ${w.units}.`,
    ko: (w) => `그림에 빠진 곳이 있다(${w.expected}곳 가운데 ${w.found}곳, 빠진 곳: ${w.units}).`,
  },
  "base-unsaid": {
    en: () => "The source does not say what it is a share of.",
    ko: () => "무엇에 대한 비율인지 원문이 밝히지 않는다.",
  },
  "rank-against-values": {
    en: (w) => `${w.units} is printed as rank ${w.found}; the values allow ${w.expected}.`,
    ko: (w) => `순위가 값과 맞지 않는다(${w.units}, 실린 순위 ${w.found}, 가능한 순위 ${w.expected}).`,
  },
  "rank-against-score": {
    en: (w) => `Ranks run against scores: ${w.units}.`,
    ko: (w) => `순위와 점수의 순서가 어긋난다(${w.units}).`,
  },
}

const agreed: LocalText = { en: "The numbers agree, rounding included.", ko: "반올림까지 감안하면 수치가 서로 맞는다." }

const kept: Partial<Readonly<Record<RemarkRule, LocalText>>> = {
  "parts-against-whole": { en: "The parts fill the whole.", ko: "부분의 합이 전체와 맞는다." },
  "share-impossible": {
    en: "Each share is a whole number of its base.",
    ko: "모든 비율이 모수를 정수로 나눈 값이다.",
  },
  "count-impossible": { en: "One number of things gives all shares.", ko: "같은 개수에서 모든 비율이 나온다." },
  "ratio-differs": { en: "The printed quotient is right.", ko: "실린 값이 나눈 값과 맞는다." },
}

/** What computation found, as a sentence; a reading of the source under which it holds stands in front. */
export function remarkSentence(remark: Remark, unitNames: readonly string[], lang: Lang): string {
  const { rule, found, expected, measure, names, reading, holds } = remark
  const sentence = holds
    ? (kept[rule] ?? agreed)[lang]
    : broken[rule][lang]({
        found: numberText(found, measure, lang),
        expected: numberText(expected, measure, lang),
        ends: listOf(
          [expected?.low, expected?.high].flatMap((end) => (end == null ? [] : [exact(end, measure, lang)])),
          lang,
        ),
        units: listOf(unitNames, lang),
        names: listOf(
          names.map((name) => (lang === "en" ? `“${name.en}”` : `‘${name.ko}’`)),
          lang,
        ),
      })
  if (reading === null) return sentence
  return lang === "en" ? `Read so: ${reading.en}. ${sentence}` : `이렇게 읽을 때(${reading.ko}): ${sentence}`
}

/** More digits than that are of no use beside rounded numbers; what is counted keeps all of its own. */
const rounded = (x: number) => (Number.isInteger(x) ? x : Number(x.toPrecision(4)))
const exact = (x: number, measure: MeasureRef, lang: Lang) => formatExact(rounded(x), measure, lang)

/** "98.5–101.5%", "466.25 or more"; "" for none. */
function numberText(number: RemarkNumber | null, measure: MeasureRef, lang: Lang): string {
  if (number === null) return ""
  const { low, high } = number
  const text = (x: number) => exact(x, measure, lang)
  if (low === null && high === null) return lang === "en" ? "any number" : "모든 수"
  if (high === null) return lang === "en" ? `${text(low ?? 0)} or more` : `${text(low ?? 0)} 이상`
  if (low === null) return lang === "en" ? `${text(high)} or less` : `${text(high)} 이하`
  if (rounded(low) === rounded(high)) return text(low)
  return `${exact(low, "count", lang)}–${text(high)}`
}
