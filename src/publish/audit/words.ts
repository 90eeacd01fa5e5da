import {
  type AuditCode,
  type AuditFinding,
  type AuditResult,
  type AuditStep,
  auditSeverity,
  type LocalText,
  type WordedFinding,
  type WordedStep,
} from "../../model/index.ts"
import { type FindingText, findingTexts } from "./finding-texts.ts"
import { type Named, type Say, sayIn } from "./say.ts"
import { stepTexts, whyNotTexts } from "./step-texts.ts"

/** The steps of an audit with all that is said of them, in both languages. */
export function wordedSteps({ steps }: Pick<AuditResult, "steps">, named: Named): readonly WordedStep[] {
  const says = { en: sayIn("en", named), ko: sayIn("ko", named) }
  return steps.map((step) => wordedStep(step, says))
}

type Says = { readonly en: Say; readonly ko: Say }

function wordedStep(step: AuditStep, says: Says): WordedStep {
  const { title, asks } = stepTexts[step.id]
  if (!step.applied) return { ...step, title, asks, reason: whyNotTexts[step.why] }
  return { ...step, title, asks, findings: step.findings.map((finding) => worded(finding, says)) }
}

function worded(finding: AuditFinding, says: Says): WordedFinding {
  const { why, hint } = findingTexts[finding.code]
  return { ...finding, severity: auditSeverity[finding.code], found: foundText(finding, says), why, hint }
}

function foundText<C extends AuditCode>({ code, params }: Extract<AuditFinding, { code: C }>, says: Says): LocalText {
  // A code and its params belong together; the compiler loses that over the union.
  const { found } = findingTexts[code] as unknown as FindingText<AuditCode>
  return { en: found.en(params as never, says.en), ko: found.ko(params as never, says.ko) }
}
