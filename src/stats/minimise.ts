/** Where a function is smallest, as far as it was found. */
export interface Minimum {
  readonly point: Float64Array
  readonly value: number
}

/**
 * Looks for the smallest value of a function of a few numbers by the downhill simplex method, without derivatives. The
 * steps depend on the number of dimensions, and a search that has come to rest starts again around the best point until
 * that no longer helps. The same function and start give the same point. What is found is a local minimum.
 * Source: Nelder & Mead (1965); Gao & Han (2012), *Implementing the Nelder–Mead simplex algorithm with adaptive
 * parameters*.
 *
 * @param f     finite, or +∞ where a point is not allowed
 * @param start k numbers
 * @param step  how far from the start to look first, along each of them
 * @param most  how often f may be asked
 */
export function minimise(f: (x: Float64Array) => number, start: Float64Array, step: number, most: number): Minimum {
  let best: Minimum = { point: start.slice(), value: f(start) }
  if (start.length === 0) return best
  let left = most - 1
  let size = step
  while (left > 2 * start.length) {
    const { minimum, asked } = descend(f, best, size, left)
    left -= asked
    const isBetter = minimum.value < best.value
    const gained = best.value - minimum.value
    if (isBetter) best = minimum
    if (gained > 1e-12 * Math.abs(best.value)) continue
    if (size < 1e-3 * step) break
    size /= 8
  }
  return best
}

/** One search, until the points of the simplex are one. */
function descend(
  f: (x: Float64Array) => number,
  start: Minimum,
  step: number,
  most: number,
): { readonly minimum: Minimum; readonly asked: number } {
  const k = start.point.length
  const [expand, contract, shrink] = k < 2 ? [2, 0.5, 0.5] : [1 + 2 / k, 0.75 - 1 / (2 * k), 1 - 1 / k]
  let asked = 0
  const at = (point: Float64Array): Minimum => {
    asked++
    return { point, value: f(point) }
  }
  const corners = [start, ...Array.from(start.point, (_, j) => at(moved(start.point, j, step)))]
  while (asked < most - k) {
    corners.sort((a, b) => a.value - b.value)
    const [best, worst, next] = [corners[0]!, corners[k]!, corners[k - 1]!]
    if (isOne(best.point, worst.point)) break
    const middle = middleOf(corners, k)
    const reflected = at(between(middle, worst.point, -1))
    if (reflected.value < best.value) {
      const further = at(between(middle, worst.point, -expand))
      corners[k] = further.value < reflected.value ? further : reflected
    } else if (reflected.value < next.value) {
      corners[k] = reflected
    } else {
      const isOutside = reflected.value < worst.value
      const closer = at(between(middle, worst.point, isOutside ? -contract : contract))
      if (closer.value < Math.min(reflected.value, worst.value)) corners[k] = closer
      else for (let j = 1; j <= k; j++) corners[j] = at(between(best.point, corners[j]!.point, shrink))
    }
  }
  corners.sort((a, b) => a.value - b.value)
  return { minimum: corners[0]!, asked }
}

const moved = (x: Float64Array, j: number, by: number) => x.map((value, i) => (i === j ? value + by : value))
const between = (from: Float64Array, to: Float64Array, by: number) => from.map((x, j) => x + by * (to[j]! - x))

function middleOf(corners: readonly Minimum[], count: number): Float64Array {
  const middle = new Float64Array(corners[0]!.point.length)
  for (let c = 0; c < count; c++) for (let j = 0; j < middle.length; j++) middle[j]! += corners[c]!.point[j]! / count
  return middle
}

const isOne = (a: Float64Array, b: Float64Array) =>
  a.every((x, j) => Math.abs(x - b[j]!) <= 1e-14 + 1e-12 * Math.abs(x))
