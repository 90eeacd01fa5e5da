import type {
  Aggregation,
  DimensionMethod,
  IndicatorMethod,
  Measure,
  MissingRule,
  NodeId,
  Normalisation,
  Range,
} from "../../model/index.ts"
import type { DimensionSettings, IndicatorSettings } from "../files/nodes.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import type { Draft } from "./structure.ts"

type DimensionDraft = Draft & { readonly kind: "dimension" }
type IndicatorDraft = Draft & { readonly kind: "indicator" }

const zeroToOne: Range = { low: 0, high: 1 }

/** How a scored indicator's values become scores. */
export function resolveIndicator(node: IndicatorDraft, measure: Measure | null, report: Report): IndicatorMethod {
  const { direction, transform, round } = node.settings
  if (!direction) report.error("key-missing", node.at, { key: "direction", of: `indicators.${node.id}` })
  return {
    node: node.id,
    from: measure ? { kind: "measured", measure } : { kind: "values" },
    direction: direction === "down" ? -1 : 1,
    transform: { kind: transform?.value ?? "none" },
    normalise: resolveNormalisation(node.id, node.settings, report),
    round: round ?? null,
  }
}

function resolveNormalisation(node: NodeId, settings: IndicatorSettings, report: Report): Normalisation {
  const written = settings.normalise?.value
  if (!written) return { kind: "none" }
  switch (written.kind) {
    case "min-max":
      return { kind: "min-max", to: resolveRange(written.value.to, `indicators.${node}.normalise.min-max.to`, report) }
    case "goalposts": {
      const { low, high, cap, to } = written.value
      const of = `indicators.${node}.normalise.goalposts`
      if (low.value >= high) report.error("range-reversed", low.at, { of, low: low.value, high })
      else if (settings.transform?.value === "log" && low.value <= 0)
        report.error("goalposts-log", low.at, { node, low: low.value })
      return { kind: "goalposts", low: low.value, high, cap, to: resolveRange(to, `${of}.to`, report) }
    }
    default:
      return { kind: written.kind }
  }
}

function resolveRange(written: Located<readonly [number, number]> | undefined, of: string, report: Report): Range {
  if (!written) return zeroToOne
  const [low, high] = written.value
  if (low >= high) report.error("range-reversed", written.at, { of, low, high })
  return { low, high }
}

/** How members become a dimension's score, and whether they can. */
export function resolveDimension(
  node: DimensionDraft,
  drafts: ReadonlyMap<string, Draft>,
  report: Report,
): DimensionMethod {
  const { members, aggregate, missing, round } = node.settings
  if (!members) report.error("members-missing", node.at, { node: node.id })
  for (const { node: id, at } of node.members) {
    const member = drafts.get(id)
    if (member && member.basis !== "scored") {
      const why = member.basis === "shown" ? "nothing is computed for it" : "it has ranks and no score"
      report.error("member-wrong", at, { node: node.id, member: id, why })
    }
  }
  const how = resolveAggregation(aggregate?.value)
  if (aggregate) checkScale(node, how, aggregate, drafts, report)
  return {
    node: node.id,
    members: node.members.map(({ node: id, weight, share }) => ({ node: id, weight, share })),
    aggregate: how,
    missing: resolveMissing(missing?.value),
    round: round ?? null,
  }
}

function resolveAggregation(written: NonNullable<DimensionSettings["aggregate"]>["value"] | undefined): Aggregation {
  if (!written) return { kind: "arithmetic" }
  return written.kind === "inverse-geometric" ? { kind: written.kind, top: written.value.top } : { kind: written.kind }
}

function resolveMissing(written: NonNullable<DimensionSettings["missing"]>["value"] | undefined): MissingRule {
  return written?.kind === "available" ? { kind: "available", least: written.value } : { kind: "all" }
}

/** A geometric mean needs positive scores; the inverse one needs scores on the scale that it reverses. */
function checkScale(
  node: DimensionDraft,
  how: Aggregation,
  { at }: { readonly at: DimensionDraft["at"] },
  drafts: ReadonlyMap<string, Draft>,
  report: Report,
): void {
  if (how.kind !== "geometric" && how.kind !== "inverse-geometric") return
  for (const { node: id, weight } of node.members) {
    const member = drafts.get(id)
    const scale = member?.kind === "indicator" ? member.settings.normalise?.value : undefined
    if (!scale || weight === 0) continue
    if (how.kind === "geometric") {
      if (scale.kind === "z-score") report.error("geometric-negative", at, { node: node.id, member: id })
      else if (scale.kind === "min-max" && (scale.value.to?.value[0] ?? 0) <= 0)
        report.warning("geometric-zero", at, { node: node.id, member: id })
    } else if (scale.kind !== "none") {
      const to = scale.kind === "min-max" || scale.kind === "goalposts" ? (scale.value.to?.value ?? [0, 1]) : null
      if (to?.[0] === 0 && to[1] === how.top) continue
      const range = to ? `has scores from ${to[0]} to ${to[1]}` : `is normalised by ${scale.kind}`
      report.error("inverse-geometric-range", at, { node: node.id, member: id, range, top: how.top })
    }
  }
}
