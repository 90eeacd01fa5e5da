import type { IndexDocument, RankUncertainty } from "./document.ts"
import type { NodeId, Period, UnitId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/** What the audit looks at, in the order of its pages. */
export const auditSteps = [
  "framework",
  "coverage",
  "missing",
  "outliers",
  "correlations",
  "consistency",
  "dimensionality",
  "weights",
  "compensation",
  "robustness",
  "choices",
  "outside",
] as const
export type AuditStepId = (typeof auditSteps)[number]

/** What each kind of finding tells. Correlations are −1 to 1, shares 0 to 1. */
export interface AuditParams {
  "no-definition": { readonly nodes: readonly NodeId[] }
  "single-member": { readonly group: NodeId; readonly node: NodeId }
  "no-scores": { readonly node: NodeId; readonly why: "constant" | "unanchored" }
  "many-zeros": { readonly node: NodeId; readonly zeros: number; readonly values: number }
  "few-distinct": { readonly node: NodeId; readonly distinct: number; readonly values: number }
  "indicator-gaps": { readonly node: NodeId; readonly values: number; readonly units: number }
  "unit-gaps": { readonly unit: UnitId; readonly values: number; readonly indicators: number }
  unscored: { readonly node: NodeId; readonly units: readonly UnitId[] }
  "block-missing": { readonly unit: UnitId; readonly group: NodeId; readonly indicators: number }
  imputed: { readonly cells: number; readonly share: number }
  outliers: {
    readonly node: NodeId
    readonly skewness: number
    readonly kurtosis: number
    /** The unit furthest from the median. */
    readonly unit: UnitId
  }
  "outliers-tamed": { readonly node: NodeId; readonly before: number; readonly after: number }
  "negative-pair": { readonly group: NodeId; readonly pair: readonly [NodeId, NodeId]; readonly r: number }
  "redundant-pair": { readonly group: NodeId; readonly pair: readonly [NodeId, NodeId]; readonly r: number }
  "redundant-across": { readonly pair: readonly [NodeId, NodeId]; readonly r: number }
  "against-dimension": { readonly node: NodeId; readonly group: NodeId; readonly r: number }
  "nearer-elsewhere": {
    readonly node: NodeId
    readonly own: NodeId
    readonly ownR: number
    readonly other: NodeId
    readonly otherR: number
  }
  "low-alpha": { readonly group: NodeId; readonly alpha: number; readonly members: number }
  "several-components": { readonly group: NodeId; readonly components: number; readonly first: number }
  "few-cases": { readonly group: NodeId; readonly rows: number; readonly members: number }
  "no-weight": { readonly node: NodeId; readonly group: NodeId }
  "says-less": { readonly node: NodeId; readonly group: NodeId; readonly share: number; readonly say: number }
  "says-more": { readonly node: NodeId; readonly group: NodeId; readonly share: number; readonly say: number }
  compensates: { readonly node: NodeId; readonly mean: number; readonly unit: UnitId; readonly change: number }
  "nothing-varied": Record<string, never>
  "wide-intervals": { readonly node: NodeId; readonly width: number; readonly units: number }
  "wide-orders": { readonly node: NodeId; readonly width: number; readonly units: number }
  "outside-interval": { readonly node: NodeId; readonly units: readonly UnitId[] }
  "lost-scores": { readonly node: NodeId; readonly units: readonly UnitId[]; readonly draws: number }
  "moves-most": { readonly node: NodeId; readonly factor: LocalText; readonly total: number; readonly next: number }
  "largest-scenario": { readonly node: NodeId; readonly options: readonly LocalText[]; readonly change: number }
  "leads-most": { readonly node: NodeId; readonly element: NodeId; readonly change: number }
  "no-effect": { readonly node: NodeId; readonly element: NodeId }
  "not-tried": { readonly settings: readonly UntriedSetting[] }
  "follows-size": { readonly node: NodeId; readonly measure: string; readonly r: number; readonly pairs: number }
}
export type AuditCode = keyof AuditParams
export type UntriedSetting = "weights" | "normalise" | "aggregate" | "impute"

/** One thing found. */
export type AuditFinding = {
  readonly [C in AuditCode]: { readonly code: C; readonly params: AuditParams[C] }
}[AuditCode]

/** How much a finding weighs: what makes results doubtful; what is worth a second look; what should be known. */
export type AuditSeverity = "concern" | "look" | "note"

/** The weight of each kind of finding. */
export const auditSeverity: { readonly [C in AuditCode]: AuditSeverity } = {
  "no-definition": "note",
  "single-member": "note",
  "no-scores": "concern",
  "many-zeros": "look",
  "few-distinct": "note",
  "indicator-gaps": "look",
  "unit-gaps": "look",
  unscored: "note",
  "block-missing": "look",
  imputed: "note",
  outliers: "look",
  "outliers-tamed": "note",
  "negative-pair": "concern",
  "redundant-pair": "look",
  "redundant-across": "look",
  "against-dimension": "concern",
  "nearer-elsewhere": "look",
  "low-alpha": "look",
  "several-components": "look",
  "few-cases": "note",
  "no-weight": "note",
  "says-less": "look",
  "says-more": "look",
  compensates: "look",
  "nothing-varied": "look",
  "wide-intervals": "look",
  "wide-orders": "look",
  "outside-interval": "look",
  "lost-scores": "look",
  "moves-most": "note",
  "largest-scenario": "note",
  "leads-most": "note",
  "no-effect": "look",
  "not-tried": "note",
  "follows-size": "look",
}

/** Why a step cannot be applied to an index. */
export type AuditWhyNot =
  | "no-scores"
  | "no-groups"
  | "no-large-groups"
  | "no-mean"
  | "few-units"
  | "no-draws"
  | "no-outside"

/** One step of the audit: what it found, or why it cannot be applied. */
export type AuditStep =
  | { readonly id: AuditStepId; readonly applied: true; readonly findings: readonly AuditFinding[] }
  | { readonly id: AuditStepId; readonly applied: false; readonly why: AuditWhyNot }

/** From where on something is found. Sources: docs/audit.md. */
export interface AuditLimits {
  readonly values: number
  readonly nonzero: number
  readonly distinct: number
  readonly skewness: number
  readonly kurtosis: number
  readonly redundant: number
  readonly negative: number
  readonly moderate: number
  readonly chance: number
  readonly alpha: number
  /** A component counts if it holds at least this share of the variance, and more than one member does. */
  readonly component: number
  readonly firstComponent: number
  readonly casesPerMember: number
  readonly say: number
  readonly meanShift: number
  readonly width: number
  readonly size: number
}

/** The numbers behind the findings; null: there is none. */
export interface AuditTables {
  readonly indicators: readonly {
    readonly node: NodeId
    readonly units: number
    readonly values: number
    readonly mean: number | null
    readonly sd: number | null
    readonly skewness: number | null
    readonly kurtosis: number | null
    /** Skewness of its scores, after treatment and normalisation. */
    readonly skewnessAfter: number | null
  }[]
  readonly groups: readonly AuditGroup[]
  readonly compensation: readonly {
    readonly node: NodeId
    readonly mean: number
    readonly rows: readonly { readonly unit: UnitId; readonly arithmetic: number; readonly geometric: number }[]
  }[]
  readonly ranks: readonly {
    readonly node: NodeId
    readonly how: RankUncertainty["how"]
    readonly medianWidth: number
    readonly units: number
    readonly tiers: number
    readonly rows: readonly {
      readonly unit: UnitId
      readonly rank: number | null
      readonly low: number
      readonly high: number
    }[]
  }[]
  readonly factors: readonly {
    readonly node: NodeId
    readonly factor: LocalText
    readonly first: number | null
    readonly total: number | null
  }[]
  readonly outside: readonly {
    readonly node: NodeId
    readonly measure: string
    readonly r: number
    readonly p: number | null
    readonly pairs: number
  }[]
}

/** The members of one dimension held against each other and against it. Arrays follow `members`. */
export interface AuditGroup {
  readonly group: NodeId
  readonly members: readonly NodeId[]
  /** Row-major m × m: Pearson's correlations of scores. */
  readonly correlations: readonly (number | null)[]
  readonly withGroup: readonly (number | null)[]
  readonly alpha: number | null
  /** Shares of the variance per principal component; null: there are none. */
  readonly components: readonly number[] | null
  /** Units that have all members. */
  readonly rows: number
  readonly shares: readonly number[]
  /** Share of all that members explain of the dimension, each alone. */
  readonly say: readonly (number | null)[]
}

/** The audit in one word: nothing found; worth a look; doubtful; or less than half of the steps could be applied. */
export type AuditVerdict = "sound" | "care" | "doubt" | "partial"

/** What the engine finds of one index. */
export interface AuditResult {
  readonly verdict: {
    readonly kind: AuditVerdict
    /** Steps that were applied, of all. */
    readonly applied: number
    readonly of: number
  } & { readonly [S in AuditSeverity]: number }
  readonly limits: AuditLimits
  readonly steps: readonly AuditStep[]
  readonly tables: AuditTables
}

/** `audit.json`: the audit of one edition, each finding in words beside its numbers. */
export interface AuditDocument extends Omit<AuditResult, "steps"> {
  readonly format: "cityindex-audit/1"
  readonly hashes: IndexDocument["hashes"]
  readonly edition: {
    readonly id: string
    readonly version: string
    readonly title: LocalText
    readonly publisher: LocalText
    readonly time: Period
  }
  readonly nodes: readonly { readonly id: NodeId; readonly title: LocalText }[]
  readonly units: readonly { readonly id: UnitId; readonly name: LocalText }[]
  readonly steps: readonly WordedStep[]
}

/** A finding in both languages: what was found, why it matters, what to try. */
export type WordedFinding = AuditFinding & {
  readonly severity: AuditSeverity
  readonly found: LocalText
  readonly why: LocalText
  readonly hint: LocalText
}

export type WordedStep = { readonly id: AuditStepId; readonly title: LocalText; readonly asks: LocalText } & (
  | { readonly applied: true; readonly findings: readonly WordedFinding[] }
  | { readonly applied: false; readonly why: AuditWhyNot; readonly reason: LocalText }
)
