/** With what probability everyone above a cut stands above everyone below it. */
const certainty = 0.9
/** Probabilities carry rounding: nine tenths may be a hair less. */
const tolerance = 1e-12

/**
 * Groups units that cannot be told apart: a cut lies wherever everyone above it stands above everyone below it with
 * a probability of at least 0.9, pair by pair.
 *
 * The units are lined up by how many others each is likelier than not to stand above. Every cut that exists is a cut
 * of that line: a unit above it beats all b units below it, and a unit below beats at most the b − 1 others.
 *
 * @param above  n × n, row-major: probability, times `of`, that the row's unit stands above the column's
 * @param ranked which units have a rank
 * @returns the tier per unit, 1 = best; null for a unit without a rank
 */
export function tiers(above: ArrayLike<number>, of: number, ranked: readonly boolean[]): (number | null)[] {
  const n = ranked.length
  const units = ranked.flatMap((is, i) => (is ? [i] : []))
  const beats = (i: number) => units.reduce((count, j) => count + (above[i * n + j]! > of / 2 ? 1 : 0), 0)
  const beaten = new Map(units.map((i) => [i, beats(i)]))
  const line = units.toSorted((a, b) => beaten.get(b)! - beaten.get(a)!)

  const result = new Array<number | null>(n).fill(null)
  const least = certainty * of * (1 - tolerance)
  let tier = 1
  // The last place in the line that someone before it cannot be told apart from: no cut before that place.
  let tied = 0
  for (const [place, i] of line.entries()) {
    if (place > tied) {
      tier++
      tied = place
    }
    result[i] = tier
    for (let other = line.length - 1; other > tied; other--) {
      if (above[i * n + line[other]!]! < least) {
        tied = other
        break
      }
    }
  }
  return result
}
