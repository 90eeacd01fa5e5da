import type { AuditFinding, AuditTables, NodeId } from "../../../model/index.ts"
import { auditLimits } from "./limits.ts"
import { finding, medianOf, type StepRule } from "./subject.ts"

/** How far ranks hold: intervals of the draws, or of the orders that the evidence admits. */
export const robustness: StepRule = ({ tops, drawn, ordinal, scored, matrix, nodes }) => {
  const heads = nodes.filter(({ parent, basis, kind }) => parent === null && basis !== "shown" && kind === "dimension")
  const isHead = (node: NodeId) => heads.some(({ id, members }) => id === node || members.includes(node))
  const known = [
    ...tops.flatMap((node) => [[node, drawn.ranks.get(node)] as const]),
    ...[...ordinal].filter(([node]) => isHead(node)),
  ]
  const tables = known.flatMap(([node, uncertainty]): AuditTables["ranks"] => {
    if (uncertainty === undefined) return []
    const own = scored.nodes.get(node)?.rank
    const rows = matrix.units.flatMap((unit, i) => {
      const [low, high] = [uncertainty.low[i] ?? null, uncertainty.high[i] ?? null]
      if (low === null || high === null) return []
      return [{ unit, rank: own?.[i] || null, low, high }]
    })
    if (rows.length === 0) return []
    return [
      {
        node,
        how: uncertainty.how,
        medianWidth: medianOf(rows.map(({ low, high }) => high - low)),
        units: rows.length,
        tiers: new Set(uncertainty.tiers.filter((tier) => tier !== null)).size,
        rows,
      },
    ]
  })
  if (tables.length === 0) return "no-draws"
  const findings = tables.flatMap(({ node, how, medianWidth, units, rows }): AuditFinding[] => {
    const outside = rows.filter(({ rank: own, low, high }) => own !== null && (own < low || own > high))
    return [
      ...(medianWidth > auditLimits.width * units
        ? [finding(how === "draws" ? "wide-intervals" : "wide-orders", { node, width: medianWidth, units })]
        : []),
      ...(outside.length > 0 ? [finding("outside-interval", { node, units: outside.map(({ unit }) => unit) })] : []),
    ]
  })
  const lost = drawn.studies.flatMap(({ node, failures }) =>
    failures.draws > 0
      ? [finding("lost-scores", { node, units: failures.units.map(({ unit }) => unit), draws: failures.draws })]
      : [],
  )
  const untried = tops.length > 0 && drawn.factors.length === 0 ? [finding("nothing-varied", {})] : []
  return { findings: [...untried, ...findings, ...lost], tables: { ranks: tables } }
}
