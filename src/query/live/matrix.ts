import {
  emptyMatrix,
  type IndexDocument,
  type IndicatorMatrix,
  type Period,
  type ReadColumn,
  sidesOf,
  stateOf,
} from "../../model/index.ts"

/** The values that the scores of a period were computed from with their intervals, as the engine takes them. */
export function matrixOf(doc: IndexDocument, period: Period): IndicatorMatrix {
  const units = doc.units.map((unit) => unit.id)
  const indicators = doc.method.indicators.map((indicator) => indicator.node)
  const matrix = emptyMatrix(units, indicators, sidesOf(doc, period))
  for (const [j, node] of indicators.entries()) {
    const result = doc.results[period]?.[node]
    for (let i = 0; i < units.length; i++) {
      const at = j * units.length + i
      const raw = result?.raw?.[i] ?? null
      const status = result?.imputed?.[i]?.before ?? result?.status[i]
      if (status !== undefined) matrix.states[at] = stateOf(status)
      if (raw === null) continue
      matrix.values[at] = raw
      matrix.lower[at] = result?.rawLower?.[i] ?? Number.NEGATIVE_INFINITY
      matrix.upper[at] = result?.rawUpper?.[i] ?? Number.POSITIVE_INFINITY
    }
  }
  return matrix
}

/** What other readings of the evidence measure in a period. */
export function readColumnsOf({ readings, method }: IndexDocument, period: Period): readonly ReadColumn[] {
  return readings.flatMap(({ id, results }) =>
    method.indicators.flatMap(({ node }): ReadColumn[] => {
      const result = results[period]?.[node]
      if (result === undefined) return []
      const { raw, rawLower, rawUpper, status } = result
      const endOf = (ends: readonly (number | null)[], open: number) =>
        Float64Array.from(raw, (value, i) => (value === null ? Number.NaN : (ends[i] ?? open)))
      return [
        {
          reading: id,
          node,
          values: endOf(raw, Number.NaN),
          lower: endOf(rawLower, Number.NEGATIVE_INFINITY),
          upper: endOf(rawUpper, Number.POSITIVE_INFINITY),
          states: Uint8Array.from(status, stateOf),
        },
      ]
    }),
  )
}
