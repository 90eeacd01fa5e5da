import type { Lang } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { formatNumber, listOf, ordinal } from "./numbers.ts"

export const unitMoreTexts = catalogue({
  change: { en: "What would change this rank", ko: "무엇이 이 순위를 바꾸는가" },
  changeAbout: {
    en: "Those just above and below it in the ranking, with how probable it is that each stands above it.",
    ko: "순위에서 바로 위와 아래에 있는 대상과, 저마다 이 대상보다 앞설 확률이다.",
  },
  rank: { en: "Rank", ko: "순위" },
  score: { en: "Score", ko: "점수" },
  above: { en: "Stands above it", ko: "앞설 확률" },
  itself: { en: "itself", ko: "이 대상" },
  questions: {
    en: "Move the weights, and see what it must improve to gain places",
    ko: "가중치를 움직이고, 몇 자리 오르려면 무엇을 높여야 하는지 보기",
  },
  near: { en: "Most alike", ko: "가장 비슷한 곳" },
  nearAbout: {
    en: "By their profile of the dimensions: the mean difference, as a share of the range of each dimension.",
    ko: "차원별 모습이 비슷한 순서이다. 차원마다 전체 범위에 대한 차이의 평균으로 잰다.",
  },
  nearAll: { en: "Side by side with these", ko: "이들과 나란히 비교" },
  nearBy: { en: (share: string) => `${share} apart`, ko: (share: string) => `차이 ${share}` },
  groupRanks: { en: "Ranks inside its groups", ko: "집단 안의 순위" },
  group: { en: "Group", ko: "집단" },
  ofN: {
    en: (rank: number, n: number) => `${ordinal(rank)} of ${formatNumber(n, "en")}`,
    ko: (rank: number, n: number) => `${formatNumber(n, "ko")}곳 중 ${formatNumber(rank, "ko")}위`,
  },
  domains: { en: "What its records are for", ko: "기록은 어느 분야에 쓰이는가" },
  domainsAbout: {
    en: (records: number) =>
      `Counted here from the ${formatNumber(records, "en")} records about it that have a domain; a record with several counts in each. Tick: the mean over all with at least ten records. Which records there are is up to what the source names.`,
    ko: (records: number) =>
      `분야가 적힌 기록 ${formatNumber(records, "ko")}건을 여기서 센 것이며, 분야가 여럿이면 각각에 센다. 눈금은 기록이 열 건 이상인 모든 대상의 평균이다. 어떤 기록이 있는지는 원문이 무엇을 언급했는지에 달려 있다.`,
  },
  share: { en: "Share of the records", ko: "기록 가운데 비율" },
  mean: { en: "Mean", ko: "평균" },
  domain: { en: "Domain", ko: "분야" },
})

interface Named {
  readonly title: string
  readonly rank: number
}

/** Where it stands best and where worst among the members of the index. */
export function strongestSentence(
  strongest: readonly Named[],
  weakest: readonly Named[],
  unit: string,
  lang: Lang,
): string {
  const said = (members: readonly Named[]) =>
    listOf(
      members.map(({ title, rank }) => (lang === "ko" ? `${title}(${rank}위)` : `${title} (${ordinal(rank)})`)),
      lang,
    )
  return lang === "ko"
    ? `${josa(unit, "이/가")} 가장 앞선 곳은 ${josa(said(strongest), "이고/고")}, 가장 뒤처진 곳은 ${josa(said(weakest), "이다/다")}.`
    : `${unit} stands best in ${said(strongest)}, and worst in ${said(weakest)}.`
}

/** The headline of the domains: which takes most of the records, and where it is furthest above the mean. Shares as texts. */
export function domainsSentence(most: string, share: string, over: string | null, lang: Lang): string {
  if (lang === "ko")
    return `기록이 가장 많은 분야는 ${most}(${share})이다.${over === null || over === most ? "" : ` 평균보다 가장 두드러진 분야는 ${josa(over, "이다/다")}.`}`
  return `Most records are for ${most} (${share})${over === null || over === most ? "" : `; furthest above the mean is ${over}`}.`
}
