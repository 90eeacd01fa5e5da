/**
 * The name most like `given`, or "" when none is near enough to be meant: at most a third of its letters may differ
 * (one at least, but never all of them). Case, hyphens and underscores do not count as differences.
 */
export function nearest(given: string, names: Iterable<string>): string {
  const wanted = plain(given).slice(0, 60)
  let best = ""
  let least = Math.min(Math.max(1, Math.floor(wanted.length / 3)), Math.max(0, wanted.length - 1)) + 1
  for (const name of names) {
    const distance = editDistance(wanted, plain(name), least)
    if (distance < least) {
      best = name
      least = distance
    }
  }
  return best
}

/** A few of the names, for a hint; "" when there are too many to be of help. */
export function few(names: Iterable<string>): string {
  const all = [...names]
  return all.length <= 12 ? all.join(", ") : ""
}

const plain = (text: string) => text.toLowerCase().replace(/[-_\s]+/g, "_")

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from `a` to `b` (optimal string alignment);
 * any number ≥ `limit` once it is clear that the distance reaches it.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(replace, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
      if (cost < smallest) smallest = cost
    }
    if (smallest >= limit) return limit
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
