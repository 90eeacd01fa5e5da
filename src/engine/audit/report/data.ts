import type { AuditFinding, NodeId, UnitId } from "../../../model/index.ts"
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

/** Gaps by indicator, and of units that are ranked; whom the index leaves out; and how much was imputed. */
export const missing: StepRule = (of) => {
  const { raw, rows, tops, scores, matrix, prepared } = of
  if (raw.size === 0) return "no-scores"
  const units = rows.map((i) => matrix.units[i]!)
  const tallest = tops.map((node) => columnOf(scores, node))
  const isRanked = (k: number) => tallest.some((x) => !Number.isNaN(x[k]))
  const indicators = [...raw].flatMap(([node, x]): AuditFinding[] => {
    const values = valuesOf(x)
    return values < auditLimits.values * x.length ? [finding("indicator-gaps", { node, values, units: x.length })] : []
  })
  const unscored = tops.flatMap((node): AuditFinding[] => {
    const x = columnOf(scores, node)
    const without = units.filter((_, k) => Number.isNaN(x[k]))
    return without.length > 0 ? [finding("unscored", { node, units: without })] : []
  })
  const ranked = units.flatMap((unit, k) => (isRanked(k) ? gapsOfUnit(of, unit, k) : []))
  const cells = prepared.imputed.length
  const share = cells / (raw.size * Math.max(units.length, 1))
  return {
    findings: [...indicators, ...ranked, ...unscored, ...(cells > 0 ? [finding("imputed", { cells, share })] : [])],
  }
}

/** Whether the unit in row k has too little, on the whole or in one dimension of two indicators or more. */
function gapsOfUnit({ raw, groups }: Examined, unit: UnitId, k: number): readonly AuditFinding[] {
  const m = raw.size
  const has = (node: NodeId) => !Number.isNaN(raw.get(node)?.[k] ?? Number.NaN)
  const values = [...raw.keys()].filter(has).length
  const blocks = groups.flatMap(({ group, members }): AuditFinding[] => {
    const own = members.map(({ node }) => node).filter((node) => raw.has(node))
    // A dimension of one is told as its indicator, one of all as the unit.
    if (own.length < 2 || own.length === m || own.some(has)) return []
    return [finding("block-missing", { unit, group, indicators: own.length })]
  })
  return values < auditLimits.values * m ? [finding("unit-gaps", { unit, values, indicators: m }), ...blocks] : blocks
}

const valuesOf = (x: Float64Array) => x.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0)

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
