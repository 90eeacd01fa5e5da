import type {
  Aggregation,
  Denomination,
  DimensionMethod,
  Imputation,
  IndicatorMethod,
  Measure,
} from "../../model/index.ts"

import type { TreatSettings } from "../files/treat.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import type { Aggregating } from "./aggregate.ts"
import { endsOf, type Normalising, resolveNormalisation, startsAtZero } from "./normalise.ts"
import type { Draft } from "./structure.ts"
import { resolveTreatment } from "./treat.ts"
import type { Weighing } from "./weights.ts"

type DimensionDraft = Draft & { readonly kind: "dimension" }
type IndicatorDraft = Draft & { readonly kind: "indicator" }

/** What is done to an indicator's values before they are normalised. */
interface Preparing {
  readonly denominate: Denomination | null
  readonly impute: Imputation
  /** The default of index.yaml; the indicator's own setting comes first. */
  readonly treat: Located<TreatSettings> | undefined
}

/** How a scored indicator's values become scores. */
export function resolveIndicator(
  node: IndicatorDraft,
  measure: Measure | null,
  { denominate, impute, treat }: Preparing,
  normalising: Normalising,
): IndicatorMethod {
  const { direction, transform, round } = node.settings
  if (!direction) normalising.report.error("key-missing", node.at, { key: "direction", of: `indicators.${node.id}` })
  const normalise = resolveNormalisation(node.id, node.settings, normalising)
  return {
    node: node.id,
    from: measure ? { kind: "measured", measure } : { kind: "values" },
    direction: direction === "down" ? -1 : 1,
    denominate,
    impute,
    treat: resolveTreatment(node.id, node.settings, treat, normalise.kind, normalising.report),
    transform: { kind: transform?.value ?? "none" },
    normalise,
    round: round ?? null,
  }
}

/**
 * How members become a dimension's score, and whether they can. A member that is only shown stands beside the others
 * with weight 0, so that readers find it there, and is no member of the method.
 */
export function resolveDimension(
  node: DimensionDraft,
  { aggregate, at, missing }: Aggregating,
  { weighting, members: weighed }: Weighing,
  drafts: ReadonlyMap<string, Draft>,
  report: Report,
): DimensionMethod {
  const { members, round } = node.settings
  if (!members) report.error("members-missing", node.at, { node: node.id })
  const beside = new Set<string>()
  for (const { node: id, at, weight } of node.members) {
    const member = drafts.get(id)
    if (member?.basis === "shown" && weight === 0) beside.add(id)
    else if (member && member.basis !== "scored") {
      const why =
        member.basis === "shown" ? "nothing is computed for it, so its weight must be 0" : "it has ranks and no score"
      report.error("member-wrong", at, { node: node.id, member: id, why })
    }
  }
  if (at) {
    checkScale(node, aggregate, { at }, drafts, report)
    checkShares(node, aggregate, { at }, report)
    const weights = new Set(node.members.flatMap(({ weight }) => (weight > 0 ? [weight] : [])))
    if (takesNoWeights(aggregate) && (weights.size > 1 || (weighting.kind !== "given" && weighting.kind !== "equal")))
      report.warning("weights-ignored", at, { node: node.id, how: `aggregate: ${aggregate.kind}` })
  }
  return {
    node: node.id,
    members: weighed.filter((member) => !beside.has(member.node)),
    weighting,
    aggregate,
    missing,
    round: round ?? null,
  }
}

const takesNoWeights = ({ kind }: Aggregation) => kind === "minimum" || kind === "benefit-of-the-doubt"

/** Shares of all members sum to 1: what each may have must leave room for that. */
function checkShares(
  node: DimensionDraft,
  how: Aggregation,
  { at }: { readonly at: DimensionDraft["at"] },
  report: Report,
): void {
  if (how.kind !== "benefit-of-the-doubt" || how.shares === null) return
  const { low, high } = how.shares
  const members = node.members.filter(({ weight }) => weight > 0).length
  if (low < high && (members * low > 1 + 1e-9 || members * high < 1 - 1e-9))
    report.error("shares-impossible", at, { node: node.id, members, low, high })
}

/** A mean that a negative score has no place in; `zero`: and that a score of 0 makes 0. */
function positiveMean(how: Aggregation): { readonly name: string; readonly zero: boolean } | null {
  if (how.kind === "geometric" || how.kind === "harmonic") return { name: how.kind, zero: true }
  return how.kind === "generalised" && how.power !== 1 ? { name: how.kind, zero: how.power <= 0 } : null
}

/** A geometric mean and its like need positive scores; the inverse one needs scores on the scale that it reverses. */
function checkScale(
  node: DimensionDraft,
  how: Aggregation,
  { at }: { readonly at: DimensionDraft["at"] },
  drafts: ReadonlyMap<string, Draft>,
  report: Report,
): void {
  const mean = positiveMean(how)
  if (mean === null && how.kind !== "inverse-geometric") return
  for (const { node: id, weight } of node.members) {
    const member = drafts.get(id)
    const scale = member?.kind === "indicator" ? member.settings.normalise?.value : undefined
    if (!scale || weight === 0) continue
    if (mean !== null) {
      if (scale.kind === "z-score" && !scale.value.to && (scale.value.mean?.value ?? 0) <= 0)
        report.error("geometric-negative", at, { node: node.id, member: id, mean: mean.name })
      else if (mean.zero && startsAtZero(scale))
        report.warning("geometric-zero", at, { node: node.id, member: id, mean: mean.name })
    } else if (how.kind === "inverse-geometric" && scale.kind !== "none") {
      const to = endsOf(scale)
      if (to?.[0] === 0 && to[1] === how.top) continue
      const range = to ? `has scores from ${to[0]} to ${to[1]}` : `is normalised by ${scale.kind}`
      report.error("inverse-geometric-range", at, { node: node.id, member: id, range, top: how.top })
    }
  }
}
