import {
  type AuditResult,
  type AuditSeverity,
  type AuditStep,
  type AuditTables,
  type AuditVerdict,
  auditSeverity,
  auditSteps,
} from "../../../model/index.ts"
import { choices } from "./choices.ts"
import { compensation } from "./compensation.ts"
import { coverage, missing, outliers } from "./data.ts"
import { examine } from "./examine.ts"
import { framework } from "./framework.ts"
import { auditLimits } from "./limits.ts"
import { outside } from "./outside.ts"
import { robustness } from "./robustness.ts"
import type { AuditSubject, StepRules } from "./subject.ts"
import { consistency, correlations, dimensionality, weights } from "./together.ts"

export type { AuditSubject } from "./subject.ts"

const rules: StepRules = {
  framework,
  coverage,
  missing,
  outliers,
  correlations,
  consistency,
  dimensionality,
  weights,
  compensation,
  robustness,
  choices,
  outside,
}

const noTables: AuditTables = {
  indicators: [],
  groups: [],
  compensation: [],
  ranks: [],
  factors: [],
  outside: [],
}

/**
 * Takes an index through the steps of an audit: findings with their numbers, the tables that they rest on, and a verdict.
 * A step that cannot be applied says why.
 *
 * Source: OECD/JRC Handbook (2008), its ten steps as the JRC's audits take them; the limits, docs/audit.md.
 */
export function audit(subject: AuditSubject): AuditResult {
  const of = examine(subject)
  const results = auditSteps.map((id) => ({ id, result: rules[id](of) }))
  const steps = results.map(({ id, result }): AuditStep => {
    if (typeof result === "string") return { id, applied: false, why: result }
    return { id, applied: true, findings: result.findings }
  })
  const tables: AuditTables = Object.assign(
    { ...noTables },
    ...results.map(({ result }) => (typeof result === "string" ? {} : result.tables)),
  )
  return { verdict: verdictOf(steps), limits: auditLimits, steps, tables }
}

function verdictOf(steps: readonly AuditStep[]): AuditResult["verdict"] {
  const found = steps.flatMap((step) => (step.applied ? step.findings : []))
  const count = (severity: AuditSeverity) => found.filter(({ code }) => auditSeverity[code] === severity).length
  const applied = steps.filter((step) => step.applied).length
  const counts = { concern: count("concern"), look: count("look"), note: count("note") }
  return { kind: kindOf(counts, applied / steps.length), applied, of: steps.length, ...counts }
}

function kindOf({ concern, look }: Readonly<Record<AuditSeverity, number>>, applied: number): AuditVerdict {
  if (applied < 0.5) return "partial"
  if (concern > 0) return "doubt"
  return look > 0 ? "care" : "sound"
}
