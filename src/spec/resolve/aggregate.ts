import type { Aggregation, MissingRule } from "../../model/index.ts"
import type { AggregateSettings, MissingSettings } from "../files/aggregate.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { DimensionSettings } from "../files/nodes.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"

/** How a dimension aggregates, and where that is written; no place: it is the format's own default. */
export interface Aggregating {
  readonly aggregate: Aggregation
  readonly at: Located<AggregateSettings>["at"] | null
  readonly missing: MissingRule
}

/**
 * How dimensions aggregate: as they say, else as `defaults.levels` says of their level, else as `defaults` says.
 *
 * @param highest level of the highest dimension
 * @returns by a dimension's settings, id and level. A setting that serves many is checked and reported once
 */
export function resolveAggregating(
  { defaults }: IndexFile,
  highest: number,
  report: Report,
): (settings: DimensionSettings, node: string, level: number) => Aggregating {
  const levels = new Map((defaults?.levels ?? []).map(({ key, value }) => [Number(key), value]))
  for (const { key, at } of defaults?.levels ?? [])
    if (!Number.isInteger(Number(key)) || Number(key) < 2 || Number(key) > highest)
      report.error("level-unknown", at, { given: key, highest })
  const resolved = new Map<Located<AggregateSettings>, Aggregation>()
  const resolve = (written: Located<AggregateSettings>, of: string): Aggregation => {
    const how = resolved.get(written) ?? resolveAggregation(written, of, report)
    resolved.set(written, how)
    return how
  }
  return (settings, node, level) => {
    const of = settings.aggregate
      ? `dimensions.${node}`
      : levels.get(level)?.aggregate
        ? `defaults.levels.${level}`
        : "defaults"
    const written = settings.aggregate ?? levels.get(level)?.aggregate ?? defaults?.aggregate
    const missing = settings.missing ?? levels.get(level)?.missing ?? defaults?.missing
    return {
      aggregate: written ? resolve(written, `${of}.aggregate`) : { kind: "arithmetic" },
      at: written?.at ?? null,
      missing: resolveMissing(missing?.value),
    }
  }
}

export function resolveAggregation({ value }: Located<AggregateSettings>, of: string, report: Report): Aggregation {
  switch (value.kind) {
    case "generalised":
      return { kind: value.kind, power: value.value.power }
    case "owa": {
      const { weights } = value.value
      if (weights.value.length > 0 && weights.value.every((weight) => weight === 0))
        report.error("owa-weights-zero", weights.at, { of: `${of}.owa.weights` })
      return { kind: value.kind, weights: weights.value }
    }
    case "mazziotta-pareto":
      return { kind: value.kind, penalty: value.value.penalty, standardise: value.value.standardise }
    case "adjusted-mazziotta-pareto": {
      const { penalty, from } = value.value
      if (!from) return { kind: value.kind, penalty, from: null }
      const [low, high] = from.value
      if (low >= high) report.error("range-reversed", from.at, { of: `${of}.${value.kind}.from`, low, high })
      return { kind: value.kind, penalty, from: { low, high } }
    }
    case "benefit-of-the-doubt": {
      const { shares } = value.value
      if (!shares) return { kind: value.kind, shares: null }
      const [low, high] = shares.value
      if (low >= high) report.error("range-reversed", shares.at, { of: `${of}.${value.kind}.shares`, low, high })
      return { kind: value.kind, shares: { low, high } }
    }
    case "inverse-geometric":
      return { kind: value.kind, top: value.value.top }
    default:
      return { kind: value.kind }
  }
}

export function resolveMissing(written: MissingSettings | undefined): MissingRule {
  if (!written || written.kind === "all") return { kind: "all" }
  return { kind: written.kind, least: written.value }
}
