import type { CompletenessDocument } from "./completeness.ts"
import type { CoverageDocument } from "./coverage.ts"
import type {
  DenominatorValue,
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
  TrendSettings,
  Unit,
  Value,
} from "./edition.ts"
import type { Codebook, Drill, TableSpec } from "./evidence.ts"
import type { HelpDocument } from "./help.ts"
import type { NodeId, Period, TableId, UnitId } from "./ids.ts"
import type { ImputedValue } from "./imputation.ts"
import type { Method } from "./method-value.ts"
import type { ScreeningReport, TreatmentReport } from "./preparation-report.ts"
import type { PrintedChart } from "./printed-chart.ts"
import type { ReadingDocument } from "./reading.ts"
import type { Remark } from "./remark.ts"
import type { RobustnessResults } from "./robustness-results.ts"
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
    | "forkedFrom"
  >
  /** Ascending; holds `edition.time`. */
  readonly periods: readonly Period[]
  readonly units: readonly Unit[]
  readonly groups: readonly GroupScheme[]
  readonly nodes: readonly Node[]
  /** With all weights resolved. */
  readonly method: Method
  /**
   * Weights of weighted nodes: as written or computed, as a share among siblings, and as a share of the top
   * (`effective`, the product of shares from there down). Beside them what they come to: Pearson's correlation of the
   * node's scores with its parent's, and with those of the top of its tree; null where there is none.
   */
  readonly weights: Readonly<
    Record<
      string,
      {
        readonly weight: number
        readonly share: number
        readonly effective: number
        readonly correlation: number | null
        readonly correlationWithTop: number | null
      }
    >
  >
  /** By period, then node. Ordinal nodes and reconstructions appear under `edition.time` alone. */
  readonly results: Readonly<Record<Period, Readonly<Record<NodeId, NodeResult>>>>
  /**
   * Rank intervals of the nodes at the top in every period but the edition's own, whose intervals stand in `results`: by
   * period, then node, from draws as the edition's own. Empty with one period.
   */
  readonly rankIntervals: Readonly<Record<Period, Readonly<Record<NodeId, RankInterval>>>>
  /** Of the edition's own period. */
  readonly robustness: RobustnessResults
  /** Null with one period. */
  readonly trends: TrendsDocument | null
  /** Ranks inside groups in the edition's own period: by group scheme, then node, per unit. */
  readonly groupRanks: Readonly<Record<string, Readonly<Record<NodeId, readonly (number | null)[]>>>>
  /** What screening saw of the units; null: the method keeps all. */
  readonly screening: ScreeningReport | null
  /** Of the indicators that the method treats, what was done to them. */
  readonly treatment: readonly TreatmentReport[]
  readonly sources: readonly Source[]
  readonly values: readonly Plain<Value>[]
  readonly denominators: readonly DenominatorValue[]
  readonly figures: readonly Plain<Figure>[]
  readonly statementKinds: readonly StatementKind[]
  readonly statements: readonly Plain<Statement>[]
  readonly strengths: readonly Strength[]
  readonly findings: readonly Finding[]
  readonly charts: readonly PrintedChart[]
  /** What the linter found among the printed numbers, and the agreements that it confirms. */
  readonly remarks: readonly Remark[]
  readonly profiles: readonly Profile[]
  readonly agreement: Agreement
  /** What the sources cover; null: the edition does not say. */
  readonly coverage: CoverageDocument | null
  /** Ways to read the evidence, with what they measure otherwise than the published one; none: there is one. */
  readonly readings: readonly ReadingDocument[]
  /** What would narrow the rank intervals most if somebody found it out; null: nothing is missing that would. */
  readonly help: HelpDocument | null
  /** What pairs of lists tell of how many there are; null: no indicator is held against two lists. */
  readonly completeness: CompletenessDocument | null
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
  /** Value as it is normalised: denominated, screened, imputed, treated. Null where the method does nothing of this, so that
   *  it is `raw`. */
  readonly treated: readonly (number | null)[] | null
  /** What was put in place of gaps, which stay gaps in `raw`; null for other units. Null as a whole: of no unit. */
  readonly imputed: readonly (ImputedValue | null)[] | null
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
  /** 90 % interval of the score; null for nodes it was not computed for, and where draws score on different scales. */
  readonly scoreInterval: ScoreInterval | null
}

/** How values and scores move over the periods. Trends of scores compare as their scores do: see `Method.panel`. */
export interface TrendsDocument {
  readonly settings: TrendSettings
  /** Nodes with scores. `value`: of an indicator's values as collected; null for dimensions. */
  readonly nodes: Readonly<Record<NodeId, { readonly value: NodeTrends | null; readonly score: NodeTrends }>>
}

/** Arrays are per unit; null: there is no such number. */
export interface NodeTrends {
  /** Compound growth per year; 0.02 is 2 %. */
  readonly growth: readonly (number | null)[]
  /** Slope of the least squares line per year, in per cent of where the line starts. */
  readonly change: readonly (number | null)[]
  /** The same in the measure of the values. */
  readonly slope: readonly (number | null)[]
  /** Share of the periods asked that have a value, 0 to 1. */
  readonly available: readonly number[]
  /** Periods of the first and the last value that is used. */
  readonly first: readonly (Period | null)[]
  readonly last: readonly (Period | null)[]
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

/** 90 % interval of the rank per unit: at most 5 % of the probability lies on either side. */
export interface RankInterval {
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface RankUncertainty extends RankInterval {
  /** "exact": all admissible orders counted. "sampled": drawn orders. "draws": Monte-Carlo over the method. */
  readonly how: "exact" | "sampled" | "draws"
  readonly draws: number
  /** log10 of the number of admissible orders, where they were counted. */
  readonly log10Orders: number | null
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
    readonly differences: readonly (Plain<PublishedScore> & {
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
  /** Further sources of each record; null where the table has no column for them. */
  readonly also: readonly (readonly string[])[] | null
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
    /** Units that have a place in the index: the ranked ones where there are scores, else all. */
    readonly units: number
    readonly allUnits: number
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
