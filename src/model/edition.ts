import type { CoverageRow } from "./coverage.ts"
import type { Span } from "./diagnostics.ts"
import type { Codebook, TableData } from "./evidence.ts"
import type { NodeId, Period, SourceId, StatementId, TableId, UnitId } from "./ids.ts"
import type { MeasureRef } from "./measures.ts"
import type { StatementMeaning } from "./method.ts"
import type { Method } from "./method-value.ts"
import type { PrintedChart } from "./printed-chart.ts"
import type { Reading } from "./reading.ts"
import type { Relation } from "./relation.ts"
import type { ObsStatus, Qualifier } from "./status.ts"
import type { Lang, LocalText } from "./text.ts"

/** One index at one time, read and checked: the whole truth that everything else is computed from. */
export interface Edition {
  readonly id: string
  /** Semantic version of the edition's data: correction = patch, added rows = minor, changed codes = major. */
  readonly version: string
  readonly title: LocalText
  readonly summary: LocalText
  readonly publisher: LocalText
  readonly languages: readonly Lang[]
  /** The period that the edition is about. */
  readonly time: Period
  readonly licence: Licence
  readonly citation: LocalText
  readonly unitNoun: { readonly one: LocalText; readonly many: LocalText }
  readonly units: readonly Unit[]
  readonly groups: readonly GroupScheme[]
  /** Every node in reading order, a dimension before its members. */
  readonly nodes: readonly Node[]
  /** Top of the structure. Null: the edition compares its dimensions side by side and has no composite. */
  readonly root: NodeId | null
  readonly method: Method
  /** How trends over the periods are taken. */
  readonly trends: TrendSettings
  /** What a (unit, indicator) without a row in `values.csv` means. */
  readonly absent: { readonly status: ObsStatus; readonly note: LocalText | null }
  readonly statementKinds: readonly StatementKind[]
  readonly sources: readonly Source[]
  readonly values: readonly Value[]
  /** Denominators that change over time; where a period has no row, the unit's own column holds. */
  readonly denominators: readonly DenominatorValue[]
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly strengths: readonly Strength[]
  readonly published: readonly PublishedScore[]
  readonly findings: readonly Finding[]
  readonly charts: readonly PrintedChart[]
  /** What must hold between printed numbers, if the source is right. */
  readonly relations: readonly Relation[]
  readonly codebook: Codebook
  readonly tables: ReadonlyMap<TableId, TableData>
  readonly coverage: readonly CoverageRow[]
  /** Ways to read the evidence; none: there is one. */
  readonly readings: readonly Reading[]
  readonly profiles: readonly Profile[]
  /** What a composite over ordinal nodes is, in words that stand beside it wherever it is shown; null without one. */
  readonly reconstructionNote: LocalText | null
  /** The edition that this one started as a copy of; null: it is no fork. */
  readonly forkedFrom: EditionOrigin | null
}

/** An edition by name, and by the SHA-256 over its files where it is known. */
export interface EditionOrigin {
  readonly id: string
  readonly version: string
  readonly hash: string | null
}

export interface TrendSettings {
  /** How many periods back from a unit's last value; null: all. */
  readonly latest: number | null
  /** Whether trends of values where less is better are turned around, so that more is always better. */
  readonly adjust: boolean
}

interface Licence {
  readonly name: string
  readonly url: string | null
  readonly note: LocalText | null
}

export interface Unit {
  readonly id: UnitId
  readonly name: LocalText
  readonly country: LocalText | null
  /** ISO 3166-1 alpha-2 or alpha-3, upper case; "" where none applies. */
  readonly iso: string
  /** Degrees, WGS 84; null where not given. */
  readonly lat: number | null
  readonly lon: number | null
  /** Denominators by column name (population, area_km2); an absent key is a gap. */
  readonly denominators: Readonly<Record<string, number>>
  /** Code per group scheme; an absent key: the unit is in none. */
  readonly groups: Readonly<Record<string, string>>
}

/** A way to group units: region, development level. `id` is a column of the units file. */
export interface GroupScheme {
  readonly id: string
  readonly title: LocalText
  readonly codes: readonly { readonly id: string; readonly label: LocalText }[]
}

export interface Node {
  readonly id: NodeId
  readonly kind: "indicator" | "dimension"
  /** Indicators are 1; a dimension is one above its highest member. */
  readonly level: number
  readonly parent: NodeId | null
  readonly members: readonly NodeId[]
  readonly title: LocalText
  readonly definition: LocalText | null
  /** "scored": has scores. "ordinal": ranks from statements and values. "reconstruction": composite of ordinal nodes.
   *  "shown": carries figures or statements to read and nothing to compute. */
  readonly basis: "scored" | "ordinal" | "reconstruction" | "shown"
  /** "score" for dimensions that say nothing else. */
  readonly measure: MeasureRef
}

export interface Source {
  readonly id: SourceId
  readonly title: LocalText
  readonly publisher: string
  /** ISO date, year-month or year; "" where unknown. */
  readonly date: string
  readonly url: string | null
  readonly licence: string
  readonly accessed: string
  /** What it covers, and what it leaves out; null where nothing is said. */
  readonly note: LocalText | null
  /** How a place inside it is read: "line" and 行 show as "line 374" and "374행". */
  readonly placeNoun: LocalText
}

/** A number published or measured for one unit and one indicator. */
export interface Value {
  readonly id: string
  readonly unit: UnitId
  readonly node: NodeId
  readonly time: Period
  /** Null: a gap, and `status` says why. */
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly status: ObsStatus
  readonly qualifier: Qualifier
  readonly source: SourceId
  readonly place: string
  readonly note: LocalText | null
  readonly at: Span
}

/** What indicators of one unit are divided by in one period: population, area. */
export interface DenominatorValue {
  readonly unit: UnitId
  /** One of the names under `units: denominators`. */
  readonly denominator: string
  readonly time: Period
  /** Above 0. */
  readonly value: number
  readonly source: SourceId
  readonly place: string
  readonly note: LocalText | null
}

/** Any other number that a source publishes: of the whole sample, of a category, of one programme. */
export interface Figure {
  readonly id: string
  readonly scope: "unit" | "group" | "all"
  readonly unit: UnitId | null
  /** Node whose page shows it; null: context. */
  readonly node: NodeId | null
  readonly pool: string
  /** Code of the code list `figure_measure`, if the codebook has it; a plain word otherwise. */
  readonly measure: string
  readonly category: string
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly measureUnit: MeasureRef
  readonly qualifier: Qualifier
  readonly source: SourceId
  readonly place: string
  readonly note: LocalText | null
  readonly at: Span
}

export interface StatementKind {
  readonly id: string
  readonly meaning: StatementMeaning
  readonly label: LocalText
  readonly definition: LocalText
}

/** Ordinal evidence: what a source says about where units stand in a node. */
export interface Statement {
  readonly id: StatementId
  readonly node: NodeId
  readonly kind: string
  readonly units: readonly UnitId[]
  readonly rank: number | null
  readonly after: StatementId | null
  readonly text: LocalText
  readonly source: SourceId
  readonly place: string
  readonly note: LocalText | null
  readonly at: Span
}

/** A strength that the source names for a unit. Never used to compute; compared with what is computed. */
export interface Strength {
  readonly unit: UnitId
  readonly node: NodeId
  readonly position: number
  readonly claim: LocalText
  readonly source: SourceId
  readonly place: string
}

/** A score or rank as its publisher printed it: what a recomputation is held against. */
export interface PublishedScore {
  readonly unit: UnitId
  readonly node: NodeId
  readonly time: Period
  readonly score: number | null
  readonly rank: number | null
  readonly at: Span
}

/** Something a reader of the source should know: a contradiction, a slip, a gap. */
export interface Finding {
  readonly id: string
  readonly kind: "contradiction" | "arithmetic" | "gap" | "agreement"
  readonly title: LocalText
  readonly text: LocalText
  readonly nodes: readonly NodeId[]
  readonly units: readonly UnitId[]
  readonly figures: readonly string[]
  readonly places: readonly string[]
  readonly source: SourceId
}

/** Prose about a unit or a dimension. Paragraphs are plain text; numbers came from references and are filled in. */
export interface Profile {
  readonly of: { readonly kind: "unit"; readonly id: UnitId } | { readonly kind: "node"; readonly id: NodeId }
  readonly lang: Lang
  readonly headline: string
  readonly paragraphs: readonly string[]
}
