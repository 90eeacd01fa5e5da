/** Probability left outside an interval on either side, at most: as in rank intervals everywhere. */
const tail = 0.05

/**
 * Widths of the rank intervals of units from counted ranks: the last rank less the first, 0 where the rank is certain.
 *
 * @param counts n × n, row-major: how often unit i had rank r + 1 is at i * n + r
 * @param draws  how many there were; a unit that had no rank in one of them has no interval: NaN
 */
export function widthsOf(counts: Int32Array, n: number, draws: number): Float64Array {
  // 0.05 × 20 may be 1 or a hair less.
  const outside = tail * draws + 1e-9
  return Float64Array.from({ length: n }, (_, i) => {
    const row = counts.subarray(i * n, (i + 1) * n)
    if (row.reduce((sum, count) => sum + count, 0) < draws) return Number.NaN
    let [low, below] = [0, row[0]!]
    while (below <= outside) below += row[++low]!
    let [high, above] = [n - 1, row[n - 1]!]
    while (above <= outside) above += row[--high]!
    return high - low
  })
}
