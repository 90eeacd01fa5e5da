/** A set of row numbers: bit i % 32 of word i >> 5. All sets of one table have the same length. */
export type Bits = Uint32Array<ArrayBuffer>

export const noBits = (rows: number): Bits => new Uint32Array((rows + 31) >>> 5)

export function allBits(rows: number): Bits {
  const bits = noBits(rows).fill(0xffffffff)
  const rest = rows & 31
  if (rest !== 0) bits[bits.length - 1] = 2 ** rest - 1
  return bits
}

export function bitsOf(rows: number, members: Iterable<number>): Bits {
  const bits = noBits(rows)
  for (const row of members) add(bits, row)
  return bits
}

export const add = (bits: Bits, row: number): void => {
  bits[row >>> 5]! |= 1 << (row & 31)
}
export const has = (bits: Bits, row: number): boolean => (bits[row >>> 5]! & (1 << (row & 31))) !== 0

export const sameBits = (a: Bits, b: Bits): boolean => a.every((word, w) => word === b[w])

/** Rows in both sets. */
export function intersection(a: Bits, b: Bits): Bits {
  const out = new Uint32Array(a.length)
  for (let w = 0; w < a.length; w++) out[w] = a[w]! & b[w]!
  return out
}

/** Rows in any of the sets. */
export function union(rows: number, sets: readonly Bits[]): Bits {
  const out = noBits(rows)
  for (const set of sets) for (let w = 0; w < out.length; w++) out[w]! |= set[w]!
  return out
}

/** How many rows are in both sets, without making the set. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0
  for (let w = 0; w < a.length; w++) count += ones(a[w]! & b[w]!)
  return count
}

export function count(bits: Bits): number {
  let count = 0
  for (let w = 0; w < bits.length; w++) count += ones(bits[w]!)
  return count
}

/** Bits set in a word. Source: Warren, Hacker's Delight, 2nd ed., figure 5-2. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  x = (x + (x >>> 4)) & 0x0f0f0f0f
  return Math.imul(x, 0x01010101) >>> 24
}
