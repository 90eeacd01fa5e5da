import { asRead, type Prepared, prepare } from "../engine/index.ts"
import type { IndicatorMatrix, Method, ReadColumn } from "../model/index.ts"

/**
 * Prepares one period by varied methods, each way once: draws ask for the same few again and again, and some take long.
 *
 * @param own      which of the matrices is that of the period
 * @param readings per matrix, what other readings of the evidence measure
 */
export function prepareAgain(
  matrices: readonly IndicatorMatrix[],
  own: number,
  readings: readonly (readonly ReadColumn[])[],
): (method: Method) => Prepared {
  const known = new Map<string, Prepared>()
  return (method) => {
    const ways = method.indicators.map(({ denominate, impute, treat, reading }) => [denominate, impute, treat, reading])
    const key = JSON.stringify([method.preparation, ways])
    const read = () => matrices.map((matrix, k) => asRead(method, matrix, readings[k] ?? []))
    const found = known.get(key) ?? prepare(method, read())[own]!
    known.set(key, found)
    return found
  }
}
