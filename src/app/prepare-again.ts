import { type Prepared, prepare } from "../engine/index.ts"
import type { IndicatorMatrix, Method } from "../model/index.ts"

/**
 * Prepares one period by varied methods, each way once: draws ask for the same few again and again, and some take long.
 *
 * @param own which of the matrices is that of the period
 */
export function prepareAgain(matrices: readonly IndicatorMatrix[], own: number): (method: Method) => Prepared {
  const known = new Map<string, Prepared>()
  return (method) => {
    const ways = method.indicators.map(({ denominate, impute, treat }) => [denominate, impute, treat])
    const key = JSON.stringify([method.preparation, ways])
    const found = known.get(key) ?? prepare(method, matrices)[own]!
    known.set(key, found)
    return found
  }
}
