import {
  type DataWeighting,
  type DimensionMethod,
  type Member,
  type Method,
  type NodeId,
  waiting,
} from "../../model/index.ts"
import { plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import { scoreAll } from "../score-all.ts"
import { criticShares } from "./critic.ts"
import { entropyShares } from "./entropy.ts"
import { levelsOf } from "./levels.ts"
import { optimiseWeights } from "./optimise.ts"
import { pcaShares } from "./pca.ts"

/**
 * Computes the weights that rest on data, level by level from the bottom up, and puts them into the members: a method
 * like any other, whose weights stand. A method that waits for none is handed back.
 *
 * Weights come from the nominal scores of one period, and then hold for all periods and in every draw. Members whose
 * weight is written as 0 stay out. Where the data give no reason to prefer one member (no spread, one unit) weights are
 * equal; where the formula has no place for the scores (entropy of a negative one) all are 0, and the dimension has no
 * score.
 */
export function resolveWeights(method: Method, prepared: Prepared): Method {
  const open = method.dimensions.filter(({ weighting }) => waiting(weighting) !== null)
  if (open.length === 0) return method
  const levels = levelsOf(method)
  const ascending = [...new Set(open.map(({ node }) => levels.get(node) ?? 1))].sort((a, b) => a - b)
  return ascending.reduce(
    (resolved, level) =>
      resolveLevel(
        resolved,
        prepared,
        open.filter(({ node }) => levels.get(node) === level),
      ),
    method,
  )
}

function resolveLevel(method: Method, prepared: Prepared, here: readonly DimensionMethod[]): Method {
  const scheme = plan(method, prepared)
  const { scores } = scoreAll(scheme)
  const found = new Map<NodeId, ReadonlyMap<NodeId, number>>()
  for (const { node, weighting, members } of here) {
    const how = waiting(weighting)
    if (how === null) continue
    if (how.kind === "optimised") {
      const { elements, weights } = optimiseWeights(method, prepared, node, how)
      const byElement = new Map(elements.map((element, e) => [element, weights[e]!]))
      for (const dimension of method.dimensions)
        if (dimension.members.some((member) => byElement.has(member.node))) found.set(dimension.node, byElement)
      continue
    }
    const weighted = members.filter((member) => member.weight > 0)
    const columns = weighted.map((member) => scores[scheme.nodes.indexOf(member.node)]!)
    const shares = sharesOf(how, columns)
    found.set(node, new Map(weighted.map((member, k) => [member.node, shares === null ? 1 : shares[k]!])))
  }
  const settled = new Set(here.map(({ node }) => node))
  const dimensions = method.dimensions.map((dimension) => {
    const weights = found.get(dimension.node)
    const members = weights === undefined ? dimension.members : reweighted(dimension.members, weights)
    const weighting = settled.has(dimension.node) ? { ...dimension.weighting, computed: true } : dimension.weighting
    return { ...dimension, members, weighting }
  })
  return { ...method, dimensions }
}

function sharesOf(
  how: Exclude<DataWeighting, { readonly kind: "optimised" }>,
  members: readonly Float64Array[],
): Float64Array | null {
  switch (how.kind) {
    case "pca":
      return pcaShares(members, how.squared)
    case "entropy":
      return entropyShares(members)
    case "critic":
      return criticShares(members)
  }
}

/** The members with these weights as shares; one that has none here keeps its own. */
function reweighted(members: readonly Member[], weights: ReadonlyMap<NodeId, number>): readonly Member[] {
  const raw = members.map(({ node, share }) => weights.get(node) ?? share)
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return members.map(({ node }, p) => {
    const share = total > 0 ? raw[p]! / total : 0
    return { node, weight: share, share }
  })
}
