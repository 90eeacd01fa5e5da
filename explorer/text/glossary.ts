import type { LocalText } from "../../src/model/index.ts"

/** A word as this project uses it. */
export interface Term {
  readonly term: LocalText
  readonly meaning: LocalText
  /** What it must not be taken for; null: nothing near it. */
  readonly not: LocalText | null
}

const term = (en: string, ko: string, meaning: readonly [string, string], not?: readonly [string, string]): Term => ({
  term: { en, ko },
  meaning: { en: meaning[0], ko: meaning[1] },
  not: not === undefined ? null : { en: not[0], ko: not[1] },
})

/** The words of the handbook and of SDMX, in the order in which an index is made. `docs/glossary.md` has the same rows. */
export const glossary = {
  edition: term(
    "edition",
    "판",
    ["one index at one time: a folder that is the whole truth", "한 시점의 지수 하나. 폴더 하나에 모든 것이 들어 있다"],
    ["version of the software", "소프트웨어의 버전"],
  ),
  unit: term(
    "unit (i of n)",
    "평가 대상, 단위",
    ["an entity compared: a city, a country", "견주는 대상: 도시, 국가"],
    ["unit of measurement; that is a *measure*", "측정 단위. 그것은 *측정 단위*라고 한다"],
  ),
  indicator: term(
    "indicator (j of m)",
    "지표",
    ["one variable with a direction and a measure", "방향과 측정 단위가 있는 변수 하나"],
    ["metric, KPI, feature", "메트릭, KPI, 특성"],
  ),
  dimension: term(
    "dimension",
    "차원",
    ["a named group of indicators or dimensions", "지표나 차원을 묶어 이름 붙인 것"],
    ["pillar, theme", "축, 주제"],
  ),
  domain: term(
    "domain",
    "분야",
    [
      "what a service or dataset is for: transport, culture; a code of a record",
      "서비스나 데이터가 쓰이는 곳: 교통, 문화. 기록에 붙는 코드",
    ],
    ["dimension", "차원"],
  ),
  node: term("node", "항목", [
    "an indicator or a dimension: any place that can hold scores or ranks",
    "지표나 차원. 점수나 순위를 가질 수 있는 모든 자리",
  ]),
  measure: term(
    "measure",
    "측정 단위",
    ["unit of measurement of an indicator: years, per cent, count", "지표를 재는 단위: 년, 퍼센트, 개수"],
    ["indicator", "지표"],
  ),
  measured: term("measured", "측정된", [
    "computed over evidence records by a declared rule",
    "근거 기록에서 정해진 규칙으로 계산된",
  ]),
  "evidence-record": term("evidence record", "근거 기록", [
    "one coded service, project, answer sheet, with its source and the place in it",
    "코딩된 서비스, 프로젝트, 응답지 하나. 출처와 그 안의 위치가 있다",
  ]),
  codebook: term("codebook", "코드북", [
    "the variables of the records, their codes, labels and coding rules",
    "기록의 변수와 그 코드, 이름, 코딩 규칙",
  ]),
  value: term("value", "값", [
    "a number published or measured for one unit and one indicator",
    "대상 하나와 지표 하나에 대해 발표되거나 측정된 수",
  ]),
  figure: term("figure", "수치", ["any other number that a source publishes", "출처가 발표한 그 밖의 모든 수"]),
  statement: term("statement", "진술", [
    'what a source says about where units stand: "leading group", "14th"',
    "대상의 위치에 대해 출처가 하는 말: ‘선두 그룹’, ‘14위’",
  ]),
  gap: term("gap", "빈칸", ["no number, and the reason why", "수가 없음, 그리고 그 까닭"], ["zero", "0"]),
  "observation-status": term("observation status", "관측 상태", [
    "the SDMX code of a cell: A normal, E estimated, I imputed, L not collected, M not applicable, O not found, Q suppressed",
    "칸의 SDMX 코드: A 정상, E 추정, I 대체, L 수집 안 됨, M 해당 없음, O 찾지 못함, Q 비공개",
  ]),
  qualifier: term("qualifier", "수식", [
    "how exactly a figure was printed: exact, rounded, approx, at least, more than, uncertain",
    "수치가 얼마나 정확히 실렸는가: 정확, 반올림, 약, 이상, 초과, 불확실",
  ]),
  denominate: term(
    "denominate",
    "분모로 나누기",
    ["divide by population, area, …", "인구, 면적 등으로 나누기"],
    ["normalise", "정규화"],
  ),
  screen: term("screen", "대상 선별", [
    "leave out units that have too little to be scored",
    "점수를 내기에 자료가 모자란 대상을 빼기",
  ]),
  impute: term(
    "impute",
    "대체",
    ["put an estimate in place of a gap, marked as one", "빈칸에 추정값을 넣고 그렇다고 표시하기"],
    ["fill, clean", "채우기, 정제"],
  ),
  "completed-table": term(
    "completed table",
    "완성된 표",
    [
      "the values with every gap imputed, drawn from where they may lie",
      "모든 빈칸을 있을 수 있는 범위에서 뽑아 대체한 값의 표",
    ],
    ["imputed data set", "대체 자료집"],
  ),
  treat: term(
    "treat; winsorise",
    "이상값 처리; 윈저화",
    [
      "take care of outliers; draw the outermost values in to their neighbours",
      "이상값을 다루기; 가장 바깥 값을 이웃 값까지 당기기",
    ],
    ["clean", "정제"],
  ),
  transform: term("transform", "변환", [
    "a function applied to values before normalising: logarithm",
    "정규화하기 전에 값에 적용하는 함수: 로그",
  ]),
  normalise: term(
    "normalise",
    "정규화",
    ["bring indicators to a common scale", "지표들을 같은 척도로 옮기기"],
    ["denominate", "분모로 나누기"],
  ),
  goalposts: term("goalposts", "기준점", [
    "fixed ends of a scale: 0 at the low one, 1 at the high one",
    "척도의 고정된 양 끝: 낮은 쪽이 0, 높은 쪽이 1",
  ]),
  target: term(
    "target; unit of reference",
    "목표; 기준 대상",
    [
      "what a distance is measured to: a value to be reached, or one unit's value",
      "거리를 재는 기준: 이루려는 값, 또는 한 대상의 값",
    ],
    ["benchmark", "벤치마크"],
  ),
  borda: term(
    "Borda score; percentile rank",
    "보르다 점수; 백분위 순위",
    ["number of units below; as a share of the others", "아래에 있는 대상의 수; 나머지에 대한 비율"],
    ["percentile", "백분위수"],
  ),
  period: term(
    "period; panel",
    "시점; 패널",
    [
      "what values are of: a year, a quarter; an index of several of them, normalised apart or together",
      "값이 속한 때: 연도, 분기; 여러 시점의 지수로, 따로 또는 한데 정규화한다",
    ],
    ["wave", "차수"],
  ),
  trend: term(
    "trend",
    "추세",
    [
      "how a unit's values or scores move over the periods: growth, change, slope",
      "대상의 값이나 점수가 시점에 따라 움직이는 정도: 성장률, 변화율, 기울기",
    ],
    ["forecast", "예측"],
  ),
  weight: term(
    "weight; share",
    "가중치; 비중",
    [
      "as the author wrote it; rescaled to sum to 1 among siblings",
      "만든 이가 적은 그대로의 값; 같은 묶음에서 합이 1이 되게 맞춘 것",
    ],
    ["importance", "중요도"],
  ),
  importance: term(
    "importance",
    "중요도",
    ["what a weight is meant to bring about, where weights are optimised", "가중치를 최적화할 때 가중치가 이루려는 것"],
    ["weight", "가중치"],
  ),
  element: term("element", "요소", [
    "member whose weight is asked for: of a dimension, or of a level below it",
    "가중치를 묻는 구성원: 차원의 구성원이나 그 아래 단계의 구성원",
  ]),
  "benefit-of-the-doubt": term("benefit of the doubt", "최적 가중(BoD)", [
    "each unit weighed as suits it best",
    "대상마다 자신에게 가장 유리하게 가중하기",
  ]),
  aggregate: term("aggregate", "종합", [
    "combine the scores of members into the score of their dimension",
    "구성원의 점수를 모아 차원의 점수를 내기",
  ]),
  coverage: term("coverage", "자료 충족도", [
    "share of the weight below a node that has values",
    "항목 아래의 가중치 가운데 값이 있는 비율",
  ]),
  rank: term("rank", "순위", [
    "1 is best; ties share the smaller rank",
    "1위가 최상. 동점이면 작은 쪽 순위를 함께 쓴다",
  ]),
  "rank-interval": term(
    "rank interval, score interval",
    "순위 구간, 점수 구간",
    ["90 %: at most 5 % of the probability lies on either side", "90 %: 양쪽 바깥의 확률이 각각 5 % 이하"],
    ["confidence interval of a sample", "표본의 신뢰구간"],
  ),
  tier: term("tier", "구분 가능한 층", [
    "units that cannot be told apart: a cut lies where all above stand above all below with probability ≥ 0.9",
    "서로 가릴 수 없는 대상들: 위의 모두가 아래의 모두보다 앞설 확률이 0.9 이상인 곳에서 나뉜다",
  ]),
  audit: term(
    "audit",
    "통계 점검",
    [
      "statistics on the numbers of any step: what is odd, what goes together, what explains a score",
      "각 단계의 수에 대한 통계: 무엇이 이상한지, 무엇이 함께 움직이는지, 무엇이 점수를 설명하는지",
    ],
    ["a check of the evidence", "근거의 검토"],
  ),
  "correlation-ratio": term(
    "correlation ratio η²",
    "상관비",
    [
      "share of a dimension's variance that a node explains by any smooth curve: its main effect",
      "항목이 매끄러운 곡선으로 설명하는 차원 분산의 비율: 주효과",
    ],
    ["correlation", "상관"],
  ),
  "principal-component": term(
    "principal component",
    "주성분",
    ["direction in which the units differ most", "대상들이 가장 크게 달라지는 방향"],
    ["dimension", "차원"],
  ),
  factor: term(
    "factor",
    "불확실한 입력",
    [
      "one uncertain input of the method, which a draw settles anew",
      "방법에 들어가는 불확실한 입력 하나. 추출할 때마다 새로 정한다",
    ],
    ["parameter of a formula", "식의 매개변수"],
  ),
  "sobol-index": term(
    "first-order, total index",
    "일차 지수, 전체 지수",
    [
      "share of a result's variance that a factor makes alone; with all that it does together with others",
      "결과의 분산 가운데 입력 하나가 혼자 만드는 비율; 다른 입력과 함께 만드는 것까지 더한 비율",
    ],
    ["importance", "중요도"],
  ),
  draw: term(
    "draw (k)",
    "추출",
    ["one Monte-Carlo run of a varied method", "방법을 바꾸어 한 번 계산한 몬테카를로 시행"],
    ["iteration, sample", "반복, 표본"],
  ),
  "ordinal-evidence": term("ordinal evidence", "순서 근거", [
    "statements and known values that limit the order of the units",
    "대상의 순서를 제한하는 진술과 알려진 값",
  ]),
  "admissible-order": term("admissible order", "허용되는 순서", [
    "a total order of the units that contradicts nothing known",
    "알려진 것과 하나도 어긋나지 않는 전체 순서",
  ]),
  reconstruction: term(
    "reconstruction",
    "재구성",
    [
      "a composite that the source did not publish, offered as the reader's own",
      "출처가 발표하지 않은 종합 지수. 읽는 이의 것으로만 내놓는다",
    ],
    ["the source's index", "출처의 지수"],
  ),
  finding: term("finding", "알아 둘 점", [
    "something a reader of a source should know: a contradiction, a slip, a gap",
    "출처를 읽는 이가 알아야 할 것: 모순, 실수, 공백",
  ]),
  diagnostic: term(
    "diagnostic",
    "진단",
    ["a mistake of an edition's author, with place and hint", "판을 만든 이의 실수. 위치와 도움말이 붙는다"],
    ["bug", "버그"],
  ),
} as const satisfies Readonly<Record<string, Term>>

export type TermId = keyof typeof glossary

export const termIds = Object.keys(glossary) as readonly TermId[] // the keys of a literal are known
