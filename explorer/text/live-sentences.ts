import type { Lang, LocalText } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { formatNumber, formatProbability, formatShare, ordinal } from "./numbers.ts"
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

/** Who is nearest to the first place, and how much weight would have to move; null: nobody by any weights. */
export function nearestSentence(
  leader: string,
  nearest: { readonly name: string; readonly moved: number } | null,
  lang: Lang,
): string {
  if (nearest === null)
    return lang === "ko"
      ? `어떤 가중치로도 ${leader}의 1위는 바뀌지 않는다.`
      : `No weights take the first place from ${leader}.`
  const moved = formatShare(nearest.moved, lang, 1)
  if (nearest.moved < 0.0005)
    return lang === "ko"
      ? `${josa(nearest.name, "은/는")} ${josa(leader, "과/와")} 이미 나란하다.`
      : `${nearest.name} is level with ${leader} already.`
  return lang === "ko"
    ? `가중치의 ${moved}만 옮기면 ${josa(nearest.name, "이/가")} ${josa(leader, "을/를")} 따라잡는다.`
    : `Moving ${moved} of the weight is enough for ${nearest.name} to draw level with ${leader}.`
}

interface End {
  readonly rank: number
  /** No weights give a rank beyond it; the rank itself where the answer is exact. */
  readonly bound: number
}

/** Between which ranks a unit can stand whatever the weights, and how sure that is. */
export function rangeSentence(name: string, best: End, worst: End, lang: Lang): string {
  const isExact = best.rank === best.bound && worst.rank === worst.bound
  const range =
    lang === "ko"
      ? best.rank === worst.rank
        ? `가중치가 어떻든 ${josa(name, "은/는")} ${best.rank}위이다.`
        : `가중치에 따라 ${josa(name, "은/는")} ${best.rank}위부터 ${worst.rank}위까지 될 수 있다.`
      : best.rank === worst.rank
        ? `Whatever the weights, ${name} stands ${ordinal(best.rank)}.`
        : `Depending on the weights ${name} can stand anywhere from ${ordinal(best.rank)} to ${ordinal(worst.rank)}.`
  if (isExact) return range
  return lang === "ko"
    ? `${range} 이 밖으로도 갈 수 있으나 ${best.bound}위와 ${worst.bound}위를 넘지는 않는다.`
    : `${range} It may go further, though not beyond ${ordinal(best.bound)} and ${ordinal(worst.bound)}.`
}

const spoken = (share: string, lang: Lang) =>
  lang === "ko"
    ? share.replace(/^< (.*)$/, "$1 미만").replace(/^> (.*)$/, "$1 초과")
    : share.replace("< ", "less than ").replace("> ", "more than ")

/** What a movement of weights did, for those who do not see it: leader and how sure, then how much moved. */
export const restSentence = (headline: string, lead: string | null, moved: string): string =>
  [`${headline}.`.replace(/([.다])\.$/, "$1."), lead, moved].filter((part) => part !== null && part !== "").join(" ")
