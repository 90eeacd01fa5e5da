import type { DuplicateRemark, PrintedTable } from "../../model/index.ts"

/** Groups that are told one by one. */
const told = 200

/** Units that stand in several rows by name, and rows of different names with the same numbers throughout. */
export function duplicates(table: PrintedTable): readonly DuplicateRemark[] {
  const numbers = table.columns.filter(({ kind }) => kind === "number")
  const shares = numbers.map(({ values }) => sharesOf(values))
  const groups = [
    ...(table.names === null ? [] : [["name", (i: number) => nameKey(table.units[i]!)] as const]),
    ...(numbers.length < 3 ? [] : [["numbers", (i: number) => numbersKey(numbers, i)] as const]),
  ]
  return groups
    .flatMap(([kind, keyOf]) => {
      const rows = new Map<string, number[]>()
      for (let i = 0; i < table.rows; i++) {
        const key = keyOf(i)
        if (key === "" || (kind === "numbers" && mayBeAccident(numbers, shares, i))) continue
        const same = rows.get(key)
        if (same) same.push(i)
        else rows.set(key, [i])
      }
      return [...rows.values()]
        .filter((same) => same.length > 1)
        .map((same) => ({ kind, rows: same.map((i) => i + 1), units: same.map((i) => table.units[i]!) }))
    })
    .slice(0, told)
}

const nameKey = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s.,'’-]+/g, " ")
    .trim()

/** Expected rows that are alike by accident, from which on rows that are alike say nothing. */
const accidents = 1e-3

/** Share of the rows that hold each value of a column. */
function sharesOf(values: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const x of values) counts.set(x, (counts.get(x) ?? 0) + 1)
  return new Map([...counts].map(([x, n]) => [x, n / values.length]))
}

/** Whether other rows would be like this one by accident, where columns are independent of each other; all of them seldom are, so
 *  that half of them count: those whose values are commonest. */
function mayBeAccident(
  columns: PrintedTable["columns"],
  shares: readonly ReadonlyMap<number, number>[],
  i: number,
): boolean {
  const own = columns.map(({ values }, c) => shares[c]!.get(values[i]!) ?? 1).sort((a, b) => b - a)
  const half = own.slice(0, Math.max(3, Math.ceil(own.length / 2)))
  return half.reduce((chance, share) => chance * share, columns[0]!.values.length) > accidents
}

/** "" where so few numbers stand, or so few different ones, that rows are alike by accident. */
function numbersKey(columns: PrintedTable["columns"], i: number): string {
  const values = columns.map(({ values }) => values[i]!)
  const there = values.filter((x) => !Number.isNaN(x))
  return there.length > values.length / 2 && new Set(there).size > 2 ? values.join() : ""
}
