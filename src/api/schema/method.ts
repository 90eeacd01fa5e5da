import type {
  Aggregation,
  Change,
  Condition,
  DimensionMethod,
  Factor,
  Imputation,
  ImputationStep,
  IndicatorMethod,
  Measure,
  Member,
  Method,
  MissingRule,
  Normalisation,
  OrdinalMethod,
  ReconstructionMethod,
  Treatment,
  TreatmentStep,
  Weighting,
} from "../../model/index.ts"
import { countIntervals, shareIntervals } from "../../model/index.ts"
import { localText, nodeRef, period, sourceRef, statementRef, tableRef, unitRef, variableRef } from "./common.ts"
import {
  boolean,
  type Described,
  fraction,
  list,
  named,
  number,
  object,
  oneOf,
  orNull,
  pair,
  type Schema,
  text,
  variant,
  word,
} from "./shape.ts"

const range = object({ low: number(), high: number() })
const ties = word("min", "average", "max")
const rounding = orNull(number())

const condition: Schema<Condition> = named(
  "Condition",
  oneOf(
    object({ variable: variableRef, kind: word("in"), values: list(text()) }),
    object({ variable: variableRef, kind: word("not-in"), values: list(text()) }),
    object({ variable: variableRef, kind: word("between"), low: number(), high: number() }),
  ),
)
export const filter = list(condition)
const measured = { table: tableRef, where: filter }
const counted = {
  interval: word(...countIntervals),
  completeness: object({ lists: pair(sourceRef, sourceRef) }),
}

const measure: Schema<Measure> = named(
  "EvidenceMeasure",
  oneOf(
    object({ kind: word("count"), ...measured }, counted),
    object({ kind: word("share"), ...measured, of: filter }, { interval: word(...shareIntervals) }),
    object({ kind: word("rate"), ...measured, per: text(), times: number() }, counted),
    variant("diversity", { ...measured, by: variableRef, q: number() }),
    object({ kind: word("sum", "mean", "max"), ...measured, of: variableRef }),
    variant("sql", { ...measured, expression: text() }),
  ),
)

const normalisation: Schema<Normalisation> = named(
  "Normalisation",
  oneOf(
    variant("none"),
    variant("min-max", { to: range }),
    variant("z-score", { mean: number(), sd: number() }),
    variant("goalposts", {
      low: number(),
      high: number(),
      cap: word("none", "upper", "lower", "both"),
      to: range,
    }),
    variant("rank", { ties }),
    variant("borda", { ties }),
    variant("percentile-rank", { ties, to: range }),
    variant("fraction-of-max", { to: range }),
    variant("distance-to-reference", { unit: unitRef, cap: boolean, to: range }),
    variant("distance-to-target", { target: number(), cap: boolean, to: range }),
    variant("categories", { scores: list(object({ value: number(), score: number() })) }),
  ),
)

const penalty = word("down", "up")

const aggregation: Schema<Aggregation> = named(
  "Aggregation",
  oneOf(
    variant("arithmetic"),
    variant("geometric"),
    variant("harmonic"),
    variant("generalised", { power: number() }),
    variant("median"),
    variant("minimum"),
    variant("owa", { weights: list(number()) }),
    variant("mazziotta-pareto", { penalty, standardise: boolean }),
    variant("adjusted-mazziotta-pareto", { penalty, from: orNull(range) }),
    variant("sum"),
    variant("inverse-geometric", { top: number() }),
    variant("copeland"),
    variant("benefit-of-the-doubt", { shares: orNull(range) }),
  ),
)

const missing: Schema<MissingRule> = named(
  "MissingRule",
  oneOf(variant("all"), variant("available", { least: fraction }), variant("members", { least: fraction })),
)

const level = orNull(number())
const average = word("mean", "median")

export const imputationStep: Schema<ImputationStep> = named(
  "ImputationStep",
  oneOf(
    variant("units", { average, within: orNull(text()) }),
    variant("indicators", { average, level, rescale: boolean }),
    variant("latest", { most: orNull(number()) }),
    variant("constant"),
    variant("linear", { alone: word("gap", "constant") }),
    variant("nearest", { k: number(), distance: word("gower", "euclidean"), level }),
    variant("regression", { on: orNull(list(nodeRef)), level }),
    variant("em", { level }),
  ),
)

const imputation: Schema<Imputation> = named(
  "Imputation",
  oneOf(variant("none"), imputationStep, variant("chain", { steps: list(imputationStep) })),
)

const outlierTest = object({ skew: number(), kurtosis: number() })

const treatmentStep: Schema<TreatmentStep> = named(
  "TreatmentStep",
  oneOf(
    variant("none"),
    variant("winsorise", { most: orNull(number()), test: outlierTest, force: boolean }),
    variant("log-range"),
    variant("log-one"),
    variant("log-mirrored"),
    variant("log-gii"),
    variant("box-cox", { lambda: orNull(number()), shift: boolean }),
  ),
)

const treatment: Schema<Treatment> = named(
  "Treatment",
  oneOf(
    variant("none"),
    variant("two-stage", {
      test: outlierTest,
      first: treatmentStep,
      second: treatmentStep,
      chain: boolean,
      force: boolean,
    }),
  ),
)

export const indicatorMethod: Schema<IndicatorMethod> = named(
  "IndicatorMethod",
  object(
    {
      node: nodeRef,
      from: oneOf(variant("values"), variant("measured", { measure })),
      direction: word(1, -1),
      denominate: orNull(object({ by: text(), scale: number() })),
      impute: imputation,
      treat: treatment,
      transform: oneOf(variant("none"), variant("log")),
      normalise: normalisation,
      round: rounding,
    },
    { reading: text() },
  ),
)

const member: Schema<Member> = named("Member", object({ node: nodeRef, weight: number(), share: number() }))
const computed = { computed: boolean }

const weighting: Schema<Weighting> = named(
  "Weighting",
  oneOf(
    variant("given"),
    variant("equal"),
    variant("budget", { experts: number() }),
    variant("ahp", { consistencyIndex: number(), consistencyRatio: number() }),
    variant("pca", { squared: boolean, ...computed }),
    variant("entropy", computed),
    variant("critic", computed),
    variant("optimised", {
      aim: word("balance", "infomax"),
      correlation: word("pearson", "spearman"),
      level,
      importance: list(object({ node: nodeRef, share: number() })),
      ...computed,
    }),
  ),
)

export const dimensionMethod: Schema<DimensionMethod> = named(
  "DimensionMethod",
  object({
    node: nodeRef,
    members: list(member),
    weighting,
    aggregate: aggregation,
    missing,
    round: rounding,
  }),
)

export const ordinalMethod: Schema<OrdinalMethod> = named(
  "OrdinalMethod",
  object({ node: nodeRef, direction: word(1, -1), statements: list(statementRef), values: boolean }),
)

export const reconstructionMethod: Schema<ReconstructionMethod> = named(
  "ReconstructionMethod",
  object({ node: nodeRef, members: list(member) }),
)

const changing = <const S extends string, T extends Described>(setting: S, to: T) =>
  object({ setting: word(setting), nodes: list(nodeRef), to })

const change: Schema<Change> = named(
  "Change",
  oneOf(
    changing("normalise", normalisation),
    changing("treat", treatment),
    changing("impute", imputation),
    changing("aggregate", aggregation),
    changing("missing", missing),
    changing("members", list(member)),
    changing("reading", text()),
  ),
)
const changes = list(change)
const titled = { id: text(), title: localText }

const factor: Schema<Factor> = named(
  "Factor",
  oneOf(
    variant("weights", {
      ...titled,
      noise: oneOf(variant("multiplicative", { width: number() }), variant("dirichlet", { concentration: number() })),
      dimensions: list(nodeRef),
    }),
    variant("values", titled),
    variant("imputations", titled),
    variant("leave-out", { ...titled, nodes: list(nodeRef) }),
    variant("choice", { ...titled, options: list(object({ ...titled, changes })) }),
    variant("parameter", { ...titled, between: pair(changes, changes) }),
  ),
)

export const method: Schema<Method> = named(
  "Method",
  object({
    preparation: object({
      order: list(word("denominate", "screen", "impute")),
      screen: orNull(
        object({
          by: word("missing", "zeros", "missing-and-zeros"),
          available: fraction,
          nonzero: fraction,
          include: list(unitRef),
          exclude: list(unitRef),
        }),
      ),
      multiple: orNull(object({ count: number(), seed: number() })),
    }),
    indicators: list(indicatorMethod),
    dimensions: list(dimensionMethod),
    ordinal: list(ordinalMethod),
    reconstructions: list(reconstructionMethod),
    robustness: object({
      draws: number(),
      seed: number(),
      sampling: word("random", "sobol"),
      factors: list(factor),
      sensitivity: orNull(object({ samples: number(), bootstrap: number() })),
    }),
    panel: word("apart", "together"),
    periods: list(period),
  }),
)
