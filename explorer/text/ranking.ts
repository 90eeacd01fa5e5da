import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const rankingTexts = catalogue({
  rank: { en: "Rank", ko: "순위" },
  score: { en: "Score", ko: "점수" },
  scale: {
    en: (name: string, low: string, high: string) => `${name}, on a scale from ${low} to ${high}`,
    ko: (name: string, low: string, high: string) => `${name}, ${low}부터 ${high}까지의 축`,
  },
  scoreBand: { en: "Score, 90% interval", ko: "점수와 90% 구간" },
  scoreInterval: {
    en: (range: string) => `90% interval of the score: ${range}`,
    ko: (range: string) => `점수의 90% 구간 ${range}`,
  },
  distribution: { en: "Where the rank may lie", ko: "순위 분포" },
  interval: { en: "90%", ko: "90%" },
  intervalLong: { en: "90% interval of the rank", ko: "순위의 90% 구간" },
  node: { en: "Ranked by", ko: "순위 기준" },
  group: { en: "Group", ko: "집단" },
  everyone: { en: "All", ko: "전체" },
  find: { en: "Find", ko: "찾기" },
  sort: { en: "Order", ko: "정렬" },
  byStanding: { en: "By standing", ko: "순위순" },
  byName: { en: "By name", ko: "이름순" },
  shown: {
    en: (shown: number, all: number) => (shown === all ? `all ${all} shown` : `${shown} of ${all} shown`),
    ko: (shown: number, all: number) => (shown === all ? `${all}개 모두 표시` : `${all}개 중 ${shown}개 표시`),
  },
  ranked: {
    en: (ranked: number, without: number) => `${ranked} ranked, ${without} without a score`,
    ko: (ranked: number, without: number) => `순위 있음 ${ranked}개, 점수 없음 ${without}개`,
  },
  withoutScore: {
    en: (units: string, time: string) => `No score in ${time}: ${units}`,
    ko: (units: string, time: string) => `점수 없음(${time}): ${units}`,
  },
  nobody: { en: "Nothing matches.", ko: "조건에 맞는 것이 없다." },
  tiedWith: {
    en: "cannot be told apart from its neighbours in the bracket",
    ko: "괄호로 묶인 이웃과 순위를 가릴 수 없음",
  },
  highlight: { en: (name: string) => `Highlight ${name}`, ko: (name: string) => `${name} 강조` },
  howDrawn: {
    en: (draws: number) => `The weights and uncertain values were varied in ${formatNumber(draws, "en")} draws.`,
    ko: (draws: number) => `가중치와 불확실한 값을 바꾸어 ${formatNumber(draws, "ko")}회 계산했다.`,
  },
  howDot: {
    en: "The dot is the score, the band behind it its 90% interval.",
    ko: "점은 점수이고 점 뒤의 띠는 점수의 90% 구간이다.",
  },
  howStrip: {
    en: "The strip shows where the rank lies in the draws: the darker or higher, the more often; the ring or upright line is the rank as computed, the line below is the 90% interval. A bracket holds together those that cannot be told apart.",
    ko: "순위 분포는 짙거나 높을수록 자주 나온 순위이다. 고리나 세로줄은 계산된 순위, 밑줄은 90% 구간이며, 괄호는 서로 순위를 가릴 수 없는 묶음이다.",
  },
  howUncounted: {
    en: "The dot is the score. Rank intervals were not computed for this node.",
    ko: "점은 점수이다. 이 항목에는 순위 구간을 계산하지 않았다.",
  },
  howOrdinal: {
    en: "There is no score here. Every order that contradicts nothing published counts the same; the strip shows where the rank lies in all of them, the line below is the 90% interval, the ring the mean.",
    ko: "여기에는 점수가 없다. 발표된 내용과 어긋나지 않는 모든 순서를 똑같이 가능한 것으로 보고, 띠는 그 모두에서 순위가 놓이는 자리를, 밑줄은 90% 구간을, 고리는 평균을 나타낸다.",
  },
  matrixTitle: {
    en: (units: string, dimensions: number) =>
      `What is published fixes few ranks: ${units} in ${dimensions} dimensions`,
    ko: (units: string, dimensions: number) =>
      `발표된 내용으로 정해지는 순위는 많지 않다: ${units}, ${dimensions}개 차원`,
  },
  matrixLead: {
    en: "The source gives no overall ranking, and none is made here. Each cell is the 90% interval of the rank that follows from what it says about a dimension. Choose a cell to see from which words and figures.",
    ko: "원문은 종합 순위를 내지 않으며 여기서도 만들지 않는다. 칸마다 원문의 진술과 수치에서 따라 나오는 순위의 90% 구간을 적었다. 칸을 누르면 어떤 문장과 수치에서 나왔는지 볼 수 있다.",
  },
  matrix: { en: "Rank intervals", ko: "순위 구간" },
  open: { en: "not known", ko: "알 수 없음" },
  followed: { en: "not named; follows from where others stand", ko: "직접 언급은 없고 다른 곳의 위치에서 따라 나옴" },
  reconstruction: {
    en: "A reader’s reconstruction, not a published ranking",
    ko: "독자 재구성이며 발표된 순위가 아님",
  },
  reconstructionShow: { en: "Show the reconstruction", ko: "재구성 보기" },
  byNamed: { en: "Most often named first", ko: "원문이 언급한 차원이 많은 순" },
  byColumn: { en: "By rank in a dimension", ko: "차원별 순위순" },
  highlightOne: { en: "Highlight", ko: "강조" },
  nobodyChosen: { en: "None", ko: "없음" },
  legendTitle: { en: "How to read the cells", ko: "칸을 읽는 법" },
  legendNamed: { en: "Named.", ko: "직접 언급." },
  legendNamedAbout: {
    en: "The source places it. The bar is the 90% interval, rank 1 at the left; the mark is the mean of all admissible orders.",
    ko: "원문이 위치를 말한다. 막대는 90% 구간으로 왼쪽 끝이 1위이고, 눈금은 가능한 모든 순서의 평균이다.",
  },
  legendFollowed: { en: "Follows.", ko: "간접 추론." },
  legendFollowedAbout: {
    en: "The source does not name it; the interval is what the others leave.",
    ko: "원문이 언급하지 않아, 다른 곳의 위치에서 남는 자리만 알 수 있다.",
  },
  legendOpen: { en: "Not known.", ko: "알 수 없음." },
  legendOpenAbout: {
    en: "Nothing published rules out more than a few ranks.",
    ko: "거의 모든 순위가 가능하다.",
  },
  asFigure: { en: "As one picture, to take along", ko: "그림 한 장으로 보고 내려받기" },
  figureFirst: {
    en: (shown: number, all: number) => `Drawn are the first ${shown} of ${all}.`,
    ko: (shown: number, all: number) => `${all}개 가운데 앞의 ${shown}개만 그렸다.`,
  },
  matrixFigureUnit: {
    en: "90% interval of the rank, rank 1 at the left; with a mark where the source names the unit itself",
    ko: "순위의 90% 구간(왼쪽 끝이 1위), 눈금은 원문이 직접 언급한 칸",
  },
  missing: { en: "no value", ko: "값 없음" },
})
