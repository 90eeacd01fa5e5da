import type { Lang } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"

export const narrowTexts = catalogue({
  title: { en: "What would change its ranks", ko: "무엇이 순위를 더 좁히는가" },
  about: {
    en: "The source gives no scores, so that an interval narrows only when more is said. For each dimension: the 90% interval now, and what would be left of it if the source also said whether this one is among the first so many. In brackets, the share of the admissible orders in which it is.",
    ko: "원문에는 점수가 없어 더 알려지는 것이 있어야 구간이 좁아진다. 차원마다 지금의 90% 구간과, 원문이 이 대상이 앞쪽에 드는지를 더 말해 준다면 남을 구간이다. 괄호는 가능한 순서 가운데 앞쪽에 드는 비율이다.",
  },
  node: { en: "Dimension", ko: "차원" },
  now: { en: "Now", ko: "지금" },
  question: { en: "If it were said", ko: "더 알려진다면" },
  among: { en: (k: number) => `among the first ${k}?`, ko: (k: number) => `${k}위 안인가?` },
  yes: { en: "yes", ko: "그렇다면" },
  no: { en: "no", ko: "아니라면" },
  settled: { en: "nothing left to say", ko: "더 좁힐 것이 없음" },
  asked: { en: "said already", ko: "이미 알려짐" },
  missing: { en: "Figures that are printed of others", ko: "다른 곳은 실려 있고 여기는 없는 수치" },
  missingAbout: {
    en: "Any of these would place it among those that have one, in that indicator alone: the source does not say how indicators make up a dimension.",
    ko: "이 가운데 하나가 알려지면 그 지표에서는 수치가 있는 곳들 사이의 자리가 정해진다. 지표를 차원으로 어떻게 합치는지는 원문이 밝히지 않으므로 차원의 구간은 그대로이다.",
  },
  known: { en: (k: number) => `(${k} have one)`, ko: (k: number) => `(${k}곳 실림)` },
})

interface Narrowed {
  readonly unit: string
  readonly node: string
  /** Whether it is among the first so many is what is asked. */
  readonly first: number
  /** Intervals as texts. */
  readonly now: string
  readonly yes: string
  readonly no: string
}

/** The one statement that would say most. */
export const narrowSentence = ({ unit, node, first, now, yes, no }: Narrowed, lang: Lang): string =>
  lang === "ko"
    ? `가장 많이 좁히는 것은 ${node}에서 ${josa(unit, "이/가")} ${first}위 안에 드는지이다. 지금의 ${now}위가 ${yes}위나 ${josa(`${no}위`, "으로/로")} 좁아진다.`
    : `Most would be gained by a statement on whether ${unit} is among the first ${first} in ${node}: ${now} would become ${yes} or ${no}.`
