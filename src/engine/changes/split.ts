/** What one number of each unit goes through between two editions. Arrays have one entry per unit. */
export interface Bridge {
  /** Units that only the first ranks leave. */
  readonly leave: Float64Array
  /** The first method gives way to the second. */
  readonly method: Float64Array
  /** The first data give way to the second. */
  readonly data: Float64Array
  /** Units that only the second ranks join. */
  readonly join: Float64Array
}

/** The same change with the method taken at every place of the order, averaged. */
export interface Split {
  readonly sample: Float64Array
  readonly method: Float64Array
  readonly data: Float64Array
}

/**
 * The four stages that a sample and its data can be in: all units of the first with its data; the common units with the
 * first data; the common units with the second; all units of the second with its data. A unit that leaves has no value
 * in the second data and one that joins none in the first, so no other stage can be computed.
 */
const stages = 4

/** Per stage the number of each unit. */
type Path = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/**
 * The change in one order: leave, method, data, join. The four add up to the whole change.
 *
 * @param first  the numbers under the first method
 * @param second the same under the second
 */
export function bridgeOf(first: Path, second: Path): Bridge {
  return {
    leave: less(first[1], first[0]),
    method: less(second[1], first[1]),
    data: less(second[2], second[1]),
    join: less(second[3], second[2]),
  }
}

/**
 * The change averaged over every order in which it can be computed. Units leave before the data change and join after;
 * the method may change at any place between. Of the orders of the four, four are such, and each counts alike: the
 * Shapley value of a game whose players are bound to an order. The parts add up to the whole change, and turn their signs
 * where the two change places. Source: Shapley (1953), *A value for n-person games*; with an order among the players
 * Faigle & Kern (1992), *The Shapley value for cooperative games under precedence constraints*.
 */
export function splitOf(first: Path, second: Path): Split {
  const sample = new Float64Array(first[0].length)
  const method = new Float64Array(first[0].length)
  const data = new Float64Array(first[0].length)
  for (let i = 0; i < sample.length; i++) {
    // `turn`: how many of the three other steps are taken before the method changes
    for (let turn = 0; turn < stages; turn++) {
      const step = (s: number) => {
        const path = s < turn ? first : second
        return path[s + 1]![i]! - path[s]![i]!
      }
      sample[i]! += (step(0) + step(2)) / stages
      data[i]! += step(1) / stages
      method[i]! += (second[turn]![i]! - first[turn]![i]!) / stages
    }
  }
  return { sample, method, data }
}

const less = (after: Float64Array, before: Float64Array) => after.map((x, i) => x - before[i]!)
