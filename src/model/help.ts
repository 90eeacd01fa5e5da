import type { NodeId, UnitId } from "./ids.ts"

/**
 * Part `help` of index.json: by how much knowing what nobody knows would narrow the rank intervals, in the edition's own
 * period. Widths are counted in ranks and summed over the units.
 */
export interface HelpDocument {
  readonly draws: number
  readonly seed: number
  /** How many values of a gap stand for all that it may be. */
  readonly values: number
  /** The index, or each dimension at the top that has gaps below it. */
  readonly nodes: readonly NodeHelp[]
}

export interface NodeHelp {
  readonly node: NodeId
  /** Width of the 90 % rank intervals of all units while every gap below may be anything on its scale. */
  readonly width: number
  /** Single gaps, the one that would help most first. */
  readonly cells: readonly CellHelp[]
  /** All gaps of an indicator at once, the one that would help most first. */
  readonly indicators: readonly IndicatorHelp[]
  /** Single gaps that were not tried: of indicators that no unit has, and those of least weight where there are many. */
  readonly untried: number
}

export interface CellHelp {
  readonly indicator: NodeId
  readonly unit: UnitId
  /** By how many ranks the intervals of all units would become narrower, expected over what the value may be; ≥ 0. */
  readonly narrowing: number
  /** The part of it that is the unit's own interval. */
  readonly own: number
}

export interface IndicatorHelp {
  readonly indicator: NodeId
  /** How many units lack it. */
  readonly gaps: number
  readonly narrowing: number
}
