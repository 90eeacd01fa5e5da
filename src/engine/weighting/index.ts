import { type DimensionMethod, type Member, type Method, type NodeId, restsOnData } from "../../model/index.ts"
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
 * like any other, which resolves to itself. A method without such weights is handed back.
 *
 * Weights come from the nominal scores of one period, and hold for all periods and in every draw. Members whose weight is
 * written as 0 stay out. Where the data give no reason to prefer one member (no spread, one unit) weights are equal;
 * where the formula has no place for the scores (entropy of a negative one) all are 0, and the dimension has no score.
 */
export function resolveWeights(method: Method, prepared: Prepared): Method {
  if (!method.dimensions.some(({ weighting }) => restsOnData(weighting))) return method
  const levels = levelsOf(method)
  let resolved = method
  for (const level of [...new Set(levels.values())].sort((a, b) => a - b)) {
    const here = method.dimensions.filter(({ node, weighting }) => levels.get(node) === level && restsOnData(weighting))
    if (here.length > 0) resolved = resolveLevel(resolved, prepared, here)
  }
  return resolved
}

function resolveLevel(method: Method, prepared: Prepared, here: readonly DimensionMethod[]): Method {
  const scheme = plan(method, prepared)
  const { scores } = scoreAll(scheme)
  const found = new Map<NodeId, ReadonlyMap<NodeId, number>>()
  for (const { node, weighting, members } of here) {
    if (weighting.kind === "optimised") {
      const { elements, weights } = optimiseWeights(method, prepared, node, weighting)
      const byElement = new Map(elements.map((element, e) => [element, weights[e]!]))
      for (const dimension of method.dimensions)
        if (dimension.members.some((member) => byElement.has(member.node))) found.set(dimension.node, byElement)
      continue
    }
    const weighted = members.filter((member) => member.weight > 0)
    const columns = weighted.map((member) => scores[scheme.nodes.indexOf(member.node)]!)
    const shares = sharesOf(weighting, columns)
    found.set(node, new Map(weighted.map((member, k) => [member.node, shares === null ? 1 : shares[k]!])))
  }
  const dimensions = method.dimensions.map((dimension) => {
    const weights = found.get(dimension.node)
    return weights === undefined ? dimension : { ...dimension, members: reweighted(dimension.members, weights) }
  })
  return { ...method, dimensions }
}

function sharesOf(how: DimensionMethod["weighting"], members: readonly Float64Array[]): Float64Array | null {
  switch (how.kind) {
    case "pca":
      return pcaShares(members, how.squared)
    case "entropy":
      return entropyShares(members)
    case "critic":
      return criticShares(members)
    default:
      throw new Error(`weights that are ${how.kind} do not rest on the members' scores`)
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
