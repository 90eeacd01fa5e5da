import type { Aggregation } from "./method.ts"
import type { TreatmentStep } from "./preparation.ts"
import type { LocalText } from "./text.ts"
import type { Weighting } from "./weighting.ts"

/** What each aggregation is called, inside a sentence and in a table. */
export const aggregationNames: Readonly<Record<Aggregation["kind"], LocalText>> = {
  arithmetic: { en: "arithmetic mean", ko: "산술평균" },
  geometric: { en: "geometric mean", ko: "기하평균" },
  harmonic: { en: "harmonic mean", ko: "조화평균" },
  generalised: { en: "generalised mean", ko: "멱평균" },
  median: { en: "median", ko: "중앙값" },
  minimum: { en: "minimum", ko: "최솟값" },
  owa: { en: "ordered weighted average", ko: "순서 가중평균" },
  "mazziotta-pareto": { en: "Mazziotta–Pareto index", ko: "마치오타–파레토 지수" },
  "adjusted-mazziotta-pareto": { en: "adjusted Mazziotta–Pareto index", ko: "조정 마치오타–파레토 지수" },
  sum: { en: "weighted sum", ko: "가중합" },
  "inverse-geometric": { en: "inverse geometric mean", ko: "역기하평균" },
  copeland: { en: "Copeland score", ko: "코플랜드 점수" },
  "benefit-of-the-doubt": { en: "benefit-of-the-doubt score", ko: "최적 가중(BoD) 점수" },
}

/** Where weights come from, inside a sentence: "weights by …"; of those that an author writes nothing is said. */
export const weightingNames: Readonly<Record<Exclude<Weighting["kind"], "given" | "equal">, LocalText>> = {
  pca: { en: "the first principal component", ko: "제1주성분" },
  entropy: { en: "entropy", ko: "엔트로피" },
  critic: { en: "CRITIC", ko: "CRITIC" },
  optimised: { en: "optimisation", ko: "최적화" },
  budget: { en: "budget allocation", ko: "예산 배분" },
  ahp: { en: "pairwise comparisons", ko: "쌍대비교" },
}

/** What each step of a treatment is called, inside a sentence and in a table. */
export const treatmentNames: Readonly<Record<TreatmentStep["kind"], LocalText>> = {
  none: { en: "left as it is", ko: "그대로 둠" },
  winsorise: { en: "winsorising", ko: "윈저화" },
  "log-range": {
    en: "logarithm of the distance from the minimum, shifted by 1% of the range",
    ko: "최솟값과의 거리에 범위의 1%를 더한 로그",
  },
  "log-one": { en: "logarithm of the distance from the minimum plus 1", ko: "최솟값과의 거리에 1을 더한 로그" },
  "log-mirrored": {
    en: "logarithm of the distance from the end without the tail",
    ko: "꼬리가 없는 쪽 끝과의 거리의 로그",
  },
  "log-gii": { en: "logarithm of the range brought to 1 to the maximum", ko: "범위를 1에서 최댓값까지로 옮긴 로그" },
  "box-cox": { en: "Box–Cox transformation", ko: "박스–콕스 변환" },
}
