import type { AuditFinding, NodeId } from "../../../model/index.ts"
import { describe, oddities } from "../../../stats/index.ts"
import { columnOf } from "../columns.ts"
import { auditLimits } from "./limits.ts"
import { type Examined, finding, orNull, type StepRule } from "./subject.ts"

/** Whether indicators tell the units apart at all. */
export const coverage: StepRule = (of) => {
  if (of.raw.size === 0) return "no-scores"
  const findings = [...of.raw].flatMap(([node, x]): AuditFinding[] => {
    const { outcome = "ok" } = of.scored.nodes.get(node) ?? {}
    if (outcome !== "ok") return [finding("no-scores", { node, why: outcome })]
    const about = describe(x)
    const odd = oddities(about)
    return [
      ...(odd.includes("many-zeros")
        ? [finding("many-zeros", { node, zeros: about.values - about.nonzero, values: about.values })]
        : []),
      ...(odd.includes("few-distinct")
        ? [finding("few-distinct", { node, distinct: about.distinct, values: about.values })]
        : []),
    ]
  })
  return { findings, tables: { indicators: indicatorTable(of) } }
}

function indicatorTable({ raw, scores }: Examined) {
  return [...raw].map(([node, x]) => {
    const { n, values, mean, sd, skewness, excessKurtosis } = describe(x)
    return {
      node,
      units: n,
      values,
      mean: orNull(mean),
      sd: orNull(sd),
      skewness: orNull(skewness),
      kurtosis: orNull(excessKurtosis),
      skewnessAfter: orNull(describe(columnOf(scores, node)).skewness),
    }
  })
}

/** Gaps by indicator, by unit and by dimension, and how much was imputed. */
export const missing: StepRule = ({ raw, rows, groups, scores, matrix, prepared }) => {
  if (raw.size === 0) return "no-scores"
  const { values: least } = auditLimits
  const m = raw.size
  const isGap = (node: NodeId, k: number) => Number.isNaN(columnOf(raw, node)[k])
  const units = rows.map((i) => matrix.units[i]!)
  const findings: AuditFinding[] = []
  for (const [node, x] of raw) {
    const values = x.filter((value) => !Number.isNaN(value)).length
    if (values < least * x.length) findings.push(finding("indicator-gaps", { node, values, units: x.length }))
  }
  for (const [k, unit] of units.entries()) {
    const values = [...raw.keys()].filter((node) => !isGap(node, k)).length
    if (values < least * m) findings.push(finding("unit-gaps", { unit, values, indicators: m }))
  }
  const inner = groups.map(({ group, members }) => ({
    group,
    indicators: members.map(({ node }) => node).filter((node) => raw.has(node)),
  }))
  for (const { group, indicators } of inner) {
    // A unit without any score has nothing that rests on the gap; a dimension of one is told as its indicator.
    if (indicators.length < 2 || indicators.length === m) continue
    for (const [k, unit] of units.entries()) {
      const isScored = [...scores.values()].some((column) => !Number.isNaN(column[k]))
      if (isScored && indicators.every((node) => isGap(node, k)))
        findings.push(finding("block-missing", { unit, group, indicators: indicators.length }))
    }
  }
  const cells = prepared.imputed.length
  if (cells > 0) findings.push(finding("imputed", { cells, share: cells / (m * Math.max(units.length, 1)) }))
  return { findings }
}

/** A few units that decide the scale of all, as scored; those that treatment or normalisation took care of are noted. */
export const outliers: StepRule = ({ raw, scores, rows, matrix }) => {
  if (raw.size === 0) return "no-scores"
  const findings = [...raw].flatMap(([node, x]): AuditFinding[] => {
    const before = describe(x)
    const scored = describe(columnOf(scores, node))
    if (oddities(scored).includes("outliers")) {
      const column = columnOf(scores, node)
      let far = 0
      for (let k = 1; k < column.length; k++)
        if (
          !(Math.abs(column[k]! - scored.median) <= Math.abs(column[far]! - scored.median)) &&
          !Number.isNaN(column[k])
        )
          far = k
      const unit = matrix.units[rows[far]!]!
      return [finding("outliers", { node, skewness: scored.skewness, kurtosis: scored.excessKurtosis, unit })]
    }
    // Without scores afterwards nothing was taken care of.
    if (!oddities(before).includes("outliers") || Number.isNaN(scored.skewness)) return []
    return [finding("outliers-tamed", { node, before: before.skewness, after: scored.skewness })]
  })
  return { findings }
}
