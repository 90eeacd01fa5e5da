import type { Lang } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { counted, formatNumber } from "./numbers.ts"

const n = formatNumber

export const helpTexts = catalogue({
  title: { en: "What would help most", ko: "무엇을 알면 가장 도움이 되는가" },
  about: {
    en: "While every gap may be anything, ranks are known less well than published; each gap that is filled makes the intervals narrower again. By how many ranks, of all together and on average over what the value may turn out to be; the dark part is the interval of the place itself.",
    ko: "빈칸마다 어떤 값이든 될 수 있다고 보면 순위는 발표된 것보다 덜 확실하며, 빈칸이 채워질 때마다 구간이 다시 좁아진다. 수는 모두의 구간을 합해 몇 순위만큼 좁아지는지를 가능한 값에 대해 평균한 것이다. 짙은 부분은 그곳 자신의 구간이다.",
  },
  cells: { en: "Single gaps", ko: "빈칸 하나하나" },
  indicators: { en: "Whole indicators", ko: "지표 전체" },
  gap: { en: "Gap", ko: "빈칸" },
  indicator: { en: "Indicator", ko: "지표" },
  gaps: { en: "Gaps", ko: "빈칸 수" },
  narrowing: { en: "Ranks narrower", ko: "좁아지는 폭(순위)" },
  reason: { en: "Why it is one", ko: "빈칸인 까닭" },
  ofNode: { en: (node: string) => `For ${node}`, ko: (node: string) => `${node} 기준` },
  more: { en: "The whole list", ko: "전체 목록" },
  method: { en: "How this is computed", ko: "계산 방법" },
})

/** One gap as it is named: "Seoul, Sister cities". */
export const gapName = (unit: string, indicator: string): string => `${unit}, ${indicator}`

/** How wide all intervals are while nothing is known of any gap, and the gap that would help most. */
export function helpSentence(gap: string, narrowing: number, width: number, lang: Lang): string {
  const by = n(narrowing, lang, 1)
  const all = n(width, lang, 0)
  return lang === "ko"
    ? `빈칸마다 어떤 값이든 될 수 있다고 보면 모두의 순위 구간은 합해 ${josa(`${all}순위`, "이다/다")}. 가장 큰 도움이 되는 것은 ${josa(`‘${gap}’`, "이다/다")}. 알려지면 구간이 평균 ${by}순위만큼 좁아진다.`
    : `While every gap may be anything, the rank intervals of all are ${all} ranks wide together. Most would be gained by knowing ${gap}: they would become ${by} ranks narrower on average.`
}

/** Gaps that were not tried; null where all were. */
export function untriedSentence(untried: number, lang: Lang): string | null {
  if (untried === 0) return null
  return lang === "ko"
    ? `다른 빈칸 ${n(untried, lang)}개는 따져 보지 않았다. 아무도 값이 없는 지표의 칸이거나 가중치가 가장 작은 칸이다.`
    : `${counted(untried, "other gap was", "other gaps were")} not tried: of indicators that nobody has, or of the least weight.`
}
