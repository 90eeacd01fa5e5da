import {
  column,
  type IndicatorMatrix,
  type NodeId,
  type NodeResult,
  type ObsStatus,
  obsStatus,
  type RankUncertainty,
} from "../model/index.ts"

/** Numbers with gaps as null, as documents have them. */
export const orNull = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (x) => (Number.isFinite(x) ? x : null))

/** Values of an indicator in its own measure with their intervals; all null for a dimension. */
export function rawOf(matrix: IndicatorMatrix, node: NodeId): Pick<NodeResult, "raw" | "rawLower" | "rawUpper"> {
  const j = matrix.indicators.indexOf(node)
  if (j < 0) return { raw: null, rawLower: null, rawUpper: null }
  const of = (array: Float64Array) => orNull(column(matrix, array, j))
  return { raw: of(matrix.values), rawLower: of(matrix.lower), rawUpper: of(matrix.upper) }
}

/** The result of a node that has no scores: raw values, and ranks as far as they are known. */
export function unscored(
  matrix: IndicatorMatrix,
  node: NodeId,
  uncertainty: RankUncertainty | null,
  statusOfUnit: (i: number) => ObsStatus,
): NodeResult {
  const status = matrix.units.map((_, i) => statusOfUnit(i))
  return {
    ...rawOf(matrix, node),
    treated: null,
    imputed: null,
    numerator: null,
    denominator: null,
    score: status.map(() => null),
    rank: status.map((_, i) => certainRank(uncertainty, i)),
    coverage: status.map((code) => (obsStatus[code].gap ? 0 : 1)),
    status,
    uncertainty,
    scoreInterval: null,
  }
}

/** The one rank that the evidence leaves, if it leaves one. */
function certainRank(uncertainty: RankUncertainty | null, i: number): number | null {
  const strip = uncertainty?.strips[i]
  return strip?.p.length === 1 ? strip.from : null
}
