import { column, emptyMatrix, type IndicatorMatrix, type Method, type NodeId, type UnitId } from "../../model/index.ts"
import { prepare } from "../prepare/index.ts"
import { scorePrepared } from "../score.ts"

/** One of two that are compared: an edition at one of its periods. */
export interface ChangeSide {
  /** With its weights resolved: weights belong to the method, and stay what they are over other data. */
  readonly method: Method
  /** The data: one matrix per period of the method, in its order, all over the same units. */
  readonly matrices: readonly IndicatorMatrix[]
  /** Number of the period that is compared. */
  readonly period: number
  /** The node whose ranks are compared. */
  readonly node: NodeId
}

/** A side's data alone. */
export type ChangeData = Pick<ChangeSide, "matrices" | "period"> & Pick<Method, "periods">

/** Scores and ranks of one node under one method and one data set. Arrays follow the units that were asked for. */
export interface Corner {
  /** NaN: no score. */
  readonly scores: Float64Array
  /** 1 = best; NaN: no rank. */
  readonly ranks: Float64Array
}

/** The data with these units alone, in this order. @throws RangeError for a unit that it lacks */
export function restricted(data: ChangeData, units: readonly UnitId[]): ChangeData {
  return { ...data, matrices: data.matrices.map((matrix) => rowsOf(matrix, units)) }
}

function rowsOf(matrix: IndicatorMatrix, units: readonly UnitId[]): IndicatorMatrix {
  const places = new Map(matrix.units.map((unit, i) => [unit, i]))
  const rows = units.map((unit) => {
    const i = places.get(unit)
    if (i === undefined) throw new RangeError(`the data has no unit called ${unit}`)
    return i
  })
  const out = emptyMatrix(units, matrix.indicators, {
    denominators: new Map(
      [...matrix.sides.denominators].map(([name, x]) => [name, Float64Array.from(rows, (i) => x[i]!)]),
    ),
    groups: new Map([...matrix.sides.groups].map(([id, codes]) => [id, rows.map((i) => codes[i] ?? null)])),
  })
  for (let j = 0; j < matrix.indicators.length; j++)
    for (const part of ["values", "lower", "upper", "states"] as const) {
      const from = column(matrix, matrix[part], j)
      const to = column(out, out[part], j)
      for (const [k, i] of rows.entries()) to[k] = from[i]!
    }
  return out
}

/** Computes the node by the method over the data. @returns null where the method scores no such node */
export function cornerOf(method: Method, data: ChangeData, node: NodeId, units: readonly UnitId[]): Corner | null {
  const prepared = prepare({ ...method, periods: data.periods }, data.matrices)[data.period]!
  const scored = scorePrepared(method, prepared)
  const found = scored.nodes.get(node)
  if (found === undefined) return null
  const places = new Map(scored.units.map((unit, i) => [unit, i]))
  const at = units.map((unit) => places.get(unit) ?? -1)
  return {
    scores: Float64Array.from(at, (i) => found.score[i] ?? Number.NaN),
    ranks: Float64Array.from(at, (i) => found.rank[i] || Number.NaN),
  }
}
