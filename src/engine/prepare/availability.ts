import type { Method, NodeId } from "../../model/index.ts"

/** How much of what an index needs is there: each array has one entry per unit. */
export interface Availability {
  /** Number of indicators without a value. */
  readonly missing: Int32Array
  /** Number of values that are 0. */
  readonly zeros: Int32Array
  /** Share of the indicators that have a value, 0 to 1; NaN where there is no indicator. */
  readonly available: Float64Array
  /** Share of the values that are not 0, 0 to 1; NaN for a unit without any value. */
  readonly nonzero: Float64Array
  /** By dimension, the share of the indicators below it, on whatever level, that have a value. Weights are not asked. */
  readonly dimensions: ReadonlyMap<NodeId, Float64Array>
}

/**
 * Counts what is there of each unit, as a whole and by dimension. Source: COINr, `get_data_avail`.
 *
 * @param values per indicator of the method n values; NaN is a gap
 * @param n      number of units
 */
export function availability(
  method: Pick<Method, "indicators" | "dimensions">,
  values: readonly Float64Array[],
  n: number,
): Availability {
  const missing = countIn(values, n, Number.isNaN)
  const zeros = countIn(values, n, (value) => value === 0)
  const m = values.length
  // The indicators below each node; members come before the dimensions that hold them.
  const below = new Map<NodeId, readonly Float64Array[]>(method.indicators.map(({ node }, j) => [node, [values[j]!]]))
  const dimensions = method.dimensions.map(({ node, members }): [NodeId, Float64Array] => {
    const columns = members.flatMap((member) => below.get(member.node) ?? [])
    below.set(node, columns)
    // A count over a count is the double nearest to the share, as a threshold of 0.9 is; 1 − 5/50 may be beside it.
    return [node, Float64Array.from(countIn(columns, n, hasValue), (count) => count / columns.length)]
  })
  return {
    missing,
    zeros,
    available: Float64Array.from(missing, (count) => (m - count) / m),
    nonzero: Float64Array.from(zeros, (count, i) => (m - missing[i]! - count) / (m - missing[i]!)),
    dimensions: new Map(dimensions),
  }
}

const hasValue = (value: number) => !Number.isNaN(value)

function countIn(columns: readonly Float64Array[], n: number, is: (value: number) => boolean): Int32Array {
  const counts = new Int32Array(n)
  for (const x of columns) for (let i = 0; i < n; i++) if (is(x[i]!)) counts[i]!++
  return counts
}
