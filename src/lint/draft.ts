import type { LocalText, MeasureRef, RemarkNumber, RemarkRow, RemarkRule, UnitId } from "../model/index.ts"
import type { Extent } from "./extent.ts"

/** A remark before it is known which findings tell of it. */
export interface Draft {
  readonly rule: RemarkRule
  readonly rows: readonly RemarkRow[]
  readonly units: readonly UnitId[]
  readonly found: RemarkNumber | null
  readonly expected: RemarkNumber | null
  readonly measure: MeasureRef
  readonly names: readonly LocalText[]
  readonly holds: boolean
}

interface Said {
  readonly units?: readonly UnitId[]
  readonly found?: Extent
  readonly expected?: Extent
  readonly measure?: MeasureRef
  readonly names?: readonly LocalText[]
}

const numberOf = (extent: Extent | undefined): RemarkNumber | null =>
  extent === undefined ? null : { low: finite(extent.low), high: finite(extent.high) }

const finite = (x: number) => (Number.isFinite(x) ? x : null)

const make =
  (holds: boolean) =>
  (rule: RemarkRule, rows: readonly RemarkRow[], said: Said = {}): Draft => ({
    rule,
    rows,
    units: said.units ?? [],
    found: numberOf(said.found),
    expected: numberOf(said.expected),
    measure: said.measure ?? "count",
    names: said.names ?? [],
    holds,
  })

/** Rows that cannot all be right. */
export const fails = make(false)
/** Rows that agree. */
export const holds = make(true)
