import type { Direction, UnitId } from "../../model/index.ts"

/** A value of a unit as far as it is known: it lies from `lower` to `upper`, either of which may be infinite. */
export interface KnownInterval {
  readonly unit: UnitId
  readonly lower: number
  readonly upper: number
}

/** Up to this many values every pair that is ordered is given; beyond, only those that imply the rest. */
const fewValues = 200

/**
 * Which values come before which: a before b when all of a's interval is above all of b's (below, for direction −1).
 * Equal and overlapping values stay unordered.
 *
 * All pairs are given while there are few, so that a contradiction can name the two values it needs and not the
 * chain between them; n² pairs of many values would serve nobody, and then the transitive reduction is given.
 *
 * @returns pairs of indices into `values`, the earlier first
 */
export function orderOfValues(values: readonly KnownInterval[], direction: Direction): (readonly [number, number])[] {
  const lower = values.map((v) => (direction === 1 ? v.lower : -v.upper))
  const upper = values.map((v) => (direction === 1 ? v.upper : -v.lower))
  const pairs: (readonly [number, number])[] = []
  const reduce = values.length > fewValues
  for (let a = 0; a < values.length; a++) {
    // b follows a directly unless some c fits between: upper(c) < lower(a) and lower(c) > upper(b).
    let between = Number.NEGATIVE_INFINITY
    if (reduce) {
      for (let c = 0; c < values.length; c++) if (upper[c]! < lower[a]!) between = Math.max(between, lower[c]!)
    }
    for (let b = 0; b < values.length; b++) if (upper[b]! < lower[a]! && upper[b]! >= between) pairs.push([a, b])
  }
  return pairs
}
