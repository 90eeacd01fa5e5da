import type { Method, MethodDifference, NodeId } from "../../model/index.ts"
import { canonicalJson } from "../canonical.ts"

type Settings = Readonly<Record<string, unknown>>

/**
 * The settings that two methods have otherwise: those of the whole method, then node by node of the nodes that both have.
 * Nodes that one lacks are no difference of settings. Periods are not compared.
 */
export function methodDifferences(from: Method, to: Method): readonly MethodDifference[] {
  return [
    ...between(null, wholeOf(from), wholeOf(to)),
    ...byNode(from.indicators, to.indicators, ({ node: _, ...settings }) => settings),
    ...byNode(from.dimensions, to.dimensions, ({ node: _, members, weighting, ...settings }) => ({
      ...settings,
      weighting: weighting.kind,
      ...Object.fromEntries(members.map((member) => [`share of ${member.node}`, member.share])),
    })),
    ...byNode(from.ordinal, to.ordinal, ({ direction, values }) => ({ direction, values })),
    ...byNode(from.reconstructions, to.reconstructions, ({ members }) =>
      Object.fromEntries(members.map((member) => [`share of ${member.node}`, member.share])),
    ),
  ]
}

const wholeOf = ({ preparation: { order, screen, multiple }, panel, robustness }: Method): Settings => {
  const { draws, seed, sampling, factors, sensitivity: _ } = robustness
  // What is drawn moves the intervals of the ranks and never the ranks.
  return { order, screen, "multiple imputation": multiple, panel, robustness: { draws, seed, sampling, factors } }
}

function byNode<T extends { readonly node: NodeId }>(
  from: readonly T[],
  to: readonly T[],
  settings: (each: T) => Settings,
): readonly MethodDifference[] {
  const others = new Map(to.map((each) => [each.node, each]))
  return from.flatMap((each) => {
    const other = others.get(each.node)
    return other === undefined ? [] : between(each.node, settings(each), settings(other))
  })
}

function between(node: NodeId | null, from: Settings, to: Settings): readonly MethodDifference[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return names
    .filter((name) => canonicalJson(from[name] ?? null) !== canonicalJson(to[name] ?? null))
    .map((setting) => ({ node, setting, from: from[setting] ?? null, to: to[setting] ?? null }))
}
