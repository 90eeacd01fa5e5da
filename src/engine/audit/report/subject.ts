import type {
  AuditCode,
  AuditFinding,
  AuditGroup,
  AuditParams,
  AuditStepId,
  AuditTables,
  AuditWhyNot,
  Factor,
  IndicatorMatrix,
  Member,
  Method,
  Node,
  NodeId,
  NodeStudy,
  RankUncertainty,
} from "../../../model/index.ts"
import type { Prepared } from "../../prepare/index.ts"
import type { ScoredIndex } from "../../score.ts"
import type { NodeColumns } from "../columns.ts"

/** All that the audit asks of an index in its own period. Arrays over units follow the matrix. */
export interface AuditSubject {
  readonly nodes: readonly Pick<Node, "id" | "kind" | "parent" | "members" | "definition" | "basis">[]
  /** With its weights resolved. */
  readonly method: Method
  readonly matrix: IndicatorMatrix
  readonly prepared: Prepared
  readonly scored: ScoredIndex
  readonly drawn: {
    readonly factors: readonly Factor[]
    /** Rank intervals by node. */
    readonly ranks: ReadonlyMap<NodeId, RankUncertainty>
    readonly studies: readonly NodeStudy[]
  }
  /** Nodes that rest on statements. */
  readonly ordinal: ReadonlyMap<NodeId, RankUncertainty>
}

/** The subject with what most steps need of it. Columns hold the units that screening kept. */
export interface Examined extends AuditSubject {
  /** Which of the units are kept. */
  readonly rows: readonly number[]
  readonly raw: NodeColumns
  /** Every node's scores: more is better. */
  readonly scores: NodeColumns
  readonly groups: readonly { readonly group: NodeId; readonly members: readonly Member[] }[]
  /** The dimensions of two members or more. */
  readonly table: readonly AuditGroup[]
  /** Scored dimensions that are a member of nothing. */
  readonly tops: readonly NodeId[]
}

/** What a step says: its findings and the tables that it fills, or why it cannot be applied. */
type StepResult = { readonly findings: readonly AuditFinding[]; readonly tables?: Partial<AuditTables> } | AuditWhyNot

export type StepRule = (of: Examined) => StepResult
export type StepRules = { readonly [S in AuditStepId]: StepRule }

/** A finding of a kind. */
export const finding = <C extends AuditCode>(code: C, params: AuditParams[C]): AuditFinding =>
  // The mapped type cannot be told that code and params belong together, though the parameters say so.
  ({ code, params }) as AuditFinding

export const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null)

/** The middle of some numbers; NaN: there are none. */
export function medianOf(x: readonly number[]): number {
  const sorted = x.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}
