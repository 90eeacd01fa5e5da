import type { Lang } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { formatProbability, listOf } from "./numbers.ts"

interface Ranked {
  readonly name: string
  readonly rank: number
}

/** "Taiwan stands above Korea in the index (rank 1 against 23), with a probability of 97%." Null: not known. */
export function pairSentence(first: Ranked, second: Ranked, node: string, chance: number | null, lang: Lang): string {
  const p = chance === null ? "" : formatProbability(chance, lang)
  if (lang === "ko") {
    const start = `${node}에서 ${josa(first.name, "은/는")} ${first.rank}위로 ${second.name}(${second.rank}위)보다 앞선다`
    if (chance === null) return `${start}. 두 순위의 구간이 겹치며, 앞설 확률은 자료에 없다.`
    return chance === 1 ? `${start}. 시험한 모든 경우에 그렇다.` : `${start}. 그럴 확률은 ${p}이다.`
  }
  const start = `${first.name} stands above ${second.name} in the ${node} (rank ${first.rank} against ${second.rank})`
  if (chance === null)
    return `${start}. The intervals of their ranks overlap; how often it is so, the data does not say.`
  return chance === 1 ? `${start}, in everything that was tried.` : `${start}, with a probability of ${p}.`
}

/** Two that cannot be told apart, and how often the first is ahead; null: not known. */
export function tiedSentence(a: string, b: string, node: string, chance: number | null, lang: Lang): string {
  const p = chance === null ? "" : formatProbability(chance, lang)
  if (lang === "ko") {
    const start = `${node}에서 ${josa(a, "과/와")} ${josa(b, "은/는")} 앞뒤를 가릴 수 없다.`
    return chance === null ? start : `${start} ${josa(a, "이/가")} 앞설 확률은 ${p}이다.`
  }
  const start = `${a} and ${b} cannot be told apart in the ${node}`
  return chance === null ? `${start}.` : `${start}: ${a} is ahead with a probability of ${p}.`
}

/** In which dimensions the first surely stands above the second. `certain`: in every order that there may be. */
export function sureSentence(
  first: string,
  second: string,
  nodes: readonly string[],
  certain: boolean,
  lang: Lang,
): string {
  const list = listOf(nodes, lang)
  if (lang === "ko")
    return certain
      ? `${josa(first, "은/는")} ${list}에서 ${second}보다 확실히 앞선다.`
      : `${josa(first, "은/는")} ${list}에서 90% 이상의 확률로 ${second}보다 앞선다.`
  return certain
    ? `${first} stands above ${second} for certain in ${list}.`
    : `${first} stands above ${second} with a probability of at least 90% in ${list}.`
}

interface Spread {
  readonly node: string
  readonly best: string
  readonly least: string
  /** Scores as texts. */
  readonly from: string
  readonly to: string
}

/** Where two of them lie furthest apart. */
export const spreadSentence = ({ node, best, least, from, to }: Spread, lang: Lang): string =>
  lang === "ko"
    ? `점수 차이가 가장 큰 곳은 ${josa(node, "이다/다")}. ${josa(best, "은/는")} ${from}, ${josa(least, "은/는")} ${josa(to, "이다/다")}.`
    : `They lie furthest apart in ${node}: ${best} with ${from}, ${least} with ${to}.`

/** Dimensions in which what is published puts no two of them in an order. */
export function silentSentence(nodes: readonly string[], all: number, lang: Lang): string {
  const list = listOf(nodes, lang)
  if (nodes.length === all)
    return lang === "ko"
      ? "발표된 내용으로는 어느 차원에서도 이들의 앞뒤를 가릴 수 없다."
      : "In no dimension does what is published put any two of them in an order."
  return lang === "ko"
    ? `${all}개 차원 가운데 ${nodes.length}개에서는 누구의 앞뒤도 가릴 수 없다: ${list}.`
    : `In ${nodes.length} of ${all} dimensions no two of them can be told apart: ${list}.`
}
