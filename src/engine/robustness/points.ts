import type { RobustnessMethod, Sampling } from "../../model/index.ts"
import { SobolPoints, Stream, sobolDimensions } from "../../stats/index.ts"
import type { Source } from "../kernel/fill.ts"
import type { Input } from "./inputs.ts"

/** Writes the coordinates of draw k, numbers from [0, 1): a function of (seed, k) alone, in any order of calls. */
export type Points = (k: number, out: Float64Array) => void

/**
 * Where draws take their numbers from.
 *
 * `random`: the stream of draw k, from its start, in the order of the coordinates. `sobol`: point k of a scrambled Sobol
 * sequence. The first coordinates of such a sequence are its best, so they go to the factors that draw the fewest
 * numbers; coordinates beyond those that the sequence has come from the stream.
 *
 * @param copies how many points of the inputs' coordinates, one behind the other, a draw takes
 */
export function pointsOf(sampling: Sampling, seed: number, inputs: readonly Input[], copies = 1): Points {
  const stream = new Stream(seed)
  if (sampling === "random")
    return (k, out) => {
      stream.restart(k)
      for (let c = 0; c < out.length; c++) out[c] = stream.uniform()
    }
  const places = placesOf(inputs, copies)
  const count = Math.min(places.length, sobolDimensions)
  const sequence = new SobolPoints(seed, count)
  const line = new Float64Array(count)
  return (k, out) => {
    sequence.point(k, line)
    if (places.length > count) stream.restart(k)
    for (const [d, place] of places.entries()) out[place] = d < count ? line[d]! : stream.uniform()
  }
}

/** The same as a source for filling batches, which take the numbers of many streams at a time. */
export const sourceOf = (
  { sampling, seed }: Pick<RobustnessMethod, "sampling" | "seed">,
  inputs: readonly Input[],
): Source => (sampling === "random" ? { seed } : { points: pointsOf(sampling, seed, inputs) })

/** For each coordinate of the sequence the place where it goes: those of one coordinate's copies beside each other. */
function placesOf(inputs: readonly Input[], copies: number): readonly number[] {
  const total = inputs.reduce((sum, { coordinates }) => sum + coordinates, 0)
  return inputs
    .toSorted((a, b) => a.coordinates - b.coordinates)
    .flatMap(({ offset, coordinates }) => Array.from({ length: coordinates }, (_, c) => offset + c))
    .flatMap((place) => Array.from({ length: copies }, (_, copy) => copy * total + place))
}
