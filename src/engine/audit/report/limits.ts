import type { AuditLimits } from "../../../model/index.ts"
import { usualThresholds } from "../../../stats/index.ts"

/** From where on the audit speaks. The source of each is in docs/audit.md. */
export const auditLimits: AuditLimits = {
  values: usualThresholds.values,
  nonzero: usualThresholds.nonzero,
  distinct: usualThresholds.distinct,
  skewness: usualThresholds.skewness,
  kurtosis: usualThresholds.excessKurtosis,
  redundant: 0.9,
  negative: -0.4,
  moderate: 0.3,
  chance: 0.05,
  alpha: 0.7,
  component: 0.1,
  firstComponent: 0.6,
  casesPerMember: 3,
  say: 2,
  meanShift: 0.05,
  width: 0.2,
  size: 0.7,
}
