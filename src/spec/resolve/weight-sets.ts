import { type Change, type LocalText, nodeId, type Span } from "../../model/index.ts"
import type { WeightSetSettings } from "../files/robustness.ts"
import { find } from "../lookup.ts"
import type { Report } from "../report.ts"
import { type Draft, readWeight, type Structure } from "./structure.ts"

/** A set of weights, as changes of the dimensions that it names members of. */
export interface WeightSet {
  readonly id: string
  readonly title: LocalText
  readonly changes: readonly Change[]
}

/** The sets of `weight_sets` by name. Members that a set does not name keep the weights that they have. */
export function resolveWeightSets(
  sets: WeightSetSettings,
  structure: Structure,
  report: Report,
): ReadonlyMap<string, WeightSet> {
  const scored = [...structure.drafts.values()].filter(({ kind, basis }) => kind === "dimension" && basis === "scored")
  const parents = new Map(scored.flatMap((draft) => draft.members.map(({ node }) => [node, draft] as const)))
  return new Map(
    sets.map(({ key, at, value }) => {
      const weights = new Map<string, number>()
      for (const { key: node, at: place, value: written } of value.weights) {
        const weight = readWeight(node, written, report)
        if (!find(structure.lookup, node, place, report)) continue
        if (parents.has(nodeId(node))) weights.set(node, weight)
        else
          report.error("vary-without-effect", place, {
            of: `weight_sets.${key}`,
            why: `"${node}" is no member of a dimension with scores`,
          })
      }
      const touched = scored.filter(({ members }) => members.some(({ node }) => weights.has(node)))
      const changes = touched.map((draft) => reweighted(draft, weights, at, report))
      return [key, { id: key, title: value.title ?? { en: key, ko: key }, changes }]
    }),
  )
}

function reweighted(draft: Draft, weights: ReadonlyMap<string, number>, at: Span, report: Report): Change {
  const members = draft.members.map(({ node, weight }) => ({ node, weight: weights.get(node) ?? weight }))
  const sum = members.reduce((total, { weight }) => total + weight, 0)
  if (sum === 0) report.error("weights-all-zero", at, { node: draft.id })
  return {
    setting: "members",
    nodes: [draft.id],
    to: members.map(({ node, weight }) => ({ node, weight, share: weight / sum })),
  }
}
