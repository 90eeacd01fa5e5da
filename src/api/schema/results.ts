import type {
  ImputedValue,
  NodeResult,
  NodeStudy,
  NodeTrends,
  RankUncertainty,
  ScoreInterval,
  ScreeningReport,
  SourceLeftOut,
  TreatmentReport,
  TrendsDocument,
} from "../../model/index.ts"
import { byNode, nodeRef, period, perUnit, sourceRef, status, unitRef } from "./common.ts"
import { imputationStep } from "./method.ts"
import { boolean, fraction, integer, list, named, number, object, orNull, type Schema, text, word } from "./shape.ts"

const probability = fraction

const strip = object({ from: integer({ minimum: 1 }), p: list(probability) })

const rankUncertainty: Schema<RankUncertainty> = named(
  "RankUncertainty",
  object({
    how: word("exact", "sampled", "draws"),
    draws: integer(),
    log10Orders: orNull(number()),
    low: perUnit,
    high: perUnit,
    expected: perUnit,
    top: object({ k: list(integer()), p: list(list(orNull(probability))) }),
    strips: list(orNull(strip)),
    tiers: perUnit,
    above: orNull(list(probability)),
  }),
)

const scoreInterval: Schema<ScoreInterval> = object({ low: perUnit, high: perUnit })

const imputedValue: Schema<ImputedValue> = named(
  "ImputedValue",
  object({ value: number(), how: imputationStep, before: status, from: orNull(period) }),
)

export const nodeResult: Schema<NodeResult> = named(
  "NodeResult",
  object({
    raw: orNull(perUnit),
    rawLower: orNull(perUnit),
    rawUpper: orNull(perUnit),
    treated: orNull(perUnit),
    imputed: orNull(list(orNull(imputedValue))),
    numerator: orNull(perUnit),
    denominator: orNull(perUnit),
    score: perUnit,
    rank: perUnit,
    coverage: list(number()),
    status: list(status),
    uncertainty: orNull(rankUncertainty),
    scoreInterval: orNull(scoreInterval),
  }),
)

const nodeTrends: Schema<NodeTrends> = named(
  "NodeTrends",
  object({
    growth: perUnit,
    change: perUnit,
    slope: perUnit,
    available: list(fraction),
    first: list(orNull(period)),
    last: list(orNull(period)),
  }),
)

export const trends: Schema<TrendsDocument> = named(
  "Trends",
  object({
    settings: object({ latest: orNull(integer()), adjust: boolean }),
    nodes: byNode(object({ value: orNull(nodeTrends), score: nodeTrends })),
  }),
)

export const screeningReport: Schema<ScreeningReport> = named(
  "ScreeningReport",
  object({
    missing: list(integer()),
    zeros: list(integer()),
    available: perUnit,
    nonzero: perUnit,
    included: list(boolean),
    dimensions: byNode(perUnit),
  }),
)

const outlierReport = object({ skew: orNull(number()), kurtosis: orNull(number()), passed: orNull(boolean) })

export const treatmentReport: Schema<TreatmentReport> = named(
  "TreatmentReport",
  object({
    node: nodeRef,
    steps: list(word("none", "winsorise", "log-range", "log-one", "log-mirrored", "log-gii", "box-cox")),
    before: outlierReport,
    after: outlierReport,
    points: list(object({ unit: unitRef, end: orNull(word("high", "low")), before: number(), after: number() })),
  }),
)

const ranking = { scores: perUnit, ranks: perUnit, meanChange: orNull(number()) }
const estimate = orNull(object({ value: number(), low: number(), high: number() }))
const unitEffects = list(object({ factor: text(), first: perUnit, total: perUnit }))

export const nodeStudy: Schema<NodeStudy> = named(
  "NodeStudy",
  object({
    node: nodeRef,
    failures: object({
      draws: integer(),
      units: list(object({ unit: unitRef, draws: integer() })),
      options: list(object({ factor: text(), option: text(), draws: integer() })),
    }),
    sensitivity: orNull(
      object({
        samples: integer(),
        failed: integer(),
        mean: orNull(number()),
        variance: orNull(number()),
        factors: list(object({ factor: text(), first: estimate, total: estimate })),
        units: object({ rank: unitEffects, score: unitEffects }),
      }),
    ),
    leaveOut: list(object({ ...ranking, element: nodeRef })),
    scenarios: orNull(
      object({
        how: word("combinations", "one-at-a-time"),
        factors: list(text()),
        rows: list(object({ ...ranking, options: list(orNull(text())) })),
      }),
    ),
  }),
)

export const sourceLeftOut: Schema<SourceLeftOut> = named(
  "SourceLeftOut",
  object({
    source: sourceRef,
    gaps: list(object({ node: nodeRef, units: list(unitRef) })),
    changed: integer(),
    nodes: list(
      object({
        ...ranking,
        node: nodeRef,
        largest: orNull(object({ unit: unitRef, from: integer(), to: integer() })),
        lost: list(unitRef),
      }),
    ),
  }),
)
