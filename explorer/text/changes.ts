import type { Lang, LocalText } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { formatNumber, formatRanks } from "./numbers.ts"
import { unitsCounted } from "./sentences.ts"

type Noun = { readonly one: LocalText; readonly many: LocalText }

/** "1990년" · "1990": a year is said as one. */
export const inPeriod = (period: string, lang: Lang): string =>
  lang === "ko" && /^\d{4}$/.test(period) ? `${period}년` : period

export const changesTexts = catalogue({
  door: { en: "Changes", ko: "변화" },
  doorAbout: { en: "Who moved between the periods, and why", ko: "시기 사이에 누가 왜 움직였는가" },
  title: {
    en: (from: string, to: string) => `What changed from ${from} to ${to}`,
    ko: (from: string, to: string) => `${from}에서 ${to}까지 무엇이 바뀌었나`,
  },
  lead: {
    en: "Every change of rank is taken apart by computing the ranking anew: what comes from the data, and what from others leaving or joining.",
    ko: "순위를 다시 계산해 순위 변화를 나눈다. 자료에서 온 변화와, 빠지거나 새로 들어온 대상 때문에 생긴 변화를 가려 보여 준다.",
  },
  from: { en: "From", ko: "처음" },
  to: { en: "To", ko: "나중" },
  node: { en: "In", ko: "기준" },
  swap: { en: "Swap", ko: "바꾸기" },
  samePeriod: { en: "Choose two different periods.", ko: "서로 다른 두 시기를 골라야 한다." },
  onePeriod: {
    en: "This edition has scores of one period alone, so nothing can be compared over time. Two editions are compared on the command line: cityindex diff A B.",
    ko: "이 판에는 점수가 한 시기에만 있어 시기 사이를 견줄 수 없다. 두 판은 명령줄에서 cityindex diff A B로 견준다.",
  },
  nobody: {
    en: "None has a rank in both periods, so no change can be told.",
    ko: "두 시기 모두 순위가 있는 대상이 없어 변화를 말할 수 없다.",
  },
  short: { en: "In short", ko: "한눈에" },
  moved: { en: "Who moved furthest", ko: "가장 많이 움직인 곳" },
  chosenMoved: { en: "Those highlighted", ko: "강조한 곳" },
  slopeUnit: {
    en: (units: string) => `rank among the same ${units}`,
    ko: (units: string) => `같은 ${units}끼리 매긴 순위`,
  },
  way: { en: "The way there", ko: "그 사이의 흐름" },
  bumpNote: {
    en: (n: number, all: number) =>
      `Grey: the others of the ${formatNumber(n, "en")} with a rank in every period.${all > n ? ` ${formatNumber(all - n, "en")} more have a rank in some periods alone, and are not in these ranks.` : ""} The table has the published ranks with their 90% intervals, too.`,
    ko: (n: number, all: number) =>
      `회색은 모든 시기에 순위가 있는 ${formatNumber(n, "ko")}곳의 나머지이다.${all > n ? ` 일부 시기에만 순위가 있는 ${formatNumber(all - n, "ko")}곳은 여기 순위에서 뺐다.` : ""} 표에는 발표된 순위와 90% 구간도 있다.`,
  },
  othersHidden: {
    en: (most: number) => `More than ${most} others: their lines are not drawn.`,
    ko: (most: number) => `나머지가 ${most}곳을 넘어 선을 그리지 않았다.`,
  },
  lines: { en: "Full line: rose. Dashed: fell.", ko: "실선은 오른 곳, 점선은 내린 곳이다." },
  published: { en: (period: string) => `${period} as published`, ko: (period: string) => `${period} 발표 순위` },
  bridge: { en: "From rank to rank", ko: "순위에서 순위로" },
  bridgeAbout: {
    en: (from: string, to: string) =>
      `The rank in ${from}, what each step adds or takes in places (+ is up), and the rank in ${to}: the steps add up to the whole change. Each comes from computing the ranking anew, first without those that leave, then with the data of ${to}, then with those that join. Press a number in the first column to highlight.`,
    ko: (from: string, to: string) =>
      `${from} 순위에서 시작해 단계마다 몇 계단 오르고 내렸는지(+가 오름)를 거쳐 ${to} 순위에 이른다. 단계를 더하면 전체 변화가 된다. 먼저 빠지는 대상을 제외하고, 다음으로 자료를 ${to} 것으로 바꾸고, 끝으로 새로 들어오는 대상을 넣어 순위를 다시 계산했다. 첫 열의 숫자를 누르면 강조된다.`,
  },
  change: { en: "Change", ko: "변화" },
  left: { en: "Others left", ko: "빠진 대상" },
  data: { en: "Data", ko: "자료" },
  joined: { en: "Others joined", ko: "새 대상" },
  among: { en: "Same ones alone", ko: "같은 대상끼리" },
  verdict: { en: "Larger than the doubt?", ko: "불확실성을 넘는가" },
  interval: { en: "90%", ko: "90%" },
  intervalLong: {
    en: (period: string) => `90% interval of the rank in ${period}`,
    ko: (period: string) => `${period} 순위의 90% 구간`,
  },
  verdictMoved: { en: "moved", ko: "움직임" },
  verdictOpen: { en: "cannot be told apart", ko: "가릴 수 없음" },
  verdictUnknown: { en: "not known", ko: "알 수 없음" },
  find: { en: "Find by name", ko: "이름으로 찾기" },
  highlight: { en: (name: string) => `highlight ${name}`, ko: (name: string) => `${name} 강조` },
  full: {
    en: (most: number) => `${most} are highlighted, which is as many as an eye can follow.`,
    ko: (most: number) => `${most}곳을 강조했다. 눈으로 따라갈 수 있는 수는 여기까지이다.`,
  },
  clear: { en: "Highlight none", ko: "강조 모두 지우기" },
  shown: {
    en: (shown: number, all: number) => `${formatNumber(shown, "en")} of ${formatNumber(all, "en")}`,
    ko: (shown: number, all: number) => `${formatNumber(all, "ko")}곳 가운데 ${formatNumber(shown, "ko")}곳`,
  },
  only: {
    en: (period: string, n: number) => `With a rank in ${period} alone (${formatNumber(n, "en")})`,
    ko: (period: string, n: number) => `${period}에만 순위가 있는 곳 (${formatNumber(n, "ko")})`,
  },
  onlyAbout: {
    en: "They have no rank in the other period because a value that it needs is missing there.",
    ko: "다른 시기에는 순위에 필요한 값이 빠져 있어 순위가 없다.",
  },
  link: {
    en: (from: string, to: string) => `What changed from ${from} to ${to}, and why`,
    ko: (from: string, to: string) => `${from}에서 ${to}까지 무엇이 왜 바뀌었나`,
  },
})

/** "37 → 19" stays a number; "+18", "−4", "0" is a change in places. */
export const places = (gain: number): string => (gain > 0 ? `+${gain}` : gain < 0 ? `−${-gain}` : "0")

/** A rank with its interval where there is one: "37 (33–41)". */
export const rankWithInterval = (rank: number, low: number | null, high: number | null): string =>
  low === null || high === null ? String(rank) : `${rank} (${formatRanks(low, high)})`

interface Sample {
  readonly from: string
  readonly to: string
  /** With a rank in the first, in the second, in both. */
  readonly ranked: { readonly from: number; readonly to: number; readonly both: number }
}

/** Whether the two lists of ranks count the same units, and what that means for comparing ranks. */
export function sampleSentence({ from, to, ranked }: Sample, noun: Noun, lang: Lang): string {
  const units = (n: number) => unitsCounted(n, noun, lang)
  const isSame = ranked.both === ranked.from && ranked.both === ranked.to
  if (lang === "ko") {
    if (isSame)
      return `${josa(from, "과/와")} ${to}에 같은 ${josa(units(ranked.both), "이/가")} 순위를 가지므로 두 순위를 그대로 견줄 수 있다.`
    return `${from} 순위는 ${units(ranked.from)}, ${to} 순위는 ${units(ranked.to)} 가운데의 순위여서 그대로 견줄 수 없다. 두 시기 모두 순위가 있는 곳은 ${ranked.both}곳이다.`
  }
  if (isSame)
    return `The same ${units(ranked.both)} have a rank in ${from} and in ${to}, so the ranks compare as they are.`
  return `A rank in ${from} is one among ${units(ranked.from)}, a rank in ${to} one among ${units(ranked.to)}: as they stand they do not compare. ${formatNumber(ranked.both, "en")} have a rank in both.`
}

/** How many rose, fell and kept their place among the same units. */
export function balanceSentence(
  { n, rose, fell }: { readonly n: number; readonly rose: number; readonly fell: number },
  lang: Lang,
): string {
  const kept = n - rose - fell
  return lang === "ko"
    ? `같은 ${n}곳끼리 순위를 매기면 ${rose}곳이 오르고 ${fell}곳이 내렸으며 ${kept}곳은 제자리이다.`
    : `Ranked among these ${n} alone, ${rose} rose, ${fell} fell and ${kept} kept their place.`
}

/** How many moves are larger than the doubt about the ranks; null where no interval is known. */
export function doubtSentence(
  { moved, open }: { readonly moved: number; readonly open: number },
  lang: Lang,
): string | null {
  if (moved + open === 0) return null
  if (lang === "ko")
    return `발표 순위의 90% 구간이 두 시기에 서로 겹치지 않는 ${moved}곳은 순위가 움직였다. ${open}곳은 구간이 겹쳐 움직였는지 가릴 수 없다.`
  return `For ${moved} the 90% intervals of the two published ranks lie apart: their ranks moved. For ${open} they overlap, and nothing tells whether they did.`
}

interface Gained {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly left: number
  readonly data: number
  readonly joined: number
}

/** Where the places that one unit gained or lost come from: "South Korea rose 18 places, from rank 37 to 19: …". */
export function partsSentence({ name, from, to, left, data, joined }: Gained, noun: Noun, lang: Lang): string {
  const gain = from - to
  const size = Math.abs(gain)
  if (lang === "ko") {
    const step = (places: number, why: string) =>
      places === 0 ? [] : [`${why} ${Math.abs(places)}계단 ${places > 0 ? "오르고" : "내리고"}`]
    const steps = [
      ...step(data, "자료로"),
      ...step(left, `빠진 ${noun.many.ko} 때문에`),
      ...step(joined, `새로 들어온 ${noun.many.ko} 때문에`),
    ]
    const why = steps
      .join(", ")
      .replace(/오르고$/, "올랐다")
      .replace(/내리고$/, "내렸다")
    const what =
      gain === 0
        ? `${josa(name, "은/는")} ${from}위 그대로이다`
        : `${josa(name, "은/는")} ${from}위에서 ${to}위로 ${size}계단 ${gain > 0 ? "올랐다" : "내렸다"}`
    return why === "" ? `${what}.` : `${what}. ${why}.`
  }
  const step = (places: number, why: string) =>
    places === 0 ? [] : [`${Math.abs(places)} ${places > 0 ? "up" : "down"} ${why}`]
  const steps = [
    ...step(data, "by the data"),
    ...step(left, `because ${noun.many.en} left`),
    ...step(joined, `because ${noun.many.en} joined`),
  ].join(", ")
  const what =
    gain === 0
      ? `${name} stands at rank ${from} in both`
      : `${name} ${gain > 0 ? "rose" : "fell"} ${size} ${size === 1 ? "place" : "places"}, from rank ${from} to ${to}`
  return steps === "" ? `${what}.` : `${what}: ${steps}.`
}

/** What became of those that a reader chose: each of a few, or how many rose and fell. */
export function chosenSentence(
  rows: readonly { readonly name: string; readonly from: number; readonly to: number }[],
  lang: Lang,
): string {
  if (rows.length > 3) {
    const rose = rows.filter(({ from, to }) => to < from).length
    const fell = rows.filter(({ from, to }) => to > from).length
    return lang === "ko"
      ? `강조한 ${rows.length}곳 가운데 ${rose}곳이 오르고 ${fell}곳이 내렸다`
      : `Of the ${rows.length} highlighted, ${rose} rose and ${fell} fell`
  }
  const each = rows.map(({ name, from, to }) => {
    if (from === to)
      return lang === "ko" ? `${josa(name, "은/는")} ${from}위 그대로이다` : `${name} stays at rank ${from}`
    if (lang === "ko") return `${josa(name, "은/는")} ${from}위에서 ${to}위로 ${to < from ? "올랐다" : "내렸다"}`
    return `${name} ${to < from ? "rose" : "fell"} from rank ${from} to ${to}`
  })
  if (lang === "en") return each.join("; ")
  return each
    .map((said, k) =>
      k === each.length - 1
        ? said
        : said
            .replace(/올랐다$/, "올랐고")
            .replace(/내렸다$/, "내렸고")
            .replace(/그대로이다$/, "그대로이고"),
    )
    .join(", ")
}

/** The largest move from one period to the next. */
export function stepSentence(
  step: { readonly name: string; readonly from: string; readonly to: string; readonly gain: number } | null,
  lang: Lang,
): string {
  if (step === null)
    return lang === "ko" ? "어느 시기 사이에도 순위가 바뀌지 않았다" : "No rank changes from period to period"
  const { name, gain } = step
  const [from, to] = [inPeriod(step.from, lang), inPeriod(step.to, lang)]
  const size = Math.abs(gain)
  return lang === "ko"
    ? `한 번에 가장 크게 움직인 곳은 ${from}에서 ${to} 사이 ${size}계단 ${gain > 0 ? "오른" : "내린"} ${josa(name, "이다/다")}`
    : `The largest single step: ${name}, ${size} ${size === 1 ? "place" : "places"} ${gain > 0 ? "up" : "down"} from ${from} to ${to}`
}

export const sameMethod: LocalText = {
  en: "The method is the same in both, so no change comes from it.",
  ko: "산출 방법이 같으므로 방법 때문에 생긴 변화는 없다.",
}
