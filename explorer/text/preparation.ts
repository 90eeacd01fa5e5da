import {
  type Denomination,
  type Lang,
  type Screening,
  type Treatment,
  type TreatmentStep,
  treatmentNames,
} from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { counted, formatNumber, formatShare } from "./numbers.ts"

export const preparationTexts = catalogue({
  title: { en: "What is done to values first", ko: "값을 먼저 어떻게 다루는가" },
  about: {
    en: "In this order, before values become scores. Values on all other pages are those that were collected.",
    ko: "점수로 바꾸기 전에 이 순서로 다룬다. 다른 페이지에 보이는 값은 수집된 그대로이다.",
  },
  indicator: { en: "Indicator", ko: "지표" },
  step: { en: "What was done", ko: "처리" },
  points: { en: "Values changed", ko: "바뀐 값" },
  skew: { en: "Skewness", ko: "왜도" },
  kurtosis: { en: "Kurtosis", ko: "첨도" },
  passed: { en: "Passes", ko: "통과" },
  yes: { en: "yes", ko: "예" },
  no: { en: "no", ko: "아니오" },
  untested: { en: "cannot be told", ko: "판단할 수 없음" },
  change: {
    en: (before: string, after: string) => `${before} → ${after}`,
    ko: (before: string, after: string) => `${before} → ${after}`,
  },
  denominated: {
    en: (list: string) => `Divided by a denominator: ${list}.`,
    ko: (list: string) => `분모로 나눔: ${list}.`,
  },
  leftOut: {
    en: (unit: string, available: string) =>
      `${unit} is left out of the scores: it has values for ${available} of the indicators.`,
    ko: (unit: string, available: string) =>
      `${josa(unit, "은/는")} 점수 계산에서 제외되었다. 지표 가운데 ${available}에만 값이 있다.`,
  },
  leftOutZeros: {
    en: (unit: string, available: string, nonzero: string) =>
      `${unit} is left out of the scores: it has values for ${available} of the indicators, and ${nonzero} of these are not 0.`,
    ko: (unit: string, available: string, nonzero: string) =>
      `${josa(unit, "은/는")} 점수 계산에서 제외되었다. 지표 가운데 ${available}에 값이 있고, 그 값 가운데 0이 아닌 것은 ${nonzero}이다.`,
  },
  leftOutByHand: {
    en: (unit: string, available: string) =>
      `${unit} is left out of the scores, as the method names it; it has values for ${available} of the indicators.`,
    ko: (unit: string, available: string) =>
      `${josa(unit, "은/는")} 방법에서 직접 지정하여 점수 계산에서 제외되었다. 지표 가운데 ${available}에 값이 있다.`,
  },
})

/** "÷ population", "÷ population, per 1,000" */
export function denominationText({ by, scale }: Denomination, lang: Lang): string {
  if (scale === 1) return `÷ ${by}`
  const per = formatNumber(scale, lang)
  return lang === "ko" ? `÷ ${by}, ${per}당` : `÷ ${by}, per ${per}`
}

/** Which units are left out, and how many that were. */
export function screeningText(how: Screening, left: number, units: number, names: ForcedNames, lang: Lang): string {
  const available = formatShare(how.available, lang)
  const nonzero = formatShare(how.nonzero, lang)
  if (lang === "ko") {
    const rule = {
      missing: `값이 있는 지표가 ${available} 미만`,
      zeros: `0이 아닌 값이 ${nonzero} 미만`,
      "missing-and-zeros": `값이 있는 지표가 ${available} 미만이거나 0이 아닌 값이 ${nonzero} 미만`,
    }[how.by]
    const kept = names.include === "" ? "" : ` 예외 없이 포함: ${names.include}.`
    const out = names.exclude === "" ? "" : ` 예외 없이 제외: ${names.exclude}.`
    return `${rule}인 대상은 제외한다.${kept}${out} ${units}개 가운데 ${left}개가 제외되었다.`
  }
  const rule = {
    missing: `less than ${available} of the indicators have a value`,
    zeros: `less than ${nonzero} of its values are not 0`,
    "missing-and-zeros": `less than ${available} of the indicators have a value, or less than ${nonzero} of its values are not 0`,
  }[how.by]
  const kept = names.include === "" ? "" : ` Kept in any case: ${names.include}.`
  const out = names.exclude === "" ? "" : ` Left out in any case: ${names.exclude}.`
  return `A unit is left out if ${rule}.${kept}${out} ${left} of ${units} ${left === 1 ? "is" : "are"} left out.`
}

/** Units that are kept or left out whatever they have, listed; "" for none. */
export interface ForcedNames {
  readonly include: string
  readonly exclude: string
}

/** How outliers are found and taken care of, in this many indicators; "" for no treatment. */
export function treatmentText(how: Treatment, indicators: number, lang: Lang): string {
  if (how.kind === "none") return ""
  const skew = formatNumber(how.test.skew, lang)
  const kurtosis = formatNumber(how.test.kurtosis, lang)
  const [first, second] = [treatmentStepText(how.first, lang), treatmentStepText(how.second, lang)]
  if (lang === "ko") {
    const which = how.force
      ? "모든 지표에 첫 단계를 쓴다"
      : `왜도의 크기가 ${skew} 이상이고 첨도가 ${kurtosis} 이상이면 이상값이 있는 것으로 본다`
    const from = how.chain ? "앞 단계의 결과에" : "원래 값에"
    const then = how.second.kind === "none" ? "" : ` 그래도 통과하지 못하면 ${from}: ${second}.`
    return `지표 ${indicators}개: ${which}. 첫 단계: ${first}.${then}`
  }
  const which = how.force
    ? "the first step is taken of all"
    : `one has outliers if its skewness is ${skew} or more in size and its kurtosis ${kurtosis} or more`
  const from = how.chain ? "on top of it" : "from the values again"
  const then = how.second.kind === "none" ? "" : ` Where that does not help, ${from}: ${second}.`
  return `${counted(indicators, "indicator", "indicators")}: ${which}. First: ${first}.${then}`
}

/** One step with what its name leaves open. */
function treatmentStepText(step: TreatmentStep, lang: Lang): string {
  const name = treatmentNames[step.kind][lang]
  switch (step.kind) {
    case "winsorise": {
      if (step.most === null) return lang === "ko" ? `${name}(개수 제한 없음)` : `${name}, as many values as it takes`
      const force = step.force ? (lang === "ko" ? ", 항상" : ", in any case") : ""
      return lang === "ko" ? `${name}(최대 ${step.most}개${force})` : `${name} of at most ${step.most} values${force}`
    }
    case "box-cox": {
      const lambda =
        step.lambda === null
          ? lang === "ko"
            ? "λ는 최대가능도"
            : "λ by maximum likelihood"
          : `λ = ${formatNumber(step.lambda, lang)}`
      return `${name} (${lambda})`
    }
    default:
      return name
  }
}
