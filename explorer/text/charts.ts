import type { ChartForm, Lang } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { listOf, ordinal } from "./numbers.ts"

/** Words around charts, and the sentences that they are titled with. */
export const chartTexts = catalogue({
  section: { en: "What the source draws", ko: "원문의 그림과 수치" },
  sectionHome: { en: "What the source counts", ko: "원문의 조사 대상" },
  lost: { en: "Not drawn here", ko: "여기 그리지 않은 것" },
  lostAbout: {
    en: "Charts and pictures of the source whose values are not at hand, and why.",
    ko: "값이 남아 있지 않은 원문의 그래프와 그림, 그리고 그 까닭이다.",
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
  sumLeast: {
    en: (sum: string) => `The printed shares add up to ${sum} or more, since not all are printed as exact numbers.`,
    ko: (sum: string) => `실린 비율을 더하면 ${sum} 이상이다. 정확한 수로 실리지 않은 비율이 있다.`,
  },
  unit: { en: "Unit", ko: "대상" },
  value: { en: "Value", ko: "값" },
  score: { en: "Score", ko: "점수" },
  rank: { en: "Rank", ko: "순위" },
  meanRank: { en: "Mean rank", ko: "평균 순위" },
  low: { en: "Interval from", ko: "구간 시작" },
  high: { en: "Interval to", ko: "구간 끝" },
  rankInterval: { en: "Rank interval", ko: "순위 구간" },
  openEnd: { en: "open", ko: "끝이 열림" },
  openNote: {
    en: "An arrow: printed as “at least” or “more than”, so that it goes on from there.",
    ko: "화살표는 원문에 ‘이상’이나 ‘초과’로 실려 그보다 클 수 있는 값이다.",
  },
  probability: { en: "Probability", ko: "확률" },
  node: { en: "Node", ko: "항목" },
  period: { en: "Period", ko: "시기" },
  share: { en: "Share of the whole", ko: "전체 비중" },
  change: { en: "Change", ko: "변화" },
  onAverage: { en: (name: string) => `${name} on average`, ko: (name: string) => `${name} 평균` },
  unlabelled: {
    en: (n: number, sum: string) => `${n} values without labels add up to ${sum}`,
    ko: (n: number, sum: string) => `항목 이름이 없는 값 ${n}개의 합은 ${sum}이다`,
  },
  noStanding: { en: "Nothing published places it", ko: "위치를 말해 주는 발표 내용이 없다" },
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

/** More names than this are counted instead. */
const mostNamed = 4

/** Others that may be first, as the end of a sentence about who is. */
function orOthers(rivals: readonly string[], lang: Lang): string {
  const { length } = rivals
  if (lang === "ko") {
    const who = length > mostNamed ? `다른 ${length}개도` : `${rivals.join("·")}도`
    return `${who} 1위일 수 있다`
  }
  return length > mostNamed ? `${length} others may be first as well` : `${listOf(rivals, "en")} may be first as well`
}

/**
 * Who comes first, who else may, and what the printed shares add up to where that is more than a whole. In Korean amounts are many
 * and shares and scores are high.
 */
export function firstSentence(
  names: readonly string[],
  value: string,
  lang: Lang,
  {
    sum = null,
    isAmount = false,
    rivals = [],
  }: { readonly sum?: string | null; readonly isAmount?: boolean; readonly rivals?: readonly string[] } = {},
): string {
  const isMany = names.length > mostNamed
  if (lang === "ko") {
    const who = isMany ? `${names.length}개가 똑같이` : josa(names.map((name) => `‘${name}’`).join(", "), "이/가")
    const how = `${who} ${josa(value, "으로/로")} 가장 ${isAmount ? "많" : "높"}`
    if (rivals.length > 0) return `${how}으나 ${orOthers(rivals, lang)}`
    return sum === null ? `${how}다` : `${how}고, 실린 비율의 합은 ${sum}이다`
  }
  const first = isMany
    ? `${names.length} come first together, with ${value} each`
    : `First ${names.length > 1 ? "come" : "comes"} ${listOf(names, "en")}, with ${value}`
  if (rivals.length > 0) return `${first}; ${orOthers(rivals, lang)}`
  return sum === null ? first : `${first}; the printed shares add up to ${sum}`
}

/** Who comes first in each of several series. */
export function firstsSentence(firsts: readonly { name: string; value: string }[], lang: Lang): string {
  if (lang === "ko") return `가장 많은 것은 ${firsts.map(({ name, value }) => `‘${name}’ ${value}`).join(", ")}이다`
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

/** The headline of a standing by ranks: how many units may be first. `names` are theirs, where few enough to be said. */
export function mayBeFirst(names: readonly string[], lang: Lang): string {
  const [first = ""] = names
  if (names.length === 1) return lang === "ko" ? `${josa(first, "이/가")} 1위이다` : `${first} stands first`
  if (names.length > 5)
    return lang === "ko" ? `1위일 수 있는 곳이 ${names.length}개이다` : `${names.length} of them may stand first`
  return lang === "ko"
    ? `1위일 수 있는 곳은 ${josa(names.join("·"), "이다/다")}`
    : `${listOf(names, "en").replace(/ and (?!.* and )/, " or ")} may stand first`
}

/** The best of a unit's standings: "Nearest the top in Urban openness: 1–4". */
export const nearestTop = (nodes: readonly string[], text: string, lang: Lang): string =>
  lang === "ko"
    ? `가장 앞선 항목은 ${nodes.join(", ")}(${text})`
    : `Nearest the top in ${listOf(nodes, "en")} (${text})`

const inYear = (period: string) => (/^\d{4}$/.test(period) ? `${period}년` : period)

/** From the first to the last known period. */
export const fromTo = (
  from: { period: string; value: string },
  to: { period: string; value: string },
  lang: Lang,
): string =>
  lang === "ko"
    ? `${inYear(from.period)} ${from.value}에서 ${inYear(to.period)} ${to.value}까지`
    : `from ${from.value} in ${from.period} to ${to.value} in ${to.period}`

/** How two measures go together, by their linear correlation; null where one of them is the same everywhere. */
export function togetherSentence(
  x: string,
  y: string,
  r: string | null,
  strength: -2 | -1 | 0 | 1 | 2,
  lang: Lang,
): string {
  if (r === null)
    return lang === "ko"
      ? `${josa(x, "과/와")} ${y}의 상관계수는 구할 수 없다`
      : `No correlation of ${x} and ${y} can be given`
  if (lang === "ko") {
    const how = {
      "-2": "반대로 움직인다",
      "-1": "약하게 반대로 움직인다",
      0: "거의 무관하다",
      1: "약하게 함께 움직인다",
      2: "함께 움직인다",
    }
    return `${josa(x, "과/와")} ${josa(y, "은/는")} ${how[strength]}(상관계수 ${r})`
  }
  const how = {
    "-2": "go opposite ways",
    "-1": "go weakly opposite ways",
    0: "hardly go together",
    1: "go weakly together",
    2: "go together",
  }
  return `${x} and ${y} ${how[strength]} (correlation ${r})`
}

/** Who rose and who fell furthest. */
export function movedSentence(
  rose: { name: string; from: number; to: number } | null,
  fell: { name: string; from: number; to: number } | null,
  lang: Lang,
): string {
  const parts = [
    rose &&
      (lang === "ko"
        ? `${josa(rose.name, "이/가")} ${rose.from}위에서 ${rose.to}위로 가장 많이 올랐다`
        : `${rose.name} rose furthest, from rank ${rose.from} to ${rose.to}`),
    fell &&
      (lang === "ko"
        ? `${josa(fell.name, "이/가")} ${fell.from}위에서 ${fell.to}위로 가장 많이 내렸다`
        : `${fell.name} fell furthest, from rank ${fell.from} to ${fell.to}`),
  ].filter((part) => part !== null)
  if (parts.length === 0) return lang === "ko" ? "순위가 바뀐 곳이 없다" : "Nobody changed rank"
  return lang === "ko" ? parts.join(", ").replace("올랐다,", "올랐고,") : parts.join("; ")
}

/** Which parts of an index carry most. */
export function carrySentence(names: readonly string[], share: string, lang: Lang): string {
  if (names.length > 3)
    return lang === "ko"
      ? `지표 ${names.length}개가 똑같이 ${share}씩 차지한다`
      : `${names.length} indicators carry the same share, ${share} each`
  if (names.length === 1)
    return lang === "ko"
      ? `${josa(names[0] ?? "", "이/가")} ${share}로 가장 큰 몫을 차지한다`
      : `${names[0]} carries most: ${share}`
  return lang === "ko"
    ? `${josa(names.join(", "), "이/가")} ${share}씩으로 가장 큰 몫을 차지한다`
    : `${listOf(names, "en")} carry most: ${share} each`
}

/** Which rank one unit holds most often, with how often as a text; in a word where it never holds another. */
export function likeliestSentence(name: string, rank: number, p: string, isOnly: boolean, lang: Lang): string {
  if (isOnly)
    return lang === "ko" ? `${josa(name, "은/는")} 언제나 ${rank}위이다` : `${name} always stands ${ordinal(rank)}`
  return lang === "ko"
    ? `${josa(name, "이/가")} 가장 자주 놓이는 자리는 ${rank}위(${p})이다`
    : `${name} stands ${ordinal(rank)} most often (${p})`
}

/** Several ranks in a row that one unit holds equally often, each with a probability as a text. */
export function levelSentence(
  name: string,
  first: number,
  last: number,
  p: string,
  isAll: boolean,
  lang: Lang,
): string {
  if (lang === "ko")
    return `${josa(name, "은/는")} ${first}위부터 ${last}위까지 ${isAll ? "어느 자리에나 똑같이" : "똑같이 가장 자주"} 놓인다(각 ${p})`
  return isAll
    ? `${name} is as likely to stand anywhere from ${ordinal(first)} to ${ordinal(last)} (${p} each)`
    : `${name} stands ${ordinal(first)} to ${ordinal(last)} most often, each alike (${p})`
}
