import type {
  Edition,
  Figure,
  Finding,
  GroupScheme,
  Node,
  Profile,
  PublishedScore,
  Source,
  Statement,
  StatementKind,
  Strength,
  Unit,
  Value,
} from "./edition.ts"
import type { Codebook, Drill, TableSpec } from "./evidence.ts"
import type { NodeId, Period, TableId, UnitId } from "./ids.ts"
import type { Method } from "./method.ts"
import type { PrintedChart } from "./printed-chart.ts"
import type { ObsStatus } from "./status.ts"

/**
 * `index.json`: everything that the explorer, the report and the API read, with its hashes. Plain JSON: a gap is
 * null, never NaN; arrays "per unit" follow `units`.
 */
export interface IndexDocument {
  readonly format: "cityindex/1"
  readonly hashes: {
    /** SHA-256 over the edition's files, names and bytes, in name order. */
    readonly edition: string
    /** SHA-256 of the resolved method as canonical JSON. */
    readonly method: string
  }
  readonly edition: Pick<
    Edition,
    | "id"
    | "version"
    | "title"
    | "summary"
    | "publisher"
    | "languages"
    | "time"
    | "licence"
    | "citation"
    | "unitNoun"
    | "absent"
    | "root"
    | "reconstructionNote"
  >
  /** Ascending; holds `edition.time`. */
  readonly periods: readonly Period[]
  readonly units: readonly Unit[]
  readonly groups: readonly GroupScheme[]
  readonly nodes: readonly Node[]
  readonly method: Method
  /**
   * Nominal weights of weighted nodes: as written, as a share among siblings, and as a share of the top (`effective`,
   * the product of shares from there down).
   */
  readonly weights: Readonly<
    Record<string, { readonly weight: number; readonly share: number; readonly effective: number }>
  >
  /** By period, then node. Ordinal nodes and reconstructions appear under `edition.time` alone. */
  readonly results: Readonly<Record<Period, Readonly<Record<NodeId, NodeResult>>>>
  readonly sources: readonly Source[]
  readonly values: readonly Plain<Value>[]
  readonly figures: readonly Plain<Figure>[]
  readonly statementKinds: readonly StatementKind[]
  readonly statements: readonly Plain<Statement>[]
  readonly strengths: readonly Strength[]
  readonly findings: readonly Finding[]
  readonly charts: readonly PrintedChart[]
  readonly profiles: readonly Profile[]
  readonly agreement: Agreement
  /** Lists and table descriptions; the records are in `evidence.json`. */
  readonly codebook: Omit<Codebook, "tables"> & {
    readonly tables: readonly (TableSpec & { readonly records: number })[]
  }
}

/** A row of an edition file without its place in the file. */
export type Plain<T extends { readonly at: unknown }> = Omit<T, "at">

/** One node in one period. Arrays are per unit; null is a gap or "not computed". */
export interface NodeResult {
  /** Value in the indicator's own measure; indicators only. */
  readonly raw: readonly (number | null)[] | null
  readonly rawLower: readonly (number | null)[] | null
  readonly rawUpper: readonly (number | null)[] | null
  /** Numerator and denominator of a measured indicator. */
  readonly numerator: readonly (number | null)[] | null
  readonly denominator: readonly (number | null)[] | null
  /** On the node's output scale, rounded as the method says. All null for ordinal nodes. */
  readonly score: readonly (number | null)[]
  /** 1 = best, ties share the smaller rank. For ordinal nodes only where the evidence leaves one position. */
  readonly rank: readonly (number | null)[]
  /** Share of the node's weight below it that has values, 0 to 1. */
  readonly coverage: readonly number[]
  readonly status: readonly ObsStatus[]
  /** Rank uncertainty; null for nodes it was not computed for. */
  readonly uncertainty: RankUncertainty | null
  /** 90 % interval of the score; null for nodes it was not computed for. */
  readonly scoreInterval: ScoreInterval | null
}

/**
 * Where the score lies when weights and uncertain values are varied: per unit, at most 5 % of the draws lie on either
 * side. On the node's output scale, rounded as the method says. The score as computed may lie outside, where the
 * interval of a value reaches further to one side of it than to the other.
 */
export interface ScoreInterval {
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface RankUncertainty {
  /** "exact": all admissible orders counted. "sampled": drawn orders. "draws": Monte-Carlo over the method. */
  readonly how: "exact" | "sampled" | "draws"
  readonly draws: number
  /** log10 of the number of admissible orders, where they were counted. */
  readonly log10Orders: number | null
  /** 90 % interval of the rank per unit: at most 5 % of the probability lies on either side. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  /** Mean rank. */
  readonly expected: readonly (number | null)[]
  /** Probability to hold rank 1, at most 3, at most 5, at most 10: `p[x][i]` is that of unit i for `k[x]`. */
  readonly top: { readonly k: readonly number[]; readonly p: readonly (readonly (number | null)[])[] }
  /** Distribution per unit: `p[0]` is the probability of rank `from`; ranks outside have none. */
  readonly strips: readonly ({ readonly from: number; readonly p: readonly number[] } | null)[]
  /** Tier per unit, 1 = best: a cut lies where everyone above stands above everyone below with probability ≥ 0.9. */
  readonly tiers: readonly (number | null)[]
  /** Row-major n × n: probability that the row's unit stands above the column's; only for n ≤ 60, else null. */
  readonly above: readonly number[] | null
}

/** What was computed held against what was published, and against the strengths the source names. */
export interface Agreement {
  readonly published: readonly {
    readonly node: NodeId
    readonly time: Period
    readonly scores: { readonly compared: number; readonly equal: number }
    readonly ranks: { readonly compared: number; readonly equal: number }
    readonly differences: readonly (PublishedScore & {
      readonly computedScore: number | null
      readonly computedRank: number | null
    })[]
  }[]
  /** Per unit with named strengths: those among the unit's own best nodes by expected rank, as computed. */
  readonly strengths: {
    readonly named: number
    readonly supported: number
    readonly byUnit: readonly {
      readonly unit: UnitId
      readonly named: readonly NodeId[]
      /** As many of the unit's nodes as were named, best expected rank first; a node where nothing is known is left out. */
      readonly computed: readonly NodeId[]
      readonly shared: readonly NodeId[]
    }[]
  } | null
}

/** `evidence.json`: the records column by column, and which of them made each measured cell. */
export interface EvidenceDocument {
  readonly format: "cityindex-evidence/1"
  readonly tables: readonly EvidenceTableDocument[]
  /** By period, node, unit. */
  readonly drill: Readonly<Record<Period, Readonly<Record<NodeId, Readonly<Record<UnitId, Drill>>>>>>
}

/** Arrays are per record, in file order. */
export interface EvidenceTableDocument {
  readonly id: TableId
  readonly rows: number
  readonly key: readonly string[]
  readonly units: readonly (readonly UnitId[])[]
  readonly source: readonly string[]
  readonly place: readonly string[]
  readonly time: readonly string[]
  readonly name: { readonly en: readonly string[]; readonly ko: readonly string[] }
  readonly description: { readonly en: readonly string[]; readonly ko: readonly string[] } | null
  /** By variable: code, list of codes, number, text, boolean, or null for a gap. Rubrics are numbers. */
  readonly values: Readonly<Record<string, readonly (string | number | boolean | readonly string[] | null)[]>>
}

/** One card of the gallery: an entry of `editions.json`. */
export interface EditionCard {
  readonly id: string
  readonly version: string
  readonly title: IndexDocument["edition"]["title"]
  readonly summary: IndexDocument["edition"]["summary"]
  readonly publisher: IndexDocument["edition"]["publisher"]
  readonly time: Period
  readonly unitNoun: Edition["unitNoun"]
  readonly counts: {
    readonly units: number
    readonly indicators: number
    readonly dimensions: number
    readonly records: number
    readonly figures: number
    readonly statements: number
    readonly findings: number
    readonly sources: number
  }
  /** Published scores recomputed: how many of how many; null where the publisher printed none. */
  readonly recomputed: { readonly compared: number; readonly equal: number } | null
  readonly hasComposite: boolean
}
