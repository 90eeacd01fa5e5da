import {
  type GroupScheme,
  type Imputation,
  type ImputationStep,
  imputationSteps,
  type Node,
  nodeId,
  type Period,
} from "../../model/index.ts"
import type { ImputeSettings, ImputeWay } from "../files/impute.ts"
import type { IndexFile } from "../files/index-file.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import type { Structure } from "./structure.ts"

interface Surroundings {
  readonly index: IndexFile
  readonly structure: Structure
  readonly groups: readonly GroupScheme[]
  readonly periods: readonly Period[]
  /** Number of the units; NaN where their file could not be read. */
  readonly units: number
}

/** One way of a list, and how to speak of it. */
interface Spot {
  readonly at: Located<ImputeSettings>["at"]
  readonly of: string
}

/** How the gaps of a node are filled, by its own setting; `of` is the way to that, where it is not the node's. */
export type Imputing = (own: Located<ImputeSettings> | undefined, node: string, of?: string) => Imputation

/**
 * How gaps of indicators are filled: as they say, else as `defaults` says. A setting that serves many is checked and
 * reported once.
 */
export function resolveImputing(around: Surroundings, report: Report): Imputing {
  const fallback = around.index.defaults?.impute
  const resolved = new Map<Located<ImputeSettings>, Imputation>()
  return (own, node, of = `indicators.${node}`) => {
    const written = own ?? fallback
    if (!written) return { kind: "none" }
    const known = resolved.get(written)
    const how = known ?? resolveImputation(written, own ? `${of}.impute` : "defaults.impute", around, report)
    resolved.set(written, how)
    return how
  }
}

function resolveImputation(
  { value, at }: Located<ImputeSettings>,
  of: string,
  around: Surroundings,
  report: Report,
): Imputation {
  const listed = value.kind === "list" ? value.value : [{ value: value.value, at }]
  const steps = listed.flatMap((way, k): readonly ImputationStep[] => {
    const place: Spot = { at: way.at, of: value.kind === "list" ? `${of}[${k + 1}]` : of }
    if (way.value.kind === "none") {
      if (listed.length > 1)
        report.error("setting-unused", way.at, { setting: "none", of: place.of, why: "the list has other ways" })
      return []
    }
    return [resolveStep(way.value, place, around, report)]
  })
  const [first] = steps
  if (first === undefined) return { kind: "none" }
  return steps.length === 1 ? first : { kind: "chain", steps }
}

function resolveStep(
  way: Exclude<ImputeWay, { kind: "none" }>,
  { at, of }: Spot,
  around: Surroundings,
  report: Report,
): ImputationStep {
  const levelOf = (level: Located<number> | undefined) => resolveLevel(level, around, report)
  switch (way.kind) {
    case "mean":
    case "median":
      return { kind: "units", average: way.kind, within: resolveScheme(way.value.within, around, report) }
    case "indicators": {
      const { average, level, scale } = way.value
      return { kind: way.kind, average, level: levelOf(level), rescale: scale === "min-max" }
    }
    case "latest":
      warnOfOnePeriod(way.kind, at, around, report)
      return { kind: way.kind, most: way.value.most ?? null }
    case "constant":
      warnOfOnePeriod(way.kind, at, around, report)
      return { kind: way.kind }
    case "linear":
      warnOfOnePeriod(way.kind, at, around, report)
      return { kind: way.kind, alone: way.value.alone }
    case "nearest":
      return { kind: way.kind, k: way.value.k, distance: way.value.distance, level: levelOf(way.value.level) }
    case "regression": {
      const { on, level } = way.value
      if (on && level)
        report.error("setting-unused", level.at, {
          setting: "level",
          of: `${of}.regression`,
          why: "`on` says which indicators are asked",
        })
      for (const predictor of on ?? []) checkPredictor(predictor, around, report)
      return {
        kind: way.kind,
        on: on ? on.map(({ value }) => nodeId(value)) : null,
        level: on ? null : levelOf(level),
      }
    }
    case "em": {
      const level = levelOf(way.value.level)
      warnOfFewUnits(level, at, around, report)
      return { kind: way.kind, level }
    }
  }
}

function resolveScheme(within: Located<string> | undefined, { groups }: Surroundings, report: Report): string | null {
  if (!within) return null
  const lookup: Lookup = {
    code: "group-scheme-unknown",
    all: new Map(groups.map((scheme) => [scheme.id, scheme])),
    partial: false,
  }
  find(lookup, within.value, within.at, report)
  return within.value
}

function resolveLevel(level: Located<number> | undefined, { structure }: Surroundings, report: Report): number | null {
  if (!level) return null
  const highest = Math.max(1, ...structure.nodes.map((node) => node.level))
  if (level.value > highest) report.error("level-unknown", level.at, { given: String(level.value), highest })
  return level.value
}

function checkPredictor({ value, at }: Located<string>, { structure }: Surroundings, report: Report): void {
  const draft = find(structure.lookup, value, at, report)
  if (!draft || (draft.kind === "indicator" && draft.basis === "scored")) return
  report.error("predictor-wrong", at, {
    given: value,
    why: draft.kind === "dimension" ? "it is a dimension" : "it has no scores",
  })
}

function warnOfOnePeriod(way: string, at: Spot["at"], { periods }: Surroundings, report: Report): void {
  if (periods.length === 1) report.warning("impute-one-period", at, { way })
}

/** Fewer units than so many times the indicators: their covariances follow chance more than anything else. */
const enough = 3

function warnOfFewUnits(
  level: number | null,
  at: Spot["at"],
  { structure, units }: Surroundings,
  report: Report,
): void {
  const nodes = new Map(structure.nodes.map((node) => [node.id, node]))
  const sizes = new Map<string, number>()
  for (const node of structure.nodes) {
    if (node.kind !== "indicator" || node.basis !== "scored") continue
    let top = node
    for (let up = parentOf(node); up !== undefined && up.level <= (level ?? Infinity); up = parentOf(up)) top = up
    const family = level === null ? "" : top.id
    sizes.set(family, (sizes.get(family) ?? 0) + 1)
  }
  const indicators = Math.max(0, ...sizes.values())
  if (units < enough * indicators) report.warning("em-few-units", at, { indicators, units })

  function parentOf({ parent }: Node): Node | undefined {
    return parent === null ? undefined : nodes.get(parent)
  }
}

/** The completed tables that are drawn; null for none. */
export function resolveMultiple(
  { multiple_imputation: written }: IndexFile,
  imputations: readonly Imputation[],
  report: Report,
): { readonly count: number; readonly seed: number } | null {
  if (!written) return null
  const steps = imputations.flatMap(imputationSteps)
  if (!steps.some(({ kind }) => kind === "regression" || kind === "em"))
    report.error("setting-unused", written.at, {
      setting: "multiple_imputation",
      of: "the edition",
      why: "no indicator is imputed by `regression` or `em`, which alone know how uncertain they are",
    })
  return written.value
}
