/** Runs of so many are sorted by insertion, longer ones merged of them. */
const run = 64

/** Room for lining up n units: their scores in order, −∞ for a gap; and one run that is out of the way. */
export interface Line {
  readonly scores: Float64Array
  readonly spareUnits: Int32Array
  readonly spareScores: Float64Array
}

export const lineOf = (n: number): Line => ({
  scores: new Float64Array(n),
  spareUnits: new Int32Array(n),
  spareScores: new Float64Array(n),
})

/**
 * Lines up one draw's units, best first, from the order of a draw before: units move little from one to the next. What
 * ties stays in that order. n steps where the order holds, n log n at most.
 *
 * @param rows  scores, that of unit i at first + i · stride; NaN: a gap, which comes to stand last
 * @param units the n units in some order; brought into that of their scores
 */
export function lineUp(rows: Float64Array, first: number, stride: number, units: Int32Array, line: Line): void {
  const n = units.length
  for (let start = 0; start < n; start += run)
    insertRun(rows, first, stride, units, line, start, Math.min(n, start + run))
  for (let width = run; width < n; width *= 2) {
    for (let start = 0; start + width < n; start += 2 * width) {
      const middle = start + width
      // Where the runs are in order as they stand, there is nothing to merge.
      if (line.scores[middle - 1]! < line.scores[middle]!)
        merge(units, line, start, middle, Math.min(n, middle + width))
    }
  }
}

function insertRun(
  rows: Float64Array,
  first: number,
  stride: number,
  units: Int32Array,
  { scores }: Line,
  start: number,
  end: number,
): void {
  for (let place = start; place < end; place++) {
    const unit = units[place]!
    const row = rows[first + unit * stride]!
    // A comparison with NaN is never true.
    const score = row >= Number.NEGATIVE_INFINITY ? row : Number.NEGATIVE_INFINITY
    let at = place
    while (at > start && scores[at - 1]! < score) {
      scores[at] = scores[at - 1]!
      units[at] = units[at - 1]!
      at--
    }
    scores[at] = score
    units[at] = unit
  }
}

function merge(units: Int32Array, line: Line, start: number, middle: number, end: number): void {
  const { scores, spareUnits, spareScores } = line
  for (let place = start; place < middle; place++) {
    spareUnits[place] = units[place]!
    spareScores[place] = scores[place]!
  }
  let left = start
  let right = middle
  let to = start
  while (left < middle && right < end) {
    if (spareScores[left]! >= scores[right]!) {
      units[to] = spareUnits[left]!
      scores[to++] = spareScores[left++]!
    } else {
      units[to] = units[right]!
      scores[to++] = scores[right++]!
    }
  }
  while (left < middle) {
    units[to] = spareUnits[left]!
    scores[to++] = spareScores[left++]!
  }
}
