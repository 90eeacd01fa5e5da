import type { AuditFinding, AuditTables, NodeId } from "../../../model/index.ts"
import { column } from "../../../model/index.ts"
import { correlationTest } from "../../../stats/index.ts"
import { columnOf, keptEntries } from "../columns.ts"
import { auditLimits } from "./limits.ts"
import { type Examined, finding, orNull, type StepRule } from "./subject.ts"

/** How the top, and indicators that nothing divides, go with measures from outside the index. */
export const outside: StepRule = (of) => {
  if (of.tops.length === 0) return "no-scores"
  const measures = measuresOf(of)
  const top = of.tops.flatMap((node) => together(of, node, measures))
  if (top.length === 0) return "no-outside"
  const plain = of.method.indicators.filter(({ denominate }) => denominate === null).map(({ node }) => node)
  const found = [...top, ...plain.flatMap((node) => together(of, node, measures))]
  const findings = found.flatMap(({ node, measure, r, p, pairs }): AuditFinding[] =>
    Math.abs(r) > auditLimits.size && p !== null && p < auditLimits.chance
      ? [finding("follows-size", { node, measure, r, pairs })]
      : [],
  )
  return { findings, tables: { outside: top } }
}

/** Denominators, and indicators that are shown and not scored. */
function measuresOf({ matrix, rows, method, nodes }: Examined): ReadonlyMap<string, Float64Array> {
  const scored = new Set<NodeId>(method.indicators.map(({ node }) => node))
  const shown = nodes.filter(({ id, basis }) => basis === "shown" && !scored.has(id))
  return new Map<string, Float64Array>([
    ...[...matrix.sides.denominators].map(([name, x]) => [name, keptEntries(x, rows)] as const),
    ...shown.flatMap(({ id }) => {
      const j = matrix.indicators.indexOf(id)
      return j < 0 ? [] : [[id, keptEntries(column(matrix, matrix.values, j), rows)] as const]
    }),
  ])
}

function together(
  { scores }: Examined,
  node: NodeId,
  measures: ReadonlyMap<string, Float64Array>,
): AuditTables["outside"] {
  return [...measures].flatMap(([measure, x]) => {
    const { correlation: r, p, pairs } = correlationTest("pearson", columnOf(scores, node), x)
    return Number.isNaN(r) ? [] : [{ node, measure, r, p: orNull(p), pairs }]
  })
}
