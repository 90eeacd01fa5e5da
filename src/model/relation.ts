import type { Span } from "./diagnostics.ts"
import type { NodeId, SourceId, StatementId, UnitId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/** A share and the figure that counts what it is a share of. */
interface ShareOf {
  readonly share: string
  readonly of: string
}

/**
 * What must hold between numbers and sentences that a source prints, if the source is right. Names are ids of rows of
 * figures.csv or values.csv unless their type says otherwise.
 */
export type RelationRule =
  /** They state one quantity. */
  | { readonly kind: "same"; readonly figures: readonly string[] }
  /** Parts of one whole. `total` null: 100 per cent. `open`: some parts are not printed, or not known to be all. */
  | { readonly kind: "whole"; readonly parts: readonly string[]; readonly total: string | null; readonly open: boolean }
  /** Shares of one count: each is a whole number of it. */
  | { readonly kind: "shares"; readonly of: string; readonly figures: readonly string[] }
  /** Shares of several counts behind which stands one number of things. */
  | { readonly kind: "one-count"; readonly shares: readonly ShareOf[] }
  /** A share of a pool made of smaller pools, whose shares are printed too. */
  | { readonly kind: "pooled"; readonly share: string; readonly of: string; readonly parts: readonly ShareOf[] }
  /** `of` divided by `over` is `is`; where `is` is in per cent, a hundred times that. */
  | { readonly kind: "ratio"; readonly of: string; readonly over: string; readonly is: string }
  /** The plain mean of an indicator over all units, in the edition's own period. */
  | { readonly kind: "mean"; readonly of: NodeId; readonly is: string }
  /** A count of things that the source also lists: it lists this many. */
  | { readonly kind: "items"; readonly count: string; readonly listed: number }
  /** The source lists them from the highest to the lowest. */
  | { readonly kind: "order"; readonly figures: readonly string[] }
  /** Statements whose units are classes of which a unit has one. */
  | { readonly kind: "exclusive"; readonly statements: readonly StatementId[] }
  /** A share of a share of … (`part`) is a part of another such product (`whole`), over the same base. */
  | { readonly kind: "within"; readonly part: readonly string[]; readonly whole: readonly string[] }
  /** One number, and what the source calls it in each place. */
  | { readonly kind: "called"; readonly names: readonly { readonly figure: string; readonly name: LocalText }[] }
  /** A chart of all units names these. */
  | { readonly kind: "shown"; readonly chart: string; readonly units: readonly UnitId[] }
  /** Shares of which the source does not say what they are shares of. */
  | { readonly kind: "unsaid"; readonly figures: readonly string[] }

/** A relation as an entry of relations.yaml. */
export interface Relation {
  readonly rule: RelationRule
  /** Under which reading of the source it must hold; null: under any. */
  readonly reading: LocalText | null
  /** Ids of findings that tell of it. */
  readonly findings: readonly string[]
  /** Where the source says what the rows themselves do not: what it lists, what it calls them. */
  readonly places: readonly string[]
  readonly source: SourceId
  readonly at: Span
}
