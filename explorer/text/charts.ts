import type { ChartForm, Lang } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { listOf } from "./numbers.ts"

/** Words around charts, and the sentences that they are titled with. */
export const chartTexts = catalogue({
  section: { en: "What the source draws", ko: "원문의 그림과 수치" },
  sectionHome: { en: "What the source counts", ko: "원문이 센 것" },
  lost: { en: "Not drawn here", ko: "여기 그리지 않은 것" },
  lostAbout: {
    en: "Charts and pictures of the source whose values are not at hand, and why.",
    ko: "값이 남아 있지 않은 원문의 그래프와 그림, 그 까닭이다.",
  },
  item: { en: "Item", ko: "항목" },
  hedge: { en: "As printed", ko: "표기" },
  elsewhere: { en: "Printed elsewhere", ko: "다른 곳의 값" },
  notPrinted: { en: "not printed", ko: "실려 있지 않음" },
  aside: { en: (values: string) => `(elsewhere ${values})`, ko: (values: string) => `(다른 곳 ${values})` },
  inSource: { en: (form: string) => `in the source: ${form}`, ko: (form: string) => `원문에서는 ${form}` },
  sumWhole: {
    en: (sum: string) => `The printed shares add up to ${sum}.`,
    ko: (sum: string) => `실린 비율을 더하면 ${sum}이다.`,
  },
  sumMore: {
    en: (sum: string) => `The printed shares add up to ${sum}, more than a whole. They are drawn as printed.`,
    ko: (sum: string) => `실린 비율을 더하면 ${sum}로 100%를 넘는다. 실린 그대로 그렸다.`,
  },
  sumLess: {
    en: (sum: string) => `The printed shares add up to ${sum}; the rest is not printed.`,
    ko: (sum: string) => `실린 비율을 더하면 ${sum}이고 나머지는 실려 있지 않다.`,
  },
  unit: { en: "Unit", ko: "대상" },
  value: { en: "Value", ko: "값" },
  score: { en: "Score", ko: "점수" },
  rank: { en: "Rank", ko: "순위" },
  meanRank: { en: "Mean rank", ko: "평균 순위" },
  low: { en: "From", ko: "부터" },
  high: { en: "To", ko: "까지" },
  node: { en: "Node", ko: "항목" },
  period: { en: "Period", ko: "시기" },
  share: { en: "Share of the whole", ko: "전체 비중" },
  change: { en: "Change", ko: "변화" },
})

const forms: Readonly<Record<ChartForm, Readonly<Record<Lang, string>>>> = {
  pie: { en: "a pie chart", ko: "원그래프" },
  donut: { en: "a donut chart", ko: "도넛그래프" },
  bars: { en: "a bar chart", ko: "막대그래프" },
  "stacked-bars": { en: "stacked bars", ko: "누적 막대그래프" },
  scatter: { en: "a scatter of points", ko: "산점도" },
  callouts: { en: "numbers set large", ko: "크게 적은 숫자" },
  diagram: { en: "a diagram", ko: "도식" },
  photo: { en: "a photograph", ko: "사진" },
  text: { en: "running text", ko: "본문" },
  unknown: { en: "a chart of unknown form", ko: "형태를 알 수 없는 그래프" },
}
export const formName = (form: ChartForm, lang: Lang): string => forms[form][lang]

/** Who comes first, and what the printed shares add up to where that is more than a whole. */
export function firstSentence(names: readonly string[], value: string, sum: string | null, lang: Lang): string {
  if (lang === "ko") {
    const first = names.map((name) => `‘${name}’`).join(", ")
    const with_ = `${josa(first, "이/가")} ${josa(value, "으로/로")} 가장`
    return sum === null ? `${with_} 많다` : `${with_} 많고, 실린 비율의 합은 ${sum}이다`
  }
  const first = `First ${names.length > 1 ? "come" : "comes"} ${listOf(names, "en")}, with ${value}`
  return sum === null ? first : `${first}; the printed shares add up to ${sum}`
}

/** Who comes first in each of several series. */
export function firstsSentence(firsts: readonly { name: string; value: string }[], lang: Lang): string {
  if (lang === "ko")
    return `가장 많은 것은 ${josa(firsts.map(({ name, value }) => `‘${name}’ ${value}`).join(", "), "이다/다")}`
  return `First come ${listOf(
    firsts.map(({ name, value }) => `${name} with ${value}`),
    "en",
  )}`
}

/** The least and the most of sums of parts. */
export function rangeSentence(
  least: { name: string; value: string },
  most: { name: string; value: string },
  lang: Lang,
): string {
  return lang === "ko"
    ? `합하면 ${least.name} ${least.value}에서 ${most.name} ${most.value}까지이다`
    : `Together from ${least.value} of ${least.name} to ${most.value} of ${most.name}`
}
