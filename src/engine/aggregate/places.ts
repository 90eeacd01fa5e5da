/**
 * Lines up the members at hand of unit i, best first.
 *
 * @param places two numbers per member: the scores come to stand in the first half, their weights in the second
 * @returns how many are at hand
 */
export function lineUp(
  members: readonly Float64Array[],
  weights: Float64Array,
  i: number,
  places: Float64Array,
): number {
  const m = members.length
  let count = 0
  for (let j = 0; j < m; j++) {
    const x = members[j]![i]!
    if (Number.isNaN(x)) continue
    let at = count++
    while (at > 0 && places[at - 1]! < x) {
      places[at] = places[at - 1]!
      places[m + at] = places[m + at - 1]!
      at--
    }
    places[at] = x
    places[m + at] = weights[j]!
  }
  return count
}
