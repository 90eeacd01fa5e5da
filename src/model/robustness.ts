import type { NodeId } from "./ids.ts"
import type { Imputation } from "./imputation.ts"
import type { Aggregation, Member, MissingRule, Normalisation } from "./method.ts"
import type { Treatment } from "./preparation.ts"
import type { LocalText } from "./text.ts"

/** What the scores and ranks of an index are tried against. */
export interface RobustnessMethod {
  /** Number of draws, ≥ 100. */
  readonly draws: number
  readonly seed: number
  /** Where the numbers of a draw come from: independent random numbers, or scrambled Sobol points. */
  readonly sampling: Sampling
  /** What is uncertain; every draw settles all of it anew. Empty: nothing is. */
  readonly factors: readonly Factor[]
  /** How many base samples tell which factor matters, and how often they are drawn anew for intervals; null: it is not
   *  asked. */
  readonly sensitivity: SensitivityMethod | null
}

export type Sampling = "random" | "sobol"

export interface SensitivityMethod {
  /** N ≥ 64: N · (factors + 2) computations of the index. */
  readonly samples: number
  readonly bootstrap: number
}

/** One uncertain input. All that a factor draws varies together: sensitivity is told of factors, not of single numbers. */
export type Factor = {
  readonly id: string
  readonly title: LocalText
} & (
  | { readonly kind: "weights"; readonly noise: WeightNoise; readonly dimensions: readonly NodeId[] }
  /** A value with a finite interval is drawn evenly from it; a category from the categories in it. */
  | { readonly kind: "values" }
  /** One of the completed tables of a multiple imputation, each as likely. */
  | { readonly kind: "imputations" }
  /** One of the nodes is left out, or none: each as likely. */
  | { readonly kind: "leave-out"; readonly nodes: readonly NodeId[] }
  /** One of the options, each as likely. */
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  /** The numbers in two settings of one kind, together anywhere between the two. */
  | { readonly kind: "parameter"; readonly between: readonly [readonly Change[], readonly Change[]] }
)

export type FactorKind = Factor["kind"]

export type WeightNoise =
  /** Each weight is multiplied by a number drawn evenly from 1 − width to 1 + width; 0 < width < 1. */
  | { readonly kind: "multiplicative"; readonly width: number }
  /** Shares from the Dirichlet distribution whose mean are the weights' shares; the larger, the nearer to them; > 0. */
  | { readonly kind: "dirichlet"; readonly concentration: number }

/** One way to settle a choice. */
export interface Option {
  readonly id: string
  readonly title: LocalText
  readonly changes: readonly Change[]
}

/** The settings of a method that a draw may change, by their name in `IndicatorMethod` or `DimensionMethod`. */
export interface Changeable {
  readonly normalise: Normalisation
  readonly treat: Treatment
  readonly impute: Imputation
  readonly aggregate: Aggregation
  readonly missing: MissingRule
  /** The same members with other weights. */
  readonly members: readonly Member[]
  /** Another way to read the evidence, by its id. */
  readonly reading: string
}

/** One setting that some nodes get in place of their own. */
export type Change = {
  readonly [S in keyof Changeable]: {
    readonly setting: S
    readonly nodes: readonly NodeId[]
    readonly to: Changeable[S]
  }
}[keyof Changeable]

/** What varies where nobody says otherwise: values within their intervals, completed tables where there are any, and every
 *  weight by a width (0: none). */
export function usualFactors(
  dimensions: readonly NodeId[],
  width: number,
  values: boolean,
  multiple = false,
): readonly Factor[] {
  const drawn: Factor = { id: "values", title: factorNames.values, kind: "values" }
  const noise: Factor = {
    id: "weights",
    title: factorNames.weights,
    kind: "weights",
    noise: { kind: "multiplicative", width },
    dimensions,
  }
  const tables: Factor = { id: "imputations", title: factorNames.imputations, kind: "imputations" }
  return [
    ...(values ? [drawn] : []),
    ...(multiple ? [tables] : []),
    ...(width > 0 && dimensions.length > 0 ? [noise] : []),
  ]
}

/** More ways to aggregate than this, over all combinations of options, are not told apart. */
export const mostVariants = 10_000

/** What a factor is called where its author gives no title. */
export const factorNames: Readonly<Record<FactorKind, LocalText>> = {
  weights: { en: "Weights", ko: "가중치" },
  values: { en: "Values", ko: "값" },
  imputations: { en: "Imputed values", ko: "대체된 값" },
  "leave-out": { en: "What is left out", ko: "제외하는 항목" },
  choice: { en: "Choice", ko: "선택" },
  parameter: { en: "Parameter", ko: "매개변수" },
}
