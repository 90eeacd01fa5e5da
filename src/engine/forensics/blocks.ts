import type { BlockRemark, PrintedTable, Repair, RowRemark } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { cellsOf, predict } from "./predict.ts"
import { triesOf } from "./repair.ts"
import { choices } from "./surprise.ts"

/** Rows that do not fit, beyond which the rest is not looked at. */
const mostRows = 1000
/** Rows that a mistake must explain, and the chance at most, to be one that rows have in common. */
const [least, tooLikely] = [2, 1e-3]
const told = 500

interface Candidate extends Omit<Repair, "chance"> {
  readonly rows: number[]
  /** Mean chance that it explains one of the rows. */
  share: number
  tries: number
}

/**
 * Mistakes that several of the rows that do not fit have in common: two columns exchanged, cells moved, a point misplaced. Each
 * mistake is undone in every such row; the one that explains most is told, then the one that explains most of the rest.
 *
 * How easily a row would be explained by accident is judged by how far it lies off: the width of rounding over that distance,
 * since a repair that changes little easily repairs a small miss.
 *
 * @param wrong rows of the table that do not follow the formula
 */
export function blocksOf(formula: Settled, wrong: readonly number[]): readonly BlockRemark[] {
  const { table } = formula
  if (wrong.length < least) return []
  const candidates = new Map<string, Candidate>()
  const looked = wrong.slice(0, mostRows)
  for (const i of looked) {
    const own = predict(formula, cellsOf(table, i))
    const printed = table.columns[formula.target]!.values[i]!
    const share = Math.min(1, own.width / (own.width + Math.abs(own.value - printed)))
    for (const tries of triesOf(table, formula, i))
      for (const { kind, columns, by, cells, without } of tries) {
        const key = `${kind} ${by} ${columns.join("\u0000")}`
        const candidate = candidates.get(key) ?? { kind, columns, by, rows: [], share: 0, tries: 0 }
        candidate.tries = Math.max(candidate.tries, tries.length)
        candidate.share += (Number.isNaN(share) ? 1 : share) / looked.length
        if (predict(formula, cells, without).fits) candidate.rows.push(i)
        candidates.set(key, candidate)
      }
  }
  return inCommon(table, formula, looked, [...candidates.values()])
}

function inCommon(
  table: PrintedTable,
  formula: Settled,
  wrong: readonly number[],
  candidates: readonly Candidate[],
): readonly BlockRemark[] {
  const out: BlockRemark[] = []
  const left = new Set(wrong)
  for (;;) {
    const open = candidates.map((candidate) => ({ ...candidate, rows: candidate.rows.filter((i) => left.has(i)) }))
    // Of mistakes that explain as many rows, the one that moves the fewest cells.
    const best = open.reduce<Candidate | null>((a, b) => {
      const more = b.rows.length - (a?.rows.length ?? least - 1)
      return more > 0 || (a !== null && more === 0 && b.columns.length < a.columns.length) ? b : a
    }, null)
    if (best === null) return out
    const { kind, columns, by, rows, share, tries } = best
    const chance = Math.min(1, tries * atLeast(left.size, rows.length, share))
    if (chance > tooLikely) return out
    const [first, last] = [rows[0]!, rows.at(-1)!]
    out.push({
      column: table.columns[formula.target]!.name,
      kind,
      columns,
      by,
      rows: rows.slice(0, told).map((i) => i + 1),
      within: wrong.filter((i) => i >= first && i <= last).length,
      chance,
    })
    for (const i of rows) left.delete(i)
  }
}

/** Chance of k or more hits among n with this share each. */
function atLeast(n: number, k: number, share: number): number {
  if (share >= 1) return 1
  let sum = 0
  for (let hits = k; hits <= n; hits++)
    sum += 2 ** (choices(n, hits) + hits * Math.log2(share) + (n - hits) * Math.log2(1 - share))
  return Math.min(1, sum)
}

/** The repairs of a row, with the mistake that it has in common with others first. */
export const inBlockOrder = (row: RowRemark, blocks: readonly BlockRemark[]): RowRemark => {
  const block = blocks.find(({ rows }) => rows.includes(row.row))
  if (block === undefined) return row
  const { kind, columns, by } = block
  const isSame = (repair: Repair) =>
    repair.kind === kind && repair.by === by && repair.columns.join("\u0000") === columns.join("\u0000")
  const own = row.repairs.find(isSame) ?? { kind, columns, by, chance: block.chance }
  return { ...row, repairs: [own, ...row.repairs.filter((repair) => !isSame(repair))].slice(0, 3) }
}
