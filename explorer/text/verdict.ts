import type { Lang, LocalText } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { formatNumber, formatRanks, listOf } from "./numbers.ts"
import { unitsCounted } from "./sentences.ts"

type Noun = { readonly one: LocalText; readonly many: LocalText }

/** How many of those that follow each other can be told apart. */
export function neighboursSentence(apart: number, all: number, byChance: boolean, lang: Lang): string {
  const [a, b] = [formatNumber(apart, lang), formatNumber(all, lang)]
  if (lang === "ko") {
    const how = byChance ? "앞설 확률이 90% 이상이다" : "90% 구간이 서로 겹치지 않는다"
    return apart === 0
      ? `순위에서 이웃한 ${b}쌍 가운데 앞뒤를 가릴 수 있는 쌍은 하나도 없다.`
      : `순위에서 이웃한 ${b}쌍 가운데 ${a}쌍은 앞뒤를 가릴 수 있다(${how}).`
  }
  const how = byChance ? "one is ahead with a probability of at least 90%" : "their 90% intervals do not meet"
  if (apart === 0) return `Of the ${b} pairs that follow each other in the ranking, none can be told apart.`
  return `Of the ${b} pairs that follow each other in the ranking, ${a} can be told apart: ${how}.`
}

/** Who is surely within the first k, and how many may be. */
export function firstSentence(k: number, names: readonly string[], possible: number, noun: Noun, lang: Lang): string {
  const most = 6
  const listed = names.length > most ? "" : listOf(names, lang)
  if (lang === "ko") {
    const place = k === 1 ? "1위" : `상위 ${k}위 안`
    if (names.length === 0) return `${place}에 확실히 드는 곳은 없고, 들 수 있는 곳은 ${possible}개이다.`
    const who = listed === "" ? `${names.length}개 ${noun.many.ko}` : listed
    return `${place}에 확실히 드는 곳은 ${josa(who, "이다/다")}. 들 수 있는 곳은 모두 ${possible}개이다.`
  }
  const place = k === 1 ? "in first place" : `within the first ${k}`
  if (names.length === 0) return `Nobody is surely ${place}; ${unitsCounted(possible, noun, lang)} may be.`
  const who = listed === "" ? unitsCounted(names.length, noun, lang) : listed
  return `Surely ${place}: ${who}; ${formatNumber(possible, lang)} may be.`
}

/** The widest interval and the usual one. */
export function widthSentence(
  widest: { readonly name: string; readonly low: number; readonly high: number },
  median: number,
  lang: Lang,
): string {
  const ranks = formatRanks(widest.low, widest.high)
  if (lang === "ko")
    return widest.low === widest.high
      ? "모든 순위가 한 자리로 정해진다."
      : `구간이 가장 넓은 곳은 ${widest.name}(${ranks}위)이고, 절반은 구간이 ${median}자리 이하이다.`
  return widest.low === widest.high
    ? "Every rank comes down to a single place."
    : `The widest interval is that of ${widest.name} (${ranks}); half of all hold ${median === 1 ? "a single place" : `${median} places or fewer`}.`
}

/** How many tiers there are. */
export function tiersSentence(tiers: number, units: number, noun: Noun, lang: Lang): string {
  const all = unitsCounted(units, noun, lang)
  if (lang === "ko")
    return tiers === 1
      ? `${josa(all, "은/는")} 모두 한 층이다. 확실히 나눌 수 있는 곳이 없다.`
      : `${josa(all, "은/는")} ${tiers}개 층으로 나뉜다. 같은 층 안에서는 앞뒤를 가릴 수 없다.`
  return tiers === 1
    ? `${all} form a single tier: nowhere can a line be drawn that is sure.`
    : `${all} form ${formatNumber(tiers, lang)} tiers; inside a tier nothing tells who is ahead.`
}

/** Which uncertain input moves the ranks most, with its total share of the variance as a text. */
export const mattersSentence = (factor: string, share: string, lang: Lang): string =>
  lang === "ko"
    ? `순위를 가장 크게 흔드는 것은 ${factor}(${share})이다`
    : `What moves the ranks most: ${factor} (${share})`
