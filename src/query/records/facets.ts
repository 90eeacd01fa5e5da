import { add, allBits, type Bits, countBoth, intersection, noBits, union } from "./bits.ts"

/** Stands for "nothing recorded" among the values of a facet: not `none`, and not `unknown`, which are answers. */
export const gap = "-"

/** One facet over all records of a table. A record may hold several values, and is then under each. */
export interface Facet {
  readonly id: string
  /** Values that occur, in the order of their list; those the list lacks, then the gap, come last. */
  readonly values: readonly string[]
  /** Records per value, in the order of `values`. */
  readonly sets: readonly Bits[]
}

/** The values of a facet that a record must have one of; a facet without values asks for nothing. */
export type Chosen = Readonly<Record<string, readonly string[]>>

export interface Faceted {
  /** Records that pass everything. */
  readonly passing: Bits
  /** By facet, in the order of its values: how many records there would be, were this value alone chosen in it. */
  readonly counts: ReadonlyMap<string, Uint32Array>
}

/**
 * Groups the records of a column by value.
 *
 * @param valuesOf  values of one record; [] is a gap
 * @param order     values in the order they are shown in
 */
export function facetOf(
  id: string,
  rows: number,
  valuesOf: (row: number) => readonly string[],
  order: readonly string[],
): Facet {
  const sets = new Map<string, Bits>()
  const setOf = (value: string) => {
    const known = sets.get(value) ?? noBits(rows)
    sets.set(value, known)
    return known
  }
  for (let row = 0; row < rows; row++) {
    const values = valuesOf(row)
    for (const value of values.length === 0 ? [gap] : values) add(setOf(value), row)
  }
  const place = new Map(order.map((value, i) => [value, i]))
  const rank = (value: string) => (value === gap ? order.length + 1 : (place.get(value) ?? order.length))
  const values = [...sets.keys()].sort((a, b) => rank(a) - rank(b))
  return { id, values, sets: values.map((value) => sets.get(value)!) }
}

/**
 * Filters and counts: any of the chosen values within a facet, all facets together, and the records that `found` names
 * (null: no search). The counts of a facet disregard what is chosen in it, so they say what choosing would give.
 */
export function facets(rows: number, columns: readonly Facet[], chosen: Chosen, found: Bits | null): Faceted {
  const start = found ?? allBits(rows)
  const own = columns.map(({ id, ...facet }) => chosenRows(rows, facet, Object.hasOwn(chosen, id) ? chosen[id]! : []))
  // before[k]: what the first k facets let pass; after: the same from the end. Together: all facets but one.
  const before = [start]
  for (const [k, set] of own.entries()) before.push(set ? intersection(before[k]!, set) : before[k]!)
  const counts = new Map<string, Uint32Array>()
  let after: Bits | null = null
  for (let k = columns.length - 1; k >= 0; k--) {
    const others: Bits = after ? intersection(before[k]!, after) : before[k]!
    counts.set(
      columns[k]!.id,
      Uint32Array.from(columns[k]!.sets, (set) => countBoth(set, others)),
    )
    const set = own[k]
    if (set) after = after ? intersection(after, set) : set
  }
  return { passing: before.at(-1)!, counts }
}

/** Null: nothing is chosen. A value that no record has lets nothing pass. */
function chosenRows(rows: number, facet: Omit<Facet, "id">, values: readonly string[]): Bits | null {
  if (values.length === 0) return null
  const sets = values.map((value) => facet.sets[facet.values.indexOf(value)]).filter((set) => set !== undefined)
  return union(rows, sets)
}
