import type { Aggregation } from "./method.ts"
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
