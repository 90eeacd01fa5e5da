/** Rows that are ranked by chance: every order of n has the same chance. Computed once per n. */
const kendallChances = new Map<number, Float64Array>()
const spearmanChances = new Map<number, Float64Array>()

/**
 * Chance that two independent rankings of n rows, without ties, have at most `count` concordant pairs.
 *
 * Exact: the number of orders with k inversions, by n steps of adding one more row in each of its places. n up to 150 or
 * so, beyond which chances are too small for a double.
 */
export function concordantAtMost(count: number, n: number): number {
  return sumUpTo(count, cached(kendallChances, n, concordantChances))
}

function concordantChances(n: number): Float64Array {
  let chances = Float64Array.of(1)
  for (let rows = 2; rows <= n; rows++) {
    const next = new Float64Array((rows * (rows - 1)) / 2 + 1)
    for (let k = 0; k < chances.length; k++) {
      for (let more = 0; more < rows; more++) next[k + more]! += chances[k]! / rows
    }
    chances = next
  }
  return chances
}

/**
 * Chance that the squared differences between two independent rankings of n rows, without ties, sum to at most `sum`.
 *
 * Exact: orders are counted by the set of places that the first rows have taken; 2ⁿ sets, so n up to 9, where R stops
 * counting too.
 */
export function squaresAtMost(sum: number, n: number): number {
  return sumUpTo(sum, cached(spearmanChances, n, squareChances))
}

function squareChances(n: number): Float64Array {
  const size = (n * (n * n - 1)) / 3 + 1
  const bySet = Array.from({ length: 2 ** n }, () => new Float64Array(size))
  bySet[0]![0] = 1
  for (let set = 0; set < 2 ** n - 1; set++) {
    const row = bits(set)
    for (let place = 0; place < n; place++) {
      if (set & (1 << place)) continue
      const square = (row - place) ** 2
      const next = bySet[set | (1 << place)]!
      for (let s = 0; s + square < size; s++) next[s + square]! += bySet[set]![s]! / (n - row)
    }
  }
  return bySet[2 ** n - 1]!
}

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count++
  return count
}

function cached(memory: Map<number, Float64Array>, n: number, compute: (n: number) => Float64Array): Float64Array {
  const known = memory.get(n) ?? compute(n)
  memory.set(n, known)
  return known
}

function sumUpTo(last: number, chances: Float64Array): number {
  let sum = 0
  for (let k = 0; k <= last && k < chances.length; k++) sum += chances[k]!
  return Math.min(sum, 1)
}
