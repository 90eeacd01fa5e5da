import type { Lang } from "../../src/model/index.ts"
import { josa } from "./josa.ts"
import { formatProbability, listOf } from "./numbers.ts"

/** "Taiwan stands above Korea in the index (rank 1 against 23), with a probability of 97%." */
export function pairSentence(
  first: { readonly name: string; readonly rank: string },
  second: { readonly name: string; readonly rank: string },
  node: string,
  chance: number | null,
  lang: Lang,
): string {
  const ranks = first.rank !== "" && second.rank !== ""
  if (lang === "ko") {
    const standing = ranks ? `(${first.rank}, ${second.rank})` : ""
    const start = `${node}에서 ${josa(first.name, "은/는")} ${second.name}보다 앞선다${standing}`
    if (chance === null) return `${start}. 두 순위의 구간이 겹치며, 앞설 확률은 따로 세지 않았다.`
    return chance === 1
      ? `${start}. 시험한 모든 경우에 그렇다.`
      : `${start}. 확률은 ${formatProbability(chance, lang)}이다.`
  }
  const standing = ranks ? ` (${first.rank} against ${second.rank.replace(/^rank /, "")})` : ""
  const start = `${first.name} stands above ${second.name} in ${node}${standing}`
  if (chance === null) return `${start}; their ranks overlap, and how often was not kept.`
  return chance === 1
    ? `${start}, in everything that was tried.`
    : `${start}, with a probability of ${formatProbability(chance, lang)}.`
}

/** Two that nothing puts in an order: their chances, and that they cannot be told apart. */
export function tiedSentence(a: string, b: string, node: string, chance: number | null, lang: Lang): string {
  const share = chance === null ? "" : formatProbability(chance, lang)
  if (lang === "ko")
    return chance === null
      ? `${node}에서 ${josa(a, "과/와")} ${josa(b, "은/는")} 순서를 가릴 수 없다.`
      : `${node}에서 ${josa(a, "과/와")} ${josa(b, "은/는")} 순서를 가릴 수 없다. ${josa(a, "이/가")} 앞설 확률은 ${share}이다.`
  return chance === null
    ? `${a} and ${b} cannot be told apart in ${node}.`
    : `${a} and ${b} cannot be told apart in ${node}: ${a} is ahead with a probability of ${share}.`
}

/** Where two of them lie furthest apart, and where closest. Numbers as texts. */
export function spreadSentence(
  most: {
    readonly node: string
    readonly best: string
    readonly least: string
    readonly from: string
    readonly to: string
  },
  lang: Lang,
): string {
  return lang === "ko"
    ? `차이가 가장 큰 곳은 ${most.node}이다. ${josa(most.best, "이/가")} ${most.from}, ${josa(most.least, "이/가")} ${most.to}이다.`
    : `They lie furthest apart in ${most.node}: ${most.best} with ${most.from}, ${most.least} with ${most.to}.`
}

/** Dimensions in which the published word puts no two of them in an order. */
export function silentSentence(nodes: readonly string[], all: number, lang: Lang): string {
  const list = listOf(nodes, lang)
  if (nodes.length === all)
    return lang === "ko"
      ? "발표된 내용으로는 어느 차원에서도 이들의 순서를 확실히 가릴 수 없다."
      : "In no dimension does what is published put any two of them in an order for certain."
  return lang === "ko"
    ? `${all}개 차원 가운데 ${nodes.length}개에서는 순서를 확실히 가릴 수 없다: ${list}.`
    : `In ${nodes.length} of ${all} dimensions no two of them can be told apart: ${list}.`
}
