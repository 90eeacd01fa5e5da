import type { Member, OptimisedWeighting, Span, Weighting } from "../../model/index.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { WeightsSettings } from "../files/weights.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"
import { type Asked, budgetShares, comparedShares } from "./expert-weights.ts"
import type { Draft } from "./structure.ts"

type DimensionDraft = Draft & { readonly kind: "dimension" }

/** Where the weights of a dimension's members come from, and what they are as far as words say. */
export interface Weighing {
  readonly weighting: Weighting
  readonly members: readonly Member[]
}

/**
 * Weights of dimensions: as a dimension says, else as `defaults.levels` says of its level, else as `defaults` says, else
 * as they are written beside the members.
 */
export function resolveWeighing(
  { defaults }: IndexFile,
  drafts: ReadonlyMap<string, Draft>,
  levels: ReadonlyMap<string, number>,
  report: Report,
): (node: DimensionDraft) => Weighing {
  const byLevel = new Map((defaults?.levels ?? []).map(({ key, value }) => [Number(key), value.weights]))
  const written = ({ id, settings }: DimensionDraft): Located<WeightsSettings> | undefined =>
    settings.weights ?? byLevel.get(levels.get(id) ?? 1) ?? defaults?.weights
  return (node) => {
    const how = written(node)
    const members = node.members.map(({ node: id, weight, share }) => ({ node: id, weight, share }))
    if (!how) return { weighting: { kind: "given" }, members }
    warnIgnored(node, how, report)
    const { value } = how
    const asked: Asked = {
      node: node.id,
      members: node.members.flatMap(({ node: id, weight }) => (weight > 0 ? [id] : [])),
      at: how.at,
      report,
    }
    switch (value.kind) {
      case "given":
        return { weighting: { kind: "given" }, members }
      case "entropy":
      case "critic":
        if (value.kind === "entropy") checkEntropy(node, how.at, drafts, report)
        return { weighting: { kind: value.kind, computed: false }, members }
      case "pca":
        return { weighting: { kind: "pca", squared: value.value.squared, computed: false }, members }
      case "equal":
        return {
          weighting: { kind: "equal" },
          members: weighed(
            members,
            asked,
            asked.members.map(() => 1),
          ),
        }
      case "budget": {
        const shares = budgetShares(value.value, asked)
        return {
          weighting: { kind: "budget", experts: value.value.length },
          members: weighed(members, asked, shares),
        }
      }
      case "ahp": {
        const found = comparedShares(value.value, asked)
        if (found === null) return { weighting: { kind: "given" }, members }
        const { shares, consistencyIndex, consistencyRatio } = found
        return {
          weighting: { kind: "ahp", consistencyIndex, consistencyRatio },
          members: weighed(members, asked, shares),
        }
      }
      case "optimised": {
        const { aim, correlation, level } = value.value
        const elements = level === undefined ? node.members : elementsBelow(node, level, how.at)
        const importance = rescaled(elements.filter(({ weight }) => weight > 0))
        return {
          weighting: { kind: "optimised", aim, correlation, level: level?.value ?? null, importance, computed: false },
          members,
        }
      }
    }
  }

  /** Nodes of the level below a dimension, with their weights as written in their own. */
  function elementsBelow(node: DimensionDraft, { value, at }: Located<number>, by: Span): readonly Member[] {
    const found: Member[] = []
    const walk = (parent: Draft) => {
      for (const member of parent.members) {
        const draft = drafts.get(member.node)
        if (!draft || member.weight === 0) continue
        if (levels.get(member.node) === value) {
          found.push(member)
          if (parent.id !== node.id && parent.kind === "dimension") holders.add(parent)
        } else walk(draft)
      }
    }
    const holders = new Set<DimensionDraft>()
    walk(node)
    if (found.length === 0 && !Number.isNaN(value))
      report.error("optimised-level", at, { node: node.id, given: value, highest: (levels.get(node.id) ?? 2) - 1 })
    for (const holder of holders) {
      const own = written(holder)
      if (own && own.value.kind !== "given")
        report.error("weights-conflict", by, { node: node.id, level: value, other: holder.id, how: own.value.kind })
    }
    return found
  }
}

function rescaled(elements: readonly Member[]): OptimisedWeighting["importance"] {
  const total = elements.reduce((sum, { weight }) => sum + weight, 0)
  return elements.map(({ node, weight }) => ({ node, share: weight / total }))
}

/** The members with new weights for those that were asked about. */
function weighed(members: readonly Member[], { members: ids }: Asked, weights: readonly number[]): readonly Member[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return members.map(({ node }) => {
    const place = ids.indexOf(node)
    const weight = place < 0 ? 0 : weights[place]!
    return { node, weight, share: weight / total }
  })
}

function warnIgnored(node: DimensionDraft, { value, at }: Located<WeightsSettings>, report: Report): void {
  if (value.kind === "given" || value.kind === "optimised") return
  const weights = new Set(node.members.flatMap(({ weight }) => (weight > 0 ? [weight] : [])))
  if (weights.size > 1) report.warning("weights-ignored", at, { node: node.id, how: `weights: ${value.kind}` })
}

/** Entropy is of parts of a sum, which negative scores have none of. */
function checkEntropy(node: DimensionDraft, at: Span, drafts: ReadonlyMap<string, Draft>, report: Report): void {
  for (const { node: id, weight } of node.members) {
    const member = drafts.get(id)
    const scale = member?.kind === "indicator" ? member.settings.normalise?.value : undefined
    if (weight > 0 && scale?.kind === "z-score" && !scale.value.to && (scale.value.mean?.value ?? 0) <= 0)
      report.error("entropy-negative", at, { node: node.id, member: id })
  }
}
