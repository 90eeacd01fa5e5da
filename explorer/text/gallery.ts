import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

const n = formatNumber

/** What is counted, as it stands below its number. */
const counted = (one: string, many: string, ko: string) => ({
  en: (count: number) => (count === 1 ? one : many),
  ko: (_count: number) => ko,
})

export const galleryTexts = catalogue({
  title: { en: "City indices that anyone can check", ko: "누구나 검산할 수 있는 도시 지수" },
  lead: {
    en: "Each edition is one index at one time, with its evidence, its method and its sources. Every rank carries an interval, every number opens its origin, and what is not known is shown as not known.",
    ko: "판 하나는 한 시점의 지수 하나이며 근거·방법·출처를 모두 담는다. 모든 순위에 구간이 붙고, 모든 수치는 출처로 이어지며, 알 수 없는 것은 알 수 없다고 표시한다.",
  },
  tools: { en: "With a table of your own, or of others", ko: "내 표, 다른 곳의 표로 해 보기" },
  create: { en: "Make an index of your spreadsheet", ko: "내 스프레드시트로 지수 만들기" },
  createAbout: {
    en: "Drop it: see it ranked, adjust directions, weights and structure, and save it as an edition, in your browser.",
    ko: "파일을 놓으면 바로 순위가 나온다. 방향·가중치·구조를 고쳐 판으로 저장하는 일까지 브라우저 안에서 한다.",
  },
  forensics: { en: "How was this table made?", ko: "이 표는 어떻게 계산했을까" },
  forensicsAbout: {
    en: "Drop a published ranking: the page finds its hidden weights and the rows that do not fit, in your browser.",
    ko: "공개된 순위표를 놓으면 숨은 가중치와 들어맞지 않는 행을 브라우저 안에서 찾아낸다.",
  },
  none: { en: "No edition is served here yet.", ko: "아직 제공하는 판이 없다." },
  /** Below the number of those that are ranked; `noun` is that of them all. */
  units: {
    en: (ranked: number, all: number, noun: string) => (ranked === all ? noun : `of ${n(all, "en")} ${noun} ranked`),
    ko: (ranked: number, all: number, noun: string) =>
      ranked === all ? noun : `순위가 있는 ${noun}(전체 ${n(all, "ko")})`,
  },
  dimensions: counted("dimension", "dimensions", "차원"),
  indicators: counted("indicator", "indicators", "지표"),
  records: counted("evidence record", "evidence records", "근거 기록"),
  figures: counted("published figure", "published figures", "발표 수치"),
  statements: counted("statement", "statements", "진술"),
  findings: counted("finding", "findings", "알아 둘 점"),
  sources: counted("source", "sources", "출처"),
  pictureRanks: {
    en: (units: string, most: number) =>
      `How far the 90% interval reaches above and below each rank, ${units} from first to last; at most ${most} ${most === 1 ? "place" : "places"}.`,
    ko: (units: string, most: number) =>
      `${units}의 순위마다 90% 구간이 위아래로 벗어나는 폭. 왼쪽이 1위이며, 가장 큰 폭은 ${most}자리이다.`,
  },
  pictureIntervals: {
    en: (units: string) =>
      `Rank intervals of ${units} (rows) in each dimension (columns); dark where the source names one.`,
    ko: (units: string) => `${units}(행)의 차원별(열) 순위 구간. 원문이 직접 언급한 칸은 짙다.`,
  },
  recomputed: {
    en: (equal: number, of: number) =>
      equal === of
        ? `All ${n(of, "en")} published scores recomputed to the last digit`
        : `${n(equal, "en")} of ${n(of, "en")} published scores recomputed to the last digit`,
    ko: (equal: number, of: number) =>
      equal === of
        ? `발표된 점수 ${n(of, "ko")}개를 모두 끝자리까지 재현`
        : `발표된 점수 ${n(of, "ko")}개 가운데 ${n(equal, "ko")}개를 끝자리까지 재현`,
  },
  noScores: {
    en: "The source prints no scores: ranks are intervals that follow from what it says",
    ko: "원문에 점수가 없어, 원문의 진술과 수치에서 순위 구간을 도출한다",
  },
  notPublished: {
    en: "No published scores to hold the computation against",
    ko: "계산을 견주어 볼 발표 점수가 없다",
  },
})
