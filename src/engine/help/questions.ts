import type { Method } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import type { Scheme } from "../robustness/scheme.ts"
import type { GapsOfIndicator } from "./gaps.ts"

/** What if these gaps were known? */
export interface Question {
  readonly j: number
  /** The one unit whose gap it is; null: all gaps of the indicator. */
  readonly unit: number | null
  /** The gaps by number, each with the places on its scale that it is tried at. */
  readonly cells: readonly { readonly g: number; readonly us: readonly number[] }[]
}

/** About so many numbers are computed for each draw, at most: with a hundred draws, about a second. */
const mostNumbers = 4e5
/** As many single gaps are tried in any case, and no more than these. */
const [fewest, most] = [10, 200]

/**
 * Every indicator as a whole, then single gaps in the order of the indicators, as many as there is time for: by counting
 * numbers and not seconds, so that it is the same everywhere.
 *
 * @param gaps numbered one after another
 */
export function questions(
  gaps: readonly GapsOfIndicator[],
  values: number,
  seed: number,
  method: Method,
  { n, m, dimensions }: Scheme,
): readonly Question[] {
  const stream = new Stream(seed, 2 ** 32)
  const middles = Array.from({ length: values }, (_, v) => (v + 0.5) / values)
  const wholes: Question[] = []
  const singles: Question[] = []
  let g = 0
  for (const { j, units, isBare } of gaps) {
    const first = g
    g += units.length
    // Gaps of one indicator are tried at all of the places in other orders: not all high, then all low.
    const turned = units.map((_, k) => {
      const shift = stream.integer(values)
      return { g: first + k, us: middles.map((_middle, v) => middles[(v + shift) % values]!) }
    })
    wholes.push({ j, unit: null, cells: turned })
    // The value of one unit says little where there is none to hold it against.
    if (!isBare)
      for (const [k, i] of units.entries()) singles.push({ j, unit: i, cells: [{ g: first + k, us: middles }] })
  }
  const dear = method.dimensions.some(({ aggregate }) => aggregate.kind === "benefit-of-the-doubt") ? 50 : 1
  const each = values * n * (m + dimensions.length) * dear
  const affordable = Math.floor(mostNumbers / each) - wholes.length
  return [...wholes, ...singles.slice(0, Math.min(most, Math.max(fewest, affordable)))]
}
