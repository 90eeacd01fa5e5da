import type { Method } from "../../model/index.ts"
import { treat } from "../treat/index.ts"

/** The other periods that a period's indicators are normalised among. */
export interface Pool {
  /** Per indicator, values of the other periods, ascending, n each: one period after another. */
  readonly others: readonly Float64Array[]
  /** Which block of n values is the last period's, where the own period is block 0 and the others follow. */
  readonly last: number
}

interface Values {
  /** Per indicator, n values. */
  readonly values: readonly Float64Array[]
}

/**
 * For each period what its indicators are normalised among besides, not treated yet; null where periods stand by
 * themselves. Values were prepared within their own period: only the normalisation sees all of them.
 * Source: COINr, `Normalise` of a purse with `global = TRUE`.
 *
 * @param stages one per period, ascending, prepared
 */
export function pools(method: Method, stages: readonly Values[]): readonly (Pool | null)[] {
  if (method.panel === "apart" || stages.length < 2) return stages.map(() => null)
  const final = stages.length - 1
  return stages.map((_, t) => ({
    others: method.indicators.map((_, j) => joined(stages.filter((_, s) => s !== t).map(({ values }) => values[j]!))),
    last: t === final ? 0 : final,
  }))
}

/** The same pool with the outliers of each period treated, as the method says. */
export function treatedPool({ indicators }: Method, pool: Pool, n: number): Pool {
  const others = pool.others.map((x, j) => {
    const out = new Float64Array(x.length)
    for (let from = 0; from < x.length; from += n)
      treat(x.subarray(from, from + n), indicators[j]!.treat, out.subarray(from, from + n))
    return out
  })
  return { ...pool, others }
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}
