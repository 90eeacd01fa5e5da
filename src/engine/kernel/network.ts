/**
 * A sorting network: pairs of places, first < second, each to be put in order one after the other; then all are. Batcher's
 * odd-even merge sort for the next power of two, without the places that are not there: what stands beyond the end is
 * taken to be the last of all, and never moves.
 * Source: Batcher, "Sorting networks and their applications" (1968); Knuth, *The Art of Computer Programming* 3, 5.2.2 M.
 */
export function network(count: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  for (let run = 1; run < count; run *= 2) {
    for (let gap = run; gap >= 1; gap /= 2) {
      for (let start = gap % run; start + gap < count; start += 2 * gap) {
        for (let place = start; place < Math.min(start + gap, count - gap); place++) {
          if (Math.floor(place / (2 * run)) === Math.floor((place + gap) / (2 * run))) pairs.push([place, place + gap])
        }
      }
    }
  }
  return pairs
}
