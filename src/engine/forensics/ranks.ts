import type { PrintedTable, RankRemark } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { rangeOf } from "./rows.ts"
import { type Pair, tieOrder } from "./ties.ts"

/** Rows in which the column that a rank follows is looked for. */
const sampled = 2000
const told = 500

/**
 * For every column of ranks: which column they follow, which rows stand against it, and how equal scores are told apart.
 *
 * @param formulas by column, to compute scores before rounding
 */
export function holdRanks(
  table: PrintedTable,
  composite: number | null,
  formulas: ReadonlyMap<number, Settled>,
): readonly RankRemark[] {
  return table.columns.flatMap((column, j) =>
    column.kind === "rank" ? (rankRemark(table, j, composite, formulas) ?? []) : [],
  )
}

function rankRemark(
  table: PrintedTable,
  rank: number,
  composite: number | null,
  formulas: ReadonlyMap<number, Settled>,
): RankRemark | null {
  const ranks = table.columns[rank]!
  let best: { readonly of: number; readonly sign: 1 | -1; readonly share: number } | null = null
  const numbers = table.columns.flatMap(({ kind, values }, j) => (kind === "number" && rangeOf(values) > 0 ? [j] : []))
  const order = (j: number) => (j === composite ? 0 : formulas.has(j) ? 1 : 2)
  for (const j of [...numbers].sort((a, b) => order(a) - order(b)))
    for (const sign of [1, -1] as const) {
      const rows = rowsOf(table, rank, j, sampled)
      if (rows.length < 3) continue
      const share = inOrder(table, rank, j, sign, rows).length / rows.length
      if (best === null || share > best.share) best = { of: j, sign, share }
    }
  if (best === null || (best.share < 0.5 && composite === null)) return null
  const of = best.share < 0.5 && composite !== null ? composite : best.of
  const rows = rowsOf(table, rank, of, Number.POSITIVE_INFINITY)
  const kept = new Set(inOrder(table, rank, of, best.sign, rows))
  const scores = table.columns[of]!
  const against = rows.filter((i) => !kept.has(i))
  return {
    column: ranks.name,
    of: scores.name,
    best: best.sign > 0 ? "highest" : "lowest",
    compared: rows.length,
    against: against
      .slice(0, told)
      .map((i) => ({ row: i + 1, unit: table.units[i]!, rank: ranks.values[i]!, score: scores.values[i]! })),
    ...tiesOf(table, rank, of, best.sign, rows, formulas.get(of) ?? null),
  }
}

/** Rows that have both, evenly spaced where they are too many. */
function rowsOf({ columns, rows }: PrintedTable, a: number, b: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(rows / most))
  const out: number[] = []
  for (let i = 0; i < rows; i += step)
    if (!Number.isNaN(columns[a]!.values[i]!) && !Number.isNaN(columns[b]!.values[i]!)) out.push(i)
  return out
}

/** The most rows, in the order of their ranks, whose scores never rise (patience sorting: Fredman 1975). */
function inOrder(
  { columns }: PrintedTable,
  rank: number,
  of: number,
  sign: number,
  rows: readonly number[],
): readonly number[] {
  const r = columns[rank]!.values
  const key = (i: number) => -sign * columns[of]!.values[i]!
  const order = [...rows].sort((a, b) => r[a]! - r[b]! || key(a) - key(b))
  const tails: number[] = []
  const before = new Int32Array(order.length)
  for (const [p, i] of order.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (key(order[tails[middle]!]!) <= key(i)) low = middle + 1
      else high = middle
    }
    before[p] = low > 0 ? tails[low - 1]! : -1
    tails[low] = p
  }
  const out: number[] = []
  for (let p = tails.at(-1) ?? -1; p >= 0; p = before[p]!) out.push(order[p]!)
  return out
}

function tiesOf(
  table: PrintedTable,
  rank: number,
  of: number,
  sign: 1 | -1,
  rows: readonly number[],
  formula: Settled | null,
) {
  const { values } = table.columns[of]!
  const ranks = table.columns[rank]!.values
  const groups = new Map<number, number[]>()
  for (const i of [...rows].sort((a, b) => sign * (values[b]! - values[a]!))) {
    const group = groups.get(values[i]!)
    if (group) group.push(i)
    else groups.set(values[i]!, [i])
  }
  const votes = { smaller: 0, mean: 0, larger: 0, dense: 0 }
  let parted = 0
  let equal = 0
  let above = 0
  const pairs: Pair[] = []
  for (const [d, group] of [...groups.values()].entries()) {
    if (group.length > 1) {
      const own = new Set(group.map((i) => ranks[i]!))
      if (own.size > 1) {
        parted++
        pairs.push(...neighbours(group, ranks))
      } else {
        equal++
        const [r] = own
        if (r === above + 1) votes.smaller++
        if (r === above + (group.length + 1) / 2) votes.mean++
        if (r === above + group.length) votes.larger++
        if (r === d + 1) votes.dense++
      }
    }
    above += group.length
  }
  const kinds = ["smaller", "dense", "mean", "larger"] as const
  const kind = kinds.reduce((a, b) => (votes[b] > votes[a] ? b : a))
  const ties = parted + equal === 0 ? null : parted > equal ? ("hidden" as const) : kind
  return { ties, parted, order: tieOrder(table, of, pairs.slice(0, told), sign, formula) }
}

/** Rows next to each other in rank, where their ranks differ. */
function neighbours(group: readonly number[], ranks: Float64Array): readonly Pair[] {
  const order = [...group].sort((a, b) => ranks[a]! - ranks[b]!)
  return order.flatMap((a, k): readonly Pair[] => {
    const b = order[k + 1]
    return b === undefined || ranks[a] === ranks[b] ? [] : [[a, b]]
  })
}
