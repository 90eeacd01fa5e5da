import type { AuditFinding, NodeId } from "../../../model/index.ts"
import { correlationTest, pearson } from "../../../stats/index.ts"
import { columnOf } from "../columns.ts"
import { auditLimits } from "./limits.ts"
import { type Examined, finding, type StepRule } from "./subject.ts"

/** Pairs that work against each other or say the same, members that run against their dimension or belong elsewhere. */
export const correlations: StepRule = (of) => {
  const { groups, scores, rows, table } = of
  if (groups.length === 0) return "no-scores"
  if (rows.length < 4) return "few-units"
  if (of.table.length === 0) return "no-groups"
  const { negative, redundant, chance } = auditLimits
  const findings: AuditFinding[] = []
  for (const { group, members, withGroup } of table) {
    for (const [a, b] of everyTwo(members)) {
      const { correlation: r, p } = correlationTest("pearson", columnOf(scores, a), columnOf(scores, b))
      if (r < negative && p < chance) findings.push(finding("negative-pair", { group, pair: [a, b], r }))
      if (r > redundant) findings.push(finding("redundant-pair", { group, pair: [a, b], r }))
    }
    for (const [j, r] of withGroup.entries())
      if (r !== null && r < 0) findings.push(finding("against-dimension", { node: members[j]!, group, r }))
  }
  return { findings: [...findings, ...across(of)], tables: { groups: table } }
}

/** Indicators held against those of other dimensions, and against the dimensions beside their own. */
function across({ groups, scores, method }: Examined): readonly AuditFinding[] {
  const { redundant, moderate } = auditLimits
  const parents = new Map(groups.flatMap(({ group, members }) => members.map(({ node }) => [node, group] as const)))
  const indicators = method.indicators.map(({ node }) => node).filter((node) => parents.has(node))
  const twice = everyTwo(indicators).flatMap(([a, b]): AuditFinding[] => {
    if (parents.get(a) === parents.get(b)) return []
    const r = pearson(columnOf(scores, a), columnOf(scores, b))
    return r > redundant ? [finding("redundant-across", { pair: [a, b], r })] : []
  })
  const elsewhere = indicators.flatMap((node): AuditFinding[] => {
    const own = parents.get(node)!
    const beside = groups.filter(
      ({ group }) => group !== own && parents.get(group) === parents.get(own) && parents.has(own),
    )
    const ownR = pearson(columnOf(scores, node), columnOf(scores, own))
    const [nearest] = beside
      .map(({ group }) => ({ group, r: pearson(columnOf(scores, node), columnOf(scores, group)) }))
      .filter(({ r }) => r > ownR && r > moderate)
      .toSorted((a, b) => b.r - a.r)
    if (nearest === undefined) return []
    return [finding("nearer-elsewhere", { node, own, ownR, other: nearest.group, otherR: nearest.r })]
  })
  return [...twice, ...elsewhere]
}

/** Cronbach's alpha of every dimension. */
export const consistency: StepRule = (of) => {
  if (of.groups.length === 0) return "no-scores"
  if (of.rows.length < 4) return "few-units"
  if (of.table.length === 0) return "no-groups"
  return {
    findings: of.table.flatMap(({ group, members, alpha }) =>
      alpha !== null && alpha < auditLimits.alpha
        ? [finding("low-alpha", { group, alpha, members: members.length })]
        : [],
    ),
  }
}

/** Whether the members of a dimension measure one thing. */
export const dimensionality: StepRule = (of) => {
  if (of.groups.length === 0) return "no-scores"
  const table = of.table.filter(({ members }) => members.length > 2)
  if (table.length === 0) return "no-large-groups"
  const { component, firstComponent, casesPerMember } = auditLimits
  return {
    findings: table.flatMap(({ group, members, components, rows }): AuditFinding[] => {
      const m = members.length
      if (components === null || rows < casesPerMember * m) return [finding("few-cases", { group, rows, members: m })]
      const counted = components.filter((share) => share * m > 1 && share > component).length
      const first = components[0]!
      return counted > 1 && first < firstComponent
        ? [finding("several-components", { group, components: counted, first })]
        : []
    }),
  }
}

/** What members say in their dimension, beside what their weights promise. */
export const weights: StepRule = (of) => {
  if (of.groups.length === 0) return "no-scores"
  if (of.rows.length < 4) return "few-units"
  if (of.table.length === 0) return "no-groups"
  return {
    findings: of.table.flatMap(({ group, members, shares, say }) =>
      members.flatMap((node, j): AuditFinding[] => {
        const [share, own] = [shares[j]!, say[j] ?? null]
        if (share === 0) return [finding("no-weight", { node, group })]
        if (own === null) return []
        if (own * auditLimits.say < share) return [finding("says-less", { node, group, share, say: own })]
        return own > share * auditLimits.say ? [finding("says-more", { node, group, share, say: own })] : []
      }),
    ),
  }
}

function everyTwo(nodes: readonly NodeId[]): (readonly [NodeId, NodeId])[] {
  return nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => [a, b] as const))
}
