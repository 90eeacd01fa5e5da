/**
 * Copies n values into `out` in ascending order, gaps (NaN) last.
 *
 * @returns how many are no gaps
 */
export function sortValues(x: Float64Array, out: Float64Array): number {
  out.set(x)
  out.sort()
  let count = out.length
  while (count > 0 && Number.isNaN(out[count - 1]!)) count--
  return count
}

/** How many of the first `count` values of an ascending array are smaller than `value`. */
export function countBelow(sorted: Float64Array, count: number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the first `count` values of an ascending array are larger than `value`. */
export function countAbove(sorted: Float64Array, count: number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! > value) high = middle
    else low = middle + 1
  }
  return count - low
}

/**
 * Ranks n values, the largest first: 1 + the number of values that are larger. Equal values share the smaller rank
 * (1, 2, 2, 4); equality is exact, so what should tie is rounded before.
 *
 * Sorted copy and binary search, n log n in the worst case too, and no trace of the order of the units.
 *
 * @param scratch n numbers, overwritten
 * @param out     n ranks; 0 for a gap (NaN)
 */
export function rank(x: Float64Array, scratch: Float64Array, out: Int32Array): void {
  const count = sortValues(x, scratch)
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    out[i] = Number.isNaN(value) ? 0 : 1 + countAbove(scratch, count, value)
  }
}

/** Units moved by one draw stay near their place; past this many steps per unit a fresh sort is faster. */
const mostSteps = 16

/**
 * Ranks n values as `rank` does, starting from an order that is nearly right: that of the draw before. The order saves
 * time and leaves no trace in the ranks.
 *
 * @param order   the n places, best first, in any order; brought up to date, or nearly
 * @param scratch n numbers, overwritten
 * @param out     n ranks; 0 for a gap (NaN)
 */
export function rerank(x: Float64Array, order: Int32Array, scratch: Float64Array, out: Int32Array): void {
  let steps = mostSteps * x.length
  for (let place = 1; place < order.length; place++) {
    const unit = order[place]!
    const value = x[unit]!
    let at = place
    // Gaps go last: one never moves up, and everything with a value passes it.
    if (!Number.isNaN(value)) {
      while (at > 0 && !(x[order[at - 1]!]! >= value)) {
        order[at] = order[at - 1]!
        at--
      }
    }
    order[at] = unit
    steps -= place - at
    if (steps < 0) {
      rank(x, scratch, out)
      return
    }
  }
  let current = 0
  for (let place = 0; place < order.length; place++) {
    const value = x[order[place]!]!
    if (place === 0 || value !== x[order[place - 1]!]!) current = place + 1
    out[order[place]!] = Number.isNaN(value) ? 0 : current
  }
}
