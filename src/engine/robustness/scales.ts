import type { Aggregation, Factor, Method, NodeId, Normalisation } from "../../model/index.ts"

/**
 * Nodes whose scores lie on one scale in some draws and on another in others, because a factor chooses between ways to
 * normalise or to aggregate that end up on different ones: 0 to 100 here, standard deviations there. Their ranks can be
 * compared from draw to draw, their scores cannot.
 */
export function nodesOffScale(method: Method): ReadonlySet<NodeId> {
  const off = new Set<NodeId>()
  for (const factor of method.robustness.factors)
    for (const [node, scales] of scalesIn(factor, method)) if (scales.size > 1) off.add(node)
  for (const { node, members } of method.dimensions)
    if (members.some((member) => member.weight > 0 && off.has(member.node))) off.add(node)
  return off
}

/** By node that the factor changes, the scales of its options; an option that leaves the node alone has its own. */
function scalesIn(factor: Factor, method: Method): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const found = new Map<NodeId, Set<string>>()
  if (factor.kind !== "choice") return found
  const own = new Map([
    ...method.indicators.map(({ node, normalise }) => [node, scaleOf(normalise)] as const),
    ...method.dimensions.map(({ node, aggregate }) => [node, scaleOfMean(aggregate)] as const),
  ])
  const touched = new Set(factor.options.flatMap(({ changes }) => changes.flatMap(({ nodes }) => nodes)))
  for (const { changes } of factor.options) {
    const here = new Map(own)
    for (const change of changes)
      for (const node of change.nodes) {
        if (change.setting === "normalise") here.set(node, scaleOf(change.to))
        if (change.setting === "aggregate") here.set(node, scaleOfMean(change.to))
      }
    for (const node of touched) found.set(node, (found.get(node) ?? new Set()).add(here.get(node) ?? ""))
  }
  return found
}

/** What scores of a normalisation are told in: the ends that it brings them to, or what it counts. */
function scaleOf(how: Normalisation): string {
  if ("to" in how) return `${how.to.low} to ${how.to.high}`
  return how.kind === "z-score" ? `${how.mean} ± ${how.sd}` : how.kind
}

const means: ReadonlySet<Aggregation["kind"]> = new Set([
  "arithmetic",
  "geometric",
  "harmonic",
  "generalised",
  "median",
  "minimum",
  "owa",
] as const)

/** A mean keeps the scale of its members; other aggregations have one of their own. */
const scaleOfMean = ({ kind }: Aggregation): string => (means.has(kind) ? "members" : kind)
