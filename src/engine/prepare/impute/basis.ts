import type { Method, Period } from "../../../model/index.ts"
import type { Random } from "../../../stats/index.ts"
import type { Stage } from "../stage.ts"

/** What estimates rest on: the values of all periods as they were before any was imputed. */
export interface Basis {
  readonly method: Method
  readonly stages: readonly Stage[]
  readonly times: Times
}

/** Where the periods lie. */
export interface Times {
  /** Null: the stages are not those of the method's periods, and nobody knows which they are. */
  readonly names: readonly (Period | null)[]
  /** The periods as numbers, where all of them are (2018), so that a year left out is a year; else their places. */
  readonly at: readonly number[]
}

/** One way to fill gaps, held against one period. Arrays have an entry per unit; indicators go by number. */
export interface Estimator {
  /** Estimates of indicator j; NaN: none. Those of units that have a value are not looked at. */
  readonly estimate: (j: number) => Float64Array
  /** The number of the period that each estimate of j was taken from as it is; −1: none. */
  readonly from?: (j: number) => Int32Array
  /** The estimates that were asked for once more, each drawn from where it may lie. */
  readonly draw?: (random: Random) => (j: number) => Float64Array
}

/** @param count number of the stages */
export function timesOf({ periods }: Method, count: number): Times {
  const places = Array.from({ length: count }, (_, t) => t)
  if (periods.length !== count) return { names: places.map(() => null), at: places }
  const numbers = periods.map((name) => (name.trim() === "" ? Number.NaN : Number(name)))
  return { names: periods, at: numbers.every(Number.isFinite) ? numbers : places }
}

/** The units by name: what is drawn for a unit does not depend on the row it stands in. */
export function byName({ units }: Stage): readonly number[] {
  const compare = (a: number, b: number) => (units[a]! < units[b]! ? -1 : 1)
  return Array.from(units, (_, i) => i).sort(compare)
}
