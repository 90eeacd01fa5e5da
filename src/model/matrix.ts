import type { Edition } from "./edition.ts"
import type { NodeId, Period, UnitId } from "./ids.ts"
import { type ObsStatus, obsStatusCodes } from "./status.ts"

/**
 * The values of every indicator for every unit in one period: all that scoring needs of the evidence.
 * The three arrays are n × m, one indicator after another: unit i of indicator j is at j * n + i.
 */
export interface IndicatorMatrix {
  /** n units. */
  readonly units: readonly UnitId[]
  /** m indicators. */
  readonly indicators: readonly NodeId[]
  /** In each indicator's own measure. NaN: a gap, and then `states` says why. */
  readonly values: Float64Array
  /** Lowest value that the source allows; equal to the value where it is exact, -Infinity where unbounded. */
  readonly lower: Float64Array
  /** Highest value that the source allows; Infinity where unbounded ("at least"). */
  readonly upper: Float64Array
  /** Index into `obsStatusCodes`, per cell. */
  readonly states: Uint8Array
  readonly sides: UnitSides
}

/** What is known of the units besides: each array has one entry per unit. */
export interface UnitSides {
  /** By name of the denominator (population, area_km2); NaN: a gap. */
  readonly denominators: ReadonlyMap<string, Float64Array>
  /** By name of the group scheme; null: the unit is in none. */
  readonly groups: ReadonlyMap<string, readonly (string | null)[]>
}

const noSides: UnitSides = { denominators: new Map(), groups: new Map() }

/** Denominators and groups of the units in one period, as columns. */
export function sidesOf(
  { units, groups, denominators, method }: Pick<Edition, "units" | "groups" | "denominators" | "method">,
  time: Period,
): UnitSides {
  const ofPeriod = denominators.filter((row) => row.time === time)
  const names = new Set([
    ...units.flatMap((unit) => Object.keys(unit.denominators)),
    ...denominators.map(({ denominator }) => denominator),
    // One that no unit has is a column of gaps.
    ...method.indicators.flatMap(({ denominate }) => denominate?.by ?? []),
  ])
  const columns = new Map(
    [...names].map((name) => [name, Float64Array.from(units, (unit) => unit.denominators[name] ?? Number.NaN)]),
  )
  const places = new Map(units.map(({ id }, i) => [id, i]))
  for (const { unit, denominator, value } of ofPeriod) {
    const i = places.get(unit)
    if (i !== undefined) columns.get(denominator)![i] = value
  }
  return {
    denominators: columns,
    groups: new Map(groups.map(({ id }) => [id, units.map((unit) => unit.groups[id] ?? null)])),
  }
}

/** A matrix of gaps, all "not collected", to be filled. */
export function emptyMatrix(
  units: readonly UnitId[],
  indicators: readonly NodeId[],
  sides: UnitSides = noSides,
): IndicatorMatrix {
  const size = units.length * indicators.length
  const nan = () => new Float64Array(size).fill(Number.NaN)
  return {
    units,
    indicators,
    values: nan(),
    lower: nan(),
    upper: nan(),
    states: new Uint8Array(size).fill(stateOf("L")),
    sides,
  }
}

/** Indicator j as a view of one of the arrays: writing to it writes to the matrix. */
export function column<T extends Float64Array | Uint8Array>(matrix: IndicatorMatrix, array: T, j: number): T {
  const n = matrix.units.length
  return array.subarray(j * n, (j + 1) * n) as T
}

export const stateOf = (status: ObsStatus): number => obsStatusCodes.indexOf(status)
export const statusOf = (state: number): ObsStatus => {
  const status = obsStatusCodes[state]
  if (status === undefined) throw new RangeError(`no observation status has the number ${state}`)
  return status
}
