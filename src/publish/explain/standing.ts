import type { MeasureRef, NodeResult, RankUncertainty, RobustnessMethod } from "../../model/index.ts"
import { ordinal, statusWords, type Voice } from "./words.ts"

/** Scores that the method does not round are told to this many decimals; `scores.csv` has all of them. */
const scoreDecimals = 4

/** Of whom and of what the sentences speak. */
export interface Subject {
  readonly unit: string
  readonly node: string
  /** Unit of measurement of the node's score. */
  readonly measure: MeasureRef
}

/** How a unit stands in a node: score, rank and how sure the rank is. */
export function standing(voice: Voice, result: NodeResult, i: number, subject: Subject): string[] {
  const score = result.score[i] ?? null
  const { uncertainty } = result
  if (score !== null) {
    const opening = scored(voice, result, i, score, subject)
    const scoreHolds = scoreInterval(voice, result, i, subject)
    return uncertainty === null ? [opening] : [opening, ...scoreHolds, ...interval(voice, uncertainty, i)]
  }
  if (uncertainty === null || (uncertainty.low[i] ?? null) === null) return [gap(voice, result, i, subject)]
  return [ordinalOpening(voice, result, uncertainty, i, subject), basis(voice, uncertainty)]
}

function scored(voice: Voice, result: NodeResult, i: number, score: number, { unit, node, measure }: Subject): string {
  const rank = result.rank[i] ?? null
  const ranked = result.rank.filter((r) => r !== null).length
  const amount = voice.amount(score, measure, scoreDecimals)
  const { many } = voice.index.edition.unitNoun
  if (voice.lang === "ko") {
    const place = rank === null ? "" : `, ${voice.t(many)} ${ranked}곳 가운데 ${ordinal(rank, "ko")}`
    return `${unit}의 ${node} 점수는 ${amount}${place}이다.`
  }
  const place = rank === null ? "" : `, ${ordinal(rank, "en")} of ${ranked} ${voice.t(many)}`
  return `${unit} scores ${amount} in ${node}${place}.`
}

function scoreInterval(voice: Voice, result: NodeResult, i: number, { measure }: Subject): string[] {
  const low = result.scoreInterval?.low[i] ?? null
  const high = result.scoreInterval?.high[i] ?? null
  if (low === null || high === null) return []
  const [from, to] = [voice.amount(low, measure, scoreDecimals), voice.amount(high, measure, scoreDecimals)]
  if (from === to) {
    return [
      voice.lang === "ko"
        ? `재계산의 90 % 이상에서 점수가 ${from}이다.`
        : `In at least 90 % of the recomputations the score is ${from}.`,
    ]
  }
  return [
    voice.lang === "ko"
      ? `90 % 점수 구간은 ${from}에서 ${to}까지이다.`
      : `Its 90 % score interval is ${from} to ${to}.`,
  ]
}

function gap(voice: Voice, result: NodeResult, i: number, { unit, node }: Subject): string {
  const words = statusWords(voice, result.status[i] ?? "L")
  return voice.lang === "ko"
    ? `${unit}의 ${node}에는 계산된 값이 없다: ${words}.`
    : `Nothing is computed for ${unit} in ${node}: ${words}.`
}

/** Where the rank may lie, for a node without scores; and that nothing was said of the unit, where nothing was. */
function ordinalOpening(voice: Voice, result: NodeResult, u: RankUncertainty, i: number, subject: Subject): string {
  const { unit, node } = subject
  const low = u.low[i] ?? 1
  const high = u.high[i] ?? u.low.length
  const n = u.low.length
  const { one, many } = voice.index.edition.unitNoun
  const isSaid = (result.coverage[i] ?? 0) > 0
  const average = voice.number(u.expected[i] ?? Number.NaN, 1)
  if (voice.lang === "ko") {
    const silence = isSaid
      ? ""
      : `출처는 ${node}에서 ${unit}에 대해 말하지 않는다. 다른 ${voice.t(one)}에 대한 말만으로 볼 때 `
    const place = low === high ? `${low}위이다` : `90 % 확률로 ${low}위에서 ${high}위 사이에 있다(평균 ${average}위)`
    return `${silence}${unit}의 ${node} 순위는 ${voice.t(many)} ${n}곳 가운데 ${place}.`
  }
  const silence = isSaid ? "" : `The sources say nothing of ${unit} in ${node}. By what they say of others, `
  const place =
    low === high
      ? `stands ${ordinal(low, "en")} of ${n} ${voice.t(many)} in ${node}`
      : `stands between ${ordinal(low, "en")} and ${ordinal(high, "en")} of ${n} ${voice.t(many)} in ${node}, with 90 % probability (${average} on average)`
  return `${silence}${silence === "" ? unit : "it"} ${place}.`
}

function interval(voice: Voice, u: RankUncertainty, i: number): string[] {
  const low = u.low[i] ?? null
  const high = u.high[i] ?? null
  if (low === null || high === null) return []
  const range = low === high ? ordinal(low, voice.lang) : null
  if (voice.lang === "ko") {
    return [
      range === null ? `90 % 순위 구간은 ${low}–${high}위이다.` : `재계산의 90 % 이상에서 ${range}이다.`,
      basis(voice, u),
    ]
  }
  const opening =
    range === null
      ? `Its 90 % rank interval is ${ordinal(low, "en")} to ${ordinal(high, "en")}.`
      : `It ranks ${range} in at least 90 % of the recomputations.`
  return [opening, basis(voice, u)]
}

/** What the interval was computed over. */
function basis(voice: Voice, u: RankUncertainty): string {
  const { robustness } = voice.index.method
  const draws = voice.number(u.draws)
  const ko = voice.lang === "ko"
  if (u.how === "exact") {
    const orders = power(u.log10Orders ?? 0)
    return ko
      ? `발표된 내용과 모순되지 않는 순서 ${orders}가지를 모두 똑같이 가능한 것으로 센 결과이다.`
      : `That counts all ${orders} orders that contradict nothing published, each as likely as any other.`
  }
  if (u.how === "sampled") {
    return ko
      ? `허용되는 순서 가운데 ${draws}개를 고르게 뽑아 추정했다.`
      : `That is estimated from ${draws} orders drawn evenly from all that are admissible.`
  }
  const weight = usualNoise(robustness)
  if (weight !== null)
    return ko
      ? `가중치를 각각 ±${voice.number(weight * 100)} % 안에서, 구간으로 발표된 값은 그 구간 안에서 바꾸며 ${draws}번 다시 계산했다.`
      : `There were ${draws} recomputations, in which each weight moves by up to ±${voice.number(weight * 100)} % and values published as intervals move within them.`
  const varied = robustness.factors.map(({ title }) => title[voice.lang]).join(", ")
  return ko
    ? `다음을 바꾸며 ${draws}번 다시 계산했다: ${varied}.`
    : `There were ${draws} recomputations, in which these vary: ${varied}.`
}

/** The width of the noise on weights where that and intervals are all that varies; else null. */
function usualNoise({ factors }: RobustnessMethod): number | null {
  const noise = factors.find(({ kind }) => kind === "weights")
  const others = factors.filter((factor) => factor !== noise && factor.kind !== "values")
  return others.length === 0 && noise?.kind === "weights" && noise.noise.kind === "multiplicative"
    ? noise.noise.width
    : null
}

/** 2.4 × 10^18 as people write it; small counts in full. */
function power(log10: number): string {
  if (log10 < 6) return Math.round(10 ** log10).toLocaleString("en")
  const exponent = Math.floor(log10)
  return `${(10 ** (log10 - exponent)).toFixed(1)} × 10^${exponent}`
}
