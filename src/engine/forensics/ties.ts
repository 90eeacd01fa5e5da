import type { PrintedTable, TieOrder } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { cellsOf, predict } from "./predict.ts"
import { choices } from "./surprise.ts"

/** Beyond this chance an order says nothing. */
const tooLikely = 0.05
/** Columns that part ties one after the other, at most; and columns that are tried. */
const [deepest, tried] = [3, 60]

/** Two rows with one printed score, the first of better rank. */
export type Pair = readonly [number, number]

/** How many pairs an order decides, and how many of these as the ranks do. */
interface Votes {
  readonly pairs: number
  readonly agreeing: number
}

/**
 * What puts rows of one printed score in the order of their ranks: the composite before rounding, recomputed by its formula; other
 * columns; or the names. Agreement that chance would give as easily is no reason.
 *
 * @param pairs   neighbours in rank
 * @param sign    1 where the highest score is best
 * @param formula of the score; null: none is known
 */
export function tieOrder(
  table: PrintedTable,
  of: number,
  pairs: readonly Pair[],
  sign: 1 | -1,
  formula: Settled | null,
): TieOrder | null {
  if (pairs.length === 0) return null
  const digits = formula === null ? null : byDigits(formula, pairs, sign)
  const found: TieOrder[] = []
  const add = (by: TieOrder["by"], columns: readonly string[], { pairs: n, agreeing }: Votes, times: number) => {
    const chance = Math.min(1, times * chanceOf(n, agreeing))
    found.push({ by, columns, pairs: n, agreeing, chance, isPossible: digits?.isPossible ?? null })
  }
  if (digits?.isPossible) add("digits", [], digits, 1)
  const numbers = table.columns.flatMap(({ kind }, j) => (kind === "number" && j !== of ? [j] : [])).slice(0, tried)
  const columns = byColumns(table, numbers, pairs)
  if (columns !== null) {
    const names = columns.order.map((j) => table.columns[j]!.name)
    add("columns", names, columns, (2 * numbers.length) ** names.length)
  }
  if (table.names !== null)
    add(
      "names",
      [],
      count(pairs, (a, b) => compareNames(table.units[b]!, table.units[a]!)),
      1,
    )
  const best = found.reduce<TieOrder | null>((a, b) => (a === null || b.chance < a.chance ? b : a), null)
  if (best !== null && best.chance < tooLikely) return best
  const { agreeing, pairs: n } = digits ?? { agreeing: 0, pairs: pairs.length }
  return { by: "unknown", columns: [], pairs: n, agreeing, chance: 1, isPossible: digits?.isPossible ?? null }
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** @param key above 0 where the order has the first before the second, 0 where it does not tell */
function count(pairs: readonly Pair[], key: (a: number, b: number) => number): Votes {
  let decided = 0
  let agreeing = 0
  for (const [a, b] of pairs) {
    const sign = key(a, b)
    if (sign !== 0 && !Number.isNaN(sign)) decided++
    if (sign > 0) agreeing++
  }
  return { pairs: decided, agreeing }
}

function byDigits(formula: Settled, pairs: readonly Pair[], sign: number): Votes & { readonly isPossible: boolean } {
  const of = (i: number) => predict(formula, cellsOf(formula.table, i))
  let isPossible = true
  const votes = count(pairs, (a, b) => {
    const [first, second] = [of(a), of(b)]
    const ahead = sign * (first.value - second.value)
    const open = (first.high - first.low + second.high - second.low) / 2
    const slack = 1e-9 * Math.max(Math.abs(first.value), Math.abs(second.value))
    if (ahead < -open - slack) isPossible = false
    return Math.abs(ahead) <= slack ? 0 : ahead
  })
  return { ...votes, isPossible }
}

/** Columns that part all pairs alike, each those that the ones before left equal; null: none does. */
function byColumns(table: PrintedTable, numbers: readonly number[], pairs: readonly Pair[]) {
  const order: number[] = []
  let left = pairs
  let decided = 0
  while (left.length > 0 && order.length < deepest) {
    let best: { readonly j: number; readonly pairs: number } | null = null
    for (const j of numbers) {
      const { values } = table.columns[j]!
      for (const sign of [1, -1]) {
        const votes = count(left, (a, b) => sign * (values[a]! - values[b]!))
        if (votes.pairs === 0 || votes.agreeing < votes.pairs || votes.pairs <= (best?.pairs ?? 0)) continue
        best = { j, pairs: votes.pairs }
      }
    }
    if (best === null) break
    const { values } = table.columns[best.j]!
    order.push(best.j)
    decided += best.pairs
    left = left.filter(([a, b]) => values[a] === values[b])
  }
  return order.length === 0 || left.length > 0.1 * pairs.length ? null : { order, pairs: decided, agreeing: decided }
}

/** Chance that of n coins as many or more show heads. */
function chanceOf(n: number, heads: number): number {
  let sum = 0
  for (let k = heads; k <= n; k++) sum += 2 ** (choices(n, k) - n)
  return Math.min(1, sum)
}
