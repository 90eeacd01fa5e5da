import type { Lang, LocalText } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { counted, formatRanks, formatRanksInWords, listOf, ordinal } from "./numbers.ts"

type Noun = { readonly one: LocalText; readonly many: LocalText }

/** "20 cities" · "20개 도시" */
export const unitsCounted = (n: number, noun: Noun, lang: Lang): string =>
  lang === "ko" ? `${n}개 ${noun.many.ko}` : counted(n, noun.one.en, noun.many.en)

const small = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const
const inWords = (n: number) => small[n] || String(n)

/**
 * The headline of a ranking, from its first tier: one leader, some that cannot be told apart, or no order at all.
 * `all` is the number of units that have a standing.
 */
export function leadersSentence(names: readonly string[], all: number, noun: Noun, lang: Lang): string {
  const k = names.length
  if (k === 0 || all === 0) return lang === "ko" ? "순위를 말할 수 없다" : "No order can be given"
  if (k === all && k > 1)
    return lang === "ko"
      ? `${unitsCounted(k, noun, lang)} 가운데 어느 곳이 1위인지 가릴 수 없다`
      : `Nothing tells which of the ${unitsCounted(k, noun, lang)} comes first`
  const [first = ""] = names
  if (k === 1) return lang === "ko" ? `${josa(first, "이/가")} 단독 1위이다` : `${first} stands alone in first place`
  if (lang === "ko") return `상위 ${k}개 ${josa(noun.many.ko, "은/는")} 1위를 가릴 수 없다`
  return `The top ${inWords(k)} cannot be told apart`
}

/** Who the leaders are, where that is short enough to be said. */
export function leadersLead(names: readonly string[], lang: Lang): string | null {
  if (names.length < 2 || names.length > 8) return null
  const last = names.at(-1) ?? ""
  return lang === "ko"
    ? `1위 후보는 ${names.slice(0, -1).join("·")}${names.length > 1 ? "·" : ""}${josa(last, "이다/다")}.`
    : `Any of them may be first: ${listOf(names, lang)}.`
}

/** A rank with its interval, in one phrase: "19위(90 % 구간 17–22위)" · "19th (90 % interval 17–22)". */
export function rankPhrase(rank: number | null, low: number | null, high: number | null, lang: Lang): string {
  const hasInterval = low !== null && high !== null
  if (rank === null) return hasInterval ? formatRanksInWords(low, high, lang) : ""
  const point = lang === "ko" ? `${rank}위` : ordinal(rank)
  if (!hasInterval || (low === high && low === rank)) return point
  return lang === "ko"
    ? `${point}(90% 구간 ${formatRanks(low, high)}위)`
    : `${point} (90% interval ${formatRanks(low, high)})`
}

/** The sentence under the name of a unit, where there are scores. */
export function standingSentence(
  at: { rank: number | null; low: number | null; high: number | null },
  unit: string,
  node: string,
  n: number,
  noun: Noun,
  lang: Lang,
): string {
  if (at.rank === null)
    return lang === "ko"
      ? `${josa(unit, "은/는")} ${node} 점수가 없다. 필요한 값 가운데 빠진 것이 있기 때문이다.`
      : `${unit} has no score in the ${node}, because a value it needs is missing.`
  const units = unitsCounted(n, noun, lang)
  if (lang === "en") return `${unit} stands ${rankPhrase(at.rank, at.low, at.high, lang)} of ${units} in the ${node}.`
  const [, interval = ""] = /(\(.*\))$/.exec(rankPhrase(at.rank, at.low, at.high, lang)) ?? []
  return `${josa(unit, "은/는")} ${node}에서 ${units} 가운데 ${at.rank}위이다${interval}.`
}

/** The sentence after it: the score with its interval, numbers as texts; without it where it is the score. */
export function scoreSentence(score: string, low: string, high: string, lang: Lang): string {
  const isPoint = low === score && high === score
  if (lang === "ko")
    return isPoint ? `점수는 ${score}이다.` : `점수는 ${score}이고 90% 구간은 ${low}에서 ${high}까지이다.`
  return isPoint ? `Its score is ${score}.` : `Its score is ${score} (90% interval ${low} to ${high}).`
}

/** A dimension in which something is known about the unit's rank. */
interface Known {
  readonly title: string
  readonly low: number
  readonly high: number
}

/**
 * The sentence under the name of a unit where only intervals are known: in which dimensions it is surely among the
 * first quarter; else among the first half; else that nothing published puts it there.
 */
export function intervalsSentence(
  unit: string,
  known: readonly Known[],
  dimensions: number,
  n: number,
  noun: Noun,
  lang: Lang,
): string {
  const units = unitsCounted(n, noun, lang)
  for (const part of [4, 2] as const) {
    const bound = Math.floor(n / part)
    const within = known.filter((each) => each.high <= bound).toSorted((a, b) => a.high - b.high)
    if (within.length === 0) continue
    const named = within.map((each) => `${each.title}(${formatRanks(each.low, each.high)}${lang === "ko" ? "위" : ""})`)
    return lang === "ko"
      ? `발표된 내용에 따르면 ${josa(unit, "은/는")} ${dimensions}개 차원 가운데 ${named.join(", ")}에서 ${units} 중 ${bound}위 안에 든다.`
      : `By what is published, ${unit} stands among the first ${bound} of ${units} in ${within.length} of ${dimensions} dimensions: ${listOf(
          named.map((text) => text.replace("(", " (")),
          lang,
        )}.`
  }
  return lang === "ko"
    ? `발표된 내용만으로는 ${josa(unit, "이/가")} 어느 차원에서 상위 절반에 드는지 말할 수 없다.`
    : `Nothing published puts ${unit} among the first half of ${units} in any dimension with certainty.`
}
