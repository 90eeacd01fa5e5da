import type { Filter, Measure } from "./evidence.ts"
import type { NodeId, Period, TableId } from "./ids.ts"
import type { ObsStatus } from "./status.ts"
import type { LocalText } from "./text.ts"

/** One way to read the evidence: which records are a unit's, in the municipality, within 15 km, named by the headline. */
export interface Reading {
  readonly id: string
  readonly title: LocalText
  /** Whether it is the one that the index is published by. */
  readonly isPublished: boolean
  /** Only these records of a table count; of other tables all do. None: all do. */
  readonly filters: readonly { readonly table: TableId; readonly where: Filter }[]
  /** Indicators that it measures otherwise than the published one, as it measures them. */
  readonly measures: readonly { readonly node: NodeId; readonly measure: Measure }[]
}

/** The cells of one measured indicator under another reading than the published one, as in `IndicatorMatrix`. */
export interface ReadColumn {
  /** Id of the reading. */
  readonly reading: string
  readonly node: NodeId
  readonly values: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly states: Uint8Array
}

/** An entry of `readings` in index.json. */
export interface ReadingDocument extends Pick<Reading, "id" | "title" | "isPublished" | "filters"> {
  /** By period and node, what it measures otherwise. Arrays are per unit. */
  readonly results: Readonly<Record<Period, Readonly<Record<NodeId, ReadResult>>>>
}

/** As in `NodeResult`; null as an end beside a number: open. */
interface ReadResult {
  readonly raw: readonly (number | null)[]
  readonly rawLower: readonly (number | null)[]
  readonly rawUpper: readonly (number | null)[]
  readonly status: readonly ObsStatus[]
}
