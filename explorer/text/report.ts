import type { Lang, LocalText } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

const n = formatNumber

/** Words of the printed report that no page of the explorer has. */
export const reportTexts = catalogue({
  version: { en: (version: string) => `Edition ${version}`, ko: (version: string) => `${version} 판` },
  imprint: { en: "Imprint", ko: "판권" },
  publisher: { en: "Publisher of the index", ko: "지수 발행" },
  edition: { en: "Edition", ko: "판" },
  citation: { en: "Cite as", ko: "인용" },
  licence: { en: "Terms", ko: "이용 조건" },
  site: { en: "Web edition", ko: "웹판" },
  siteNone: {
    en: "No address was given when this report was made. Addresses in it start at the folder of the published site.",
    ko: "이 보고서를 만들 때 웹판의 주소를 지정하지 않았다. 본문의 주소는 발행된 사이트의 폴더에서부터 적는다.",
  },
  checksum: { en: "Checksum (SHA-256) of the edition", ko: "판의 검증값(SHA-256)" },
  typeface: { en: "Typeface", ko: "글꼴" },
  typefaceText: { en: "Pretendard, SIL Open Font License 1.1", ko: "Pretendard, SIL 오픈 폰트 라이선스 1.1" },
  madeWith: { en: "Made with", ko: "제작" },
  aboutReport: { en: "About this report", ko: "이 보고서에 대하여" },
  aboutText: {
    en: "Every number in this report comes from the edition named below; none was typed by hand. The same edition gives the same report to the last byte. Where something is missing, the report says so and why, and fills nothing in.",
    ko: "이 보고서의 모든 수는 아래에 적은 판에서 나왔으며 손으로 적은 것은 없다. 같은 판에서는 마지막 바이트까지 똑같은 보고서가 나온다. 빠진 것이 있으면 빠졌다는 사실과 그 까닭을 적을 뿐, 지어내어 채우지 않는다.",
  },
  summary: { en: "Summary", ko: "요약" },
  knowFirst: { en: "What to know first about the source", ko: "원문에 대해 먼저 알아 둘 점" },
  knowRest: {
    en: (count: number) => `These and ${n(count, "en")} more are explained in the part on findings.`,
    ko: (count: number) => `이 밖의 ${n(count, "ko")}가지는 ‘알아 둘 점과 모순’에 모두 적었다.`,
  },
  reading: { en: "How to read this report", ko: "이 보고서를 읽는 법" },
  readMarks: { en: "Marks", ko: "기호" },
  readBand: {
    en: "A bar or band is a 90% interval: at most 5% lies beyond it on either side. Where two intervals overlap, the order of the two is not sure.",
    ko: "막대나 띠는 90% 구간이다. 구간 밖은 양쪽에 각각 5% 이하이다. 두 구간이 겹치면 둘의 앞뒤는 확실하지 않다.",
  },
  readDot: {
    en: "A dot is the score or the mean rank. Orange marks the one that the page is about, grey all others.",
    ko: "점은 점수나 평균 순위이다. 주황은 그 쪽에서 다루는 대상, 회색은 나머지 전체이다.",
  },
  readOpen: {
    en: "“not known” or a dash is a gap. Its reason stands beside it or in the annex; a gap is never a zero.",
    ko: "‘알 수 없음’이나 줄표는 값이 없다는 뜻이다. 까닭은 그 옆이나 부록에 적었으며, 빈칸은 결코 0이 아니다.",
  },
  readIds: { en: "Figures and addresses", ko: "그림 번호와 주소" },
  readId: {
    en: "Every figure has an id, such as [F-example-1]. The list of figures at the end gives the page of the web edition on which the same figure can be questioned and downloaded.",
    ko: "그림마다 [F-example-1]과 같은 번호가 있다. 뒤의 그림 목록에서 같은 그림을 살펴보고 내려받을 수 있는 웹판의 페이지를 찾을 수 있다.",
  },
  readPlace: {
    en: "Beside a published number stands its place in the source, such as a line or a page.",
    ko: "발표된 수 옆에는 출처에서의 위치(행이나 쪽)를 적었다.",
  },
  glance: { en: "Who is compared", ko: "비교 대상" },
  contents: { en: "Contents", ko: "차례" },
  method: { en: "Method", ko: "방법" },
  ranking: { en: "Ranks and how far they hold", ko: "순위와 그 견고성" },
  dimensions: { en: "Dimensions", ko: "차원" },
  indicators: { en: "Indicators", ko: "지표" },
  findings: { en: "Findings and contradictions", ko: "알아 둘 점과 모순" },
  findingsNone: {
    en: "The edition holds no findings about its sources.",
    ko: "이 판에는 원문에 대해 따로 적은 점이 없다.",
  },
  annex: { en: "Annex: all values", ko: "부록: 전체 값" },
  figures: { en: "Figures in this report", ko: "그림 목록" },
  sources: { en: "Sources and terms", ko: "출처와 이용 조건" },
  glossary: { en: "Glossary", ko: "용어" },
  figure: { en: "Figure", ko: "그림" },
  title: { en: "What it shows", ko: "내용" },
  page: { en: "Page", ko: "쪽" },
  source: { en: "Source", ko: "자료" },
  computed: { en: "computed in this edition", ko: "이 판에서 계산" },
  moreSources: {
    en: (count: number) => `; and ${n(count, "en")} more, in the list of sources`,
    ko: (count: number) => ` 외 ${n(count, "ko")}건(출처 목록 참조)`,
  },
  restBefore: { en: "and ", ko: "그 밖에 " },
  restAfter: { en: " more", ko: "건" },
  restWhere: { en: "on the web page", ko: "웹 페이지에 있음" },
  restAnnex: { en: "in the annex", ko: "부록에 있음" },
  nth: {
    en: (what: string, k: number, all: number) => `${what} ${n(k, "en")} of ${n(all, "en")}`,
    ko: (what: string, k: number, all: number) => `${what} ${n(k, "ko")}/${n(all, "ko")}`,
  },
  records: { en: "Cases and records", ko: "사례와 기록" },
  recordsAll: {
    en: (count: number) => `${n(count, "en")} ${count === 1 ? "record is" : "records are"} about it.`,
    ko: (count: number) => `이 대상에 관한 기록은 ${n(count, "ko")}건이다.`,
  },
  domainsFew: {
    en: (count: number) =>
      `${count === 0 ? "No record" : count === 1 ? "One record" : `${n(count, "en")} records`} with a domain: too few to divide by domain.`,
    ko: (count: number) => `분야가 적힌 기록이 ${n(count, "ko")}건이어서 분야별 비율을 내지 않는다.`,
  },
  noProfile: { en: "The edition holds no prose about it.", ko: "이 판에는 이 대상을 설명하는 글이 없다." },
  published: { en: "Published figures", ko: "발표된 수치" },
  place: { en: "Place in the source", ko: "출처의 위치" },
  statements: { en: "What the source says", ko: "원문의 진술" },
  domainsFirst: {
    en: (shown: number, all: number) =>
      `The ${n(shown, "en")} largest of ${n(all, "en")} are drawn; all are on the web page.`,
    ko: (shown: number, all: number) =>
      `${n(all, "ko")}개 분야 가운데 큰 순서로 ${n(shown, "ko")}개만 그렸다. 전체는 웹 페이지에 있다.`,
  },
  firstOf: {
    en: (shown: number, all: number) =>
      `The first ${n(shown, "en")} of ${n(all, "en")} are drawn; all stand in the annex.`,
    ko: (shown: number, all: number) =>
      `${n(all, "ko")}곳 가운데 상위 ${n(shown, "ko")}곳만 그렸다. 전체는 부록에 있다.`,
  },
  noComposite: { en: "No overall ranking", ko: "종합 순위는 없다" },
  surely: { en: "Surely near the top", ko: "상위권이 확실한 곳" },
  holds: { en: "How far the ranks hold", ko: "순위가 얼마나 버티는가" },
  holdsAbout: {
    en: "A rank is settled where its interval is a single place. The number of orders is that of all orders that contradict nothing published.",
    ko: "구간이 한 자리이면 순위가 정해진 것이다. 순서의 수는 발표된 내용과 어긋나지 않는 모든 순서의 수이다.",
  },
  dimension: { en: "Dimension", ko: "차원" },
  settled: { en: "Settled", ko: "정해진 순위" },
  half: { en: "Half hold at most", ko: "절반의 구간 폭" },
  widest: { en: "Widest", ko: "가장 넓은 구간" },
  orders: { en: "Orders left", ko: "가능한 순서" },
  places: {
    en: (k: number) => (k === 1 ? "1 place" : `${k} places`),
    ko: (k: number) => `${k}자리 이하`,
  },
  aboutOrders: { en: (exponent: string) => `about 10${exponent}`, ko: (exponent: string) => `약 10${exponent}` },
  byRows: {
    en: (units: string) =>
      `${units} are too many for two pages each; every one has an entry here, and a page of its own on the web.`,
    ko: (units: string) =>
      `${units}마다 두 쪽씩 두기에는 수가 많아 한 항목씩 실었다. 웹판에는 저마다 한 페이지가 있다.`,
  },
  byTable: {
    en: (units: string) =>
      `${units} are too many for an entry each; the annex has one row for every one, and the web edition a page.`,
    ko: (units: string) =>
      `${units}마다 한 항목씩 싣기에는 수가 많다. 부록에 한 줄씩 있고, 웹판에는 저마다 한 페이지가 있다.`,
  },
  others: { en: "All others", ko: "나머지" },
  annexScores: { en: "Scores and ranks", ko: "점수와 순위" },
  annexValues: { en: "Values of the indicators", ko: "지표의 값" },
  annexValuesAbout: {
    en: (time: string) => `Of ${time}. A dash is a gap; the reasons are below.`,
    ko: (time: string) => `${time}년 값이다. 줄표는 값이 없다는 뜻이며 까닭은 아래에 적었다.`,
  },
  annexPeriods: {
    en: (count: number) =>
      `The other ${n(count, "en")} ${count === 1 ? "period is" : "periods are"} in the data files of the edition.`,
    ko: (count: number) => `나머지 ${n(count, "ko")}개 시점의 값은 판의 자료 파일에 있다.`,
  },
  annexPublished: { en: "Published values", ko: "발표된 값" },
  annexFigures: { en: "Published figures", ko: "발표된 수치" },
  annexGaps: { en: "Gaps", ko: "빈칸" },
  annexGapsAbout: {
    en: "How many have no value in each indicator, and why.",
    ko: "지표마다 값이 없는 대상의 수와 그 까닭이다.",
  },
  gapCount: {
    en: (missing: number, of: number) => `${n(missing, "en")} of ${n(of, "en")}`,
    ko: (missing: number, of: number) => `${n(of, "ko")}개 중 ${n(missing, "ko")}개`,
  },
  indicator: { en: "Indicator", ko: "지표" },
  value: { en: "Value", ko: "값" },
  score: { en: "Score", ko: "점수" },
  rank: { en: "Rank", ko: "순위" },
  interval: { en: "90% interval", ko: "90% 구간" },
  scoreInterval: { en: "of the score", ko: "점수 구간" },
  distribution: { en: "Where the rank lies", ko: "순위 분포" },
  methodLead: {
    en: "Everything in this part is written out from the method that computed the numbers.",
    ko: "이 부분은 실제로 수치를 계산한 방법에서 그대로 풀어 쓴 것이다.",
  },
  noCompositeHere: {
    en: "It is left out of this report; the web edition shows it under that name.",
    ko: "그래서 이 보고서에는 싣지 않았으며, 웹판에서 독자 재구성이라는 이름으로 볼 수 있다.",
  },
  withoutScore: { en: (units: string) => `Without a score: ${units}.`, ko: (units: string) => `점수 없음: ${units}.` },
  annexLead: {
    en: "All that the pages before rest on, as the edition holds it for its own period.",
    ko: "앞의 모든 쪽이 바탕으로 삼은 값을, 이 판의 시점에 대해 판에 있는 그대로 실었다.",
  },
  annexScoresAbout: {
    en: "Score · rank (90% interval of the rank, where it was computed).",
    ko: "점수 · 순위(계산한 경우 순위의 90% 구간)이다.",
  },
  annexStatements: { en: "What the source says", ko: "원문의 진술" },
  noGaps: { en: "Every indicator has a value for everyone.", ko: "모든 지표에 모든 대상의 값이 있다." },
  whole: { en: "whole sample", ko: "전체" },
})

/** What the document is called: "2019 Global Smart Cities Index, report". */
export const reportTitle = (title: LocalText, lang: Lang): string =>
  lang === "ko" ? `${title.ko} 보고서` : `${title.en}: Report`
