/**
 * The sum of finite doubles, exact and then rounded once: it does not depend on their order, nor on how many
 * threads brought them. Source: Shewchuk (1997), Adaptive Precision Floating-Point Arithmetic, grow-expansion.
 */
export function exactSum(x: readonly number[]): number {
  // Non-overlapping parts, smallest first, whose sum is exactly the sum so far.
  const parts: number[] = []
  for (let value of x) {
    let kept = 0
    for (let part of parts) {
      if (Math.abs(value) < Math.abs(part)) [value, part] = [part, value]
      const high = value + part
      const low = part - (high - value)
      if (low !== 0) parts[kept++] = low
      value = high
    }
    parts.length = kept
    parts.push(value)
  }
  return roundedOnce(parts)
}

/** Adding from the largest part stops at the first remainder; a remainder of exactly half a unit needs the next part. */
function roundedOnce(parts: readonly number[]): number {
  let i = parts.length - 1
  if (i < 0) return 0
  let high = parts[i--]!
  let low = 0
  while (i >= 0) {
    const before = high
    const part = parts[i--]!
    high = before + part
    low = part - (high - before)
    if (low !== 0) break
  }
  if (i >= 0 && low !== 0 && Math.sign(low) === Math.sign(parts[i]!)) {
    const twice = low * 2
    const up = high + twice
    if (twice === up - high) high = up
  }
  return high
}

/**
 * Hill number of order q: how many equally common codes would be as diverse as these.
 *
 * @param counts  how often each code occurs, whole numbers ≥ 0, at least one above 0
 * @param q       order, ≥ 0 or Infinity: 0 counts the codes, 1 is the exponential of Shannon's entropy, 2 the inverse
 *                of Simpson's concentration, Infinity the inverse of the largest share
 * @returns 1 to the number of codes that occur
 * Source: Hill (1973); Jost (2006).
 */
export function hillNumber(counts: readonly number[], q: number): number {
  const present = counts.filter((count) => count > 0)
  const n = present.reduce((sum, count) => sum + count, 0)
  const largest = present.reduce((most, count) => Math.max(most, count), 0)
  if (q === 0) return present.length
  if (q === Number.POSITIVE_INFINITY) return n / largest
  if (q === 2) return (n * n) / present.reduce((sum, count) => sum + count * count, 0)
  if (q === 1) return Math.exp(-exactSum(present.map((count) => (count / n) * Math.log(count / n))))
  if (Math.abs(q - 1) < 0.5) {
    // (Σ pᵠ)^(1/(1−q)) cancels near q = 1; Σ p·expm1((q − 1)·ln p) is the same sum less 1.
    const excess = exactSum(present.map((count) => (count / n) * Math.expm1((q - 1) * Math.log(count / n))))
    return Math.exp(Math.log1p(excess) / (1 - q))
  }
  // Relative to the largest share, so that a high order does not underflow.
  const sum = exactSum(present.map((count) => (count / largest) ** q))
  return Math.exp((Math.log(sum) + q * Math.log(largest / n)) / (1 - q))
}
