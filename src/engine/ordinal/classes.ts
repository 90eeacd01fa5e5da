import type { Block } from "./blocks.ts"

/**
 * A block with its interchangeable units put together: same window, same units in front, same units behind. Classes
 * are sorted by the end of their windows.
 */
export interface Classes {
  /** Indices into the block's units, per class. */
  readonly members: readonly (readonly number[])[]
  readonly low: Int32Array
  readonly high: Int32Array
  /** Classes whose members all stand before those of class g; without those that follow from others. */
  readonly directlyInFront: readonly (readonly number[])[]
  /** Classes h > g with members that may stand on either side of those of g. */
  readonly free: readonly (readonly number[])[]
}

export function classes(block: Block): Classes {
  const m = block.units.length
  const unitsBy = new Map<string, number[]>()
  for (let i = 0; i < m; i++) {
    const key = `${block.low[i]} ${block.high[i]} ${relatives(block, i)}`
    const alike = unitsBy.get(key)
    if (alike === undefined) unitsBy.set(key, [i])
    else alike.push(i)
  }
  const members = [...unitsBy.values()].sort((a, b) => block.high[a[0]!]! - block.high[b[0]!]!)
  const any = members.map((alike) => alike[0]!)
  const inFront = (g: number, h: number) => block.before(any[g]!, any[h]!)
  const all = any.map((_, g) => g)
  return {
    members,
    low: Int32Array.from(any, (i) => block.low[i]!),
    high: Int32Array.from(any, (i) => block.high[i]!),
    directlyInFront: all.map((g) => {
      const direct: number[] = []
      // Precedences follow the sorting, so whoever stands between f and g was met before f.
      for (let f = g - 1; f >= 0; f--) {
        if (inFront(f, g) && !direct.some((between) => inFront(f, between))) direct.push(f)
      }
      return direct
    }),
    free: all.map((g) => all.filter((h) => h > g && !inFront(g, h) && !inFront(h, g))),
  }
}

/** Units in front of and behind unit i, as text that is equal for equal sets. */
function relatives(block: Block, i: number): string {
  const related: string[] = []
  for (let j = 0; j < block.units.length; j++) {
    if (block.before(j, i)) related.push(`-${j}`)
    if (block.before(i, j)) related.push(`${j}`)
  }
  return related.join()
}
