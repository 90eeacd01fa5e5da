import type { NodeResult, RankUncertainty } from "../../model/index.ts"
import { ordinal, statusWords, type Voice } from "./words.ts"

/** How a unit stands in a node: score, rank and how sure the rank is. */
export function standing(voice: Voice, result: NodeResult, i: number, measure: string): string[] {
  const score = result.score[i] ?? null
  const rank = result.rank[i] ?? null
  const sentences: string[] = []
  if (score !== null) sentences.push(scored(voice, result, score, rank, measure))
  else if (result.uncertainty === null) sentences.push(gap(voice, result, i))
  if (result.uncertainty !== null) sentences.push(...uncertain(voice, result.uncertainty, i))
  return sentences
}

function scored(voice: Voice, result: NodeResult, score: number, rank: number | null, measure: string): string {
  const ranked = result.rank.filter((r) => r !== null).length
  const amount = voice.amount(score, measure)
  const { many } = voice.index.edition.unitNoun
  if (voice.lang === "ko") {
    const place = rank === null ? "" : `, ${voice.t(many)} ${ranked}곳 가운데 ${ordinal(rank, "ko")}`
    return `점수는 ${amount}${place}이다.`
  }
  const place = rank === null ? "" : `, ${ordinal(rank, "en")} of ${ranked} ${voice.t(many)}`
  return `Its score is ${amount}${place}.`
}

function gap(voice: Voice, result: NodeResult, i: number): string {
  const words = statusWords(voice, result.status[i] ?? "L")
  return voice.lang === "ko" ? `점수가 없다: ${words}.` : `It has no score: ${words}.`
}

function uncertain(voice: Voice, u: RankUncertainty, i: number): string[] {
  const low = u.low[i] ?? null
  const high = u.high[i] ?? null
  if (low === null || high === null) return []
  const n = u.low.filter((x) => x !== null).length
  const noun = voice.t(voice.index.edition.unitNoun.many)
  const expected = voice.number(u.expected[i] ?? Number.NaN, 1)
  const isOpen = low === 1 && high === n
  if (voice.lang === "ko") {
    const range = low === high ? `${low}위` : `${low}–${high}위`
    const said = isOpen ? "아는 것이 거의 없어 어느 순위도 가능하다" : `90 % 순위 구간은 ${range}`
    return [`${noun} ${n}곳 가운데 ${said}(평균 ${expected}위). ${basis(voice, u, n)}`]
  }
  const range = low === high ? ordinal(low, "en") : `${ordinal(low, "en")} to ${ordinal(high, "en")}`
  const said = isOpen ? `Any rank of ${n} is possible` : `Its 90 % rank interval is ${range} of ${n} ${noun}`
  return [`${said} (${expected} on average). ${basis(voice, u, n)}`]
}

function basis(voice: Voice, u: RankUncertainty, n: number): string {
  const { robustness } = voice.index.method
  const draws = voice.number(u.draws)
  if (u.how === "exact") {
    const orders = power(u.log10Orders ?? 0)
    return voice.lang === "ko"
      ? `발표된 내용과 모순되지 않는 ${n}곳의 순서 ${orders}가지를 모두 똑같이 가능한 것으로 센 결과이다.`
      : `That counts all ${orders} orders of the ${n} that contradict nothing published, each as likely as the other.`
  }
  if (u.how === "sampled") {
    return voice.lang === "ko"
      ? `허용되는 순서 가운데 ${draws}개를 고르게 뽑아 추정했다.`
      : `That is estimated from ${draws} orders drawn evenly from all that are admissible.`
  }
  const weight = voice.number(robustness.weights * 100)
  return voice.lang === "ko"
    ? `가중치를 각각 ±${weight} % 안에서, 구간으로 발표된 값은 그 구간 안에서 바꾸며 ${draws}번 다시 계산한 결과이다.`
    : `That comes from ${draws} recomputations in which each weight moves by up to ±${weight} % and values published as intervals move within them.`
}

/** 2.4 × 10^18 as people write it; small counts in full. */
function power(log10: number): string {
  if (log10 < 6) return Math.round(10 ** log10).toLocaleString("en")
  const exponent = Math.floor(log10)
  return `${(10 ** (log10 - exponent)).toFixed(1)} × 10^${exponent}`
}
