/** The known name that differs least, if it differs by no more than a third of its letters; and a few of the names. */
export function near(given: string, known: readonly string[]): { closest: string; known: string } {
  let closest = ""
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of known) {
    const distance = lettersApart(given, name, least)
    if (distance < least) {
      least = distance
      closest = name
    }
  }
  return { closest, known: known.slice(0, 8).join(", ") }
}

/** Levenshtein distance; any number ≥ `limit` when it is at least that. */
function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      line.push(Math.min(replaced, above[j]! + 1, line[j - 1]! + 1))
    }
    above = line
  }
  return above[b.length]!
}
