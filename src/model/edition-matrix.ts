import type { Edition } from "./edition.ts"
import type { Measured } from "./evidence.ts"
import type { NodeId, Period } from "./ids.ts"
import { emptyMatrix, type IndicatorMatrix, sidesOf, stateOf } from "./matrix.ts"

/**
 * The matrices of all periods of the method, in its order.
 *
 * @param measured what its evidence gives, by period
 */
export function panelOf({
  edition,
  measured,
}: {
  readonly edition: Edition
  readonly measured: ReadonlyMap<Period, readonly Measured[]>
}): readonly IndicatorMatrix[] {
  const ids = edition.nodes.filter((node) => node.kind === "indicator").map((node) => node.id)
  return edition.method.periods.map((time) => matrixOf(edition, ids, time, measured.get(time) ?? []))
}

/**
 * All that scoring needs of the evidence in one period: published values and measured indicators in one matrix, each
 * cell with its interval and status.
 */
function matrixOf(
  edition: Edition,
  indicators: readonly NodeId[],
  time: Period,
  measured: readonly Measured[],
): IndicatorMatrix {
  const units = edition.units.map((unit) => unit.id)
  const matrix = emptyMatrix(units, indicators, sidesOf(edition, time))
  matrix.states.fill(stateOf(edition.absent.status))
  const row = new Map(units.map((id, i) => [id, i]))
  const place = new Map(indicators.map((id, j) => [id, j * units.length]))
  for (const value of edition.values) {
    const i = row.get(value.unit)
    const start = place.get(value.node)
    if (value.time !== time || i === undefined || start === undefined) continue
    matrix.states[start + i] = stateOf(value.status)
    if (value.value === null) continue
    matrix.values[start + i] = value.value
    matrix.lower[start + i] = value.lower ?? Number.NEGATIVE_INFINITY
    matrix.upper[start + i] = value.upper ?? Number.POSITIVE_INFINITY
  }
  for (const { node, values, lower, upper, states } of measured) {
    const start = place.get(node)
    if (start === undefined) continue
    matrix.values.set(values, start)
    matrix.lower.set(lower, start)
    matrix.upper.set(upper, start)
    matrix.states.set(states, start)
  }
  return matrix
}
