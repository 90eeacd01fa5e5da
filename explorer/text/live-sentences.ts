import type { Lang, LocalText } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { formatNumber, formatProbability, ordinal } from "./numbers.ts"
import { unitsCounted } from "./sentences.ts"

type Noun = { readonly one: LocalText; readonly many: LocalText }

/** Who is most often first in the draws, and how often. */
export function leadSentence(name: string, p: number, lang: Lang): string {
  const share = formatProbability(p, lang)
  return lang === "ko"
    ? `${josa(name, "이/가")} 모의 계산의 ${share}에서 1위이다.`
    : `${name} leads in ${share.replace("< ", "less than ").replace("> ", "more than ")} of the draws.`
}

/** How many stand elsewhere than published, and who moved furthest; `best` null where nobody rose. */
export function movedSentence(
  moved: number,
  all: number,
  best: { readonly name: string; readonly from: number; readonly to: number } | null,
  noun: Noun,
  lang: Lang,
): string {
  if (moved === 0) return lang === "ko" ? "순위는 모두 발표와 같다." : "Every rank is as published."
  const furthest =
    best === null
      ? ""
      : lang === "ko"
        ? ` 가장 많이 오른 곳은 ${best.name}(${best.from}위→${best.to}위)이다.`
        : ` ${best.name} gains most, from ${ordinal(best.from)} to ${ordinal(best.to)}.`
  return lang === "ko"
    ? `${unitsCounted(all, noun, lang)} 중 ${formatNumber(moved, lang)}곳의 순위가 발표와 다르다.${furthest}`
    : `${formatNumber(moved, lang)} of ${unitsCounted(all, noun, lang)} hold${moved === 1 ? "s" : ""} another rank than published.${furthest}`
}

/** "Probability that A stands above B", with what is left for a tie where that is more than nothing. */
export function duelSentence(
  one: string,
  other: string,
  duel: { readonly above: number; readonly below: number },
  lang: Lang,
): string {
  const share = spoken(formatProbability(duel.above, lang), lang)
  const tie = Math.max(0, 1 - duel.above - duel.below)
  const level = spoken(formatProbability(tie, lang), lang)
  const isTied = tie > 1e-9
  if (lang === "ko")
    return `${josa(one, "이/가")} ${other}보다 앞설 확률은 ${share}이다.${isTied ? ` 동률일 확률은 ${level}이다.` : ""}`
  return `${one} stands above ${other} with a probability of ${share}.${isTied ? ` They are level in ${level} of the draws.` : ""}`
}

/** How many of the indicators could bring a unit from one rank to another by themselves. */
export function improveSentence(name: string, from: number, to: number, ways: number, lang: Lang): string {
  if (lang === "ko")
    return ways === 0
      ? `지표 하나만 바꾸어서는 ${josa(name, "이/가")} ${from}위에서 ${to}위로 오를 수 없다.`
      : `${josa(name, "이/가")} ${from}위에서 ${to}위로 오르려면 다음 ${ways}개 지표 가운데 하나만 바꾸어도 된다.`
  if (ways === 0) return `No single indicator takes ${name} from ${ordinal(from)} to ${ordinal(to)}.`
  return ways === 1
    ? `One indicator alone would take ${name} from ${ordinal(from)} to ${ordinal(to)}.`
    : `Any one of ${ways} indicators would take ${name} from ${ordinal(from)} to ${ordinal(to)}.`
}

const spoken = (share: string, lang: Lang) =>
  lang === "ko"
    ? share.replace(/^< (.*)$/, "$1 미만").replace(/^> (.*)$/, "$1 초과")
    : share.replace("< ", "less than ").replace("> ", "more than ")

/** What a movement of weights did, for those who do not see it: leader and how sure, then how much moved. */
export const restSentence = (headline: string, lead: string | null, moved: string): string =>
  [`${headline}.`.replace(/([.다])\.$/, "$1."), lead, moved].filter((part) => part !== null && part !== "").join(" ")
