import type { ForensicsDocument, PrintedTable, RankRemark } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { telling } from "./search.ts"

/** From the surest: without a formula, no more than the name says which column is the composite. */
const hints = [
  /overall|composite|종합|총점|gesamt|总分|總分/i,
  /(?:^|[^a-z])(?:index|score|total score)(?: *\([^)]*\))?$|지수$|점수$/i,
  /^total$|^(?:index|score)|^(?:points|pts)\.?$/i,
]

/** Whether the name of a column has any of the words that composites have. */
export const isHinted = (name: string): boolean =>
  /index|score|total|overall|composite|aggregate|gesamt|总|總|종합|총점|지수|점수|指数/i.test(name)

/** Share of its rows that a rank must follow a column in, to say that it is the composite. */
const followed = 0.9

/** What speaks for a column. A rank says more than a formula, a formula and a name together say more than a rank. */
const worth = { formula: 3, rank: 3.2, names: [1.5, 1, 0.5], member: -0.4 }

interface Composite {
  readonly column: number
  readonly chosen: NonNullable<ForensicsDocument["chosen"]>
}

/** The likeliest column: a rank follows it, a formula explains it, its name; of those alike the one with most columns
 *  below it, then the last. Null: nothing speaks for any. */
export function chooseComposite(
  formulas: ReadonlyMap<number, Settled>,
  { columns }: PrintedTable,
  numbers: readonly number[],
  ranks: readonly RankRemark[],
): Composite | null {
  const members = new Set([...formulas.values()].flatMap(({ problem }) => problem.columns))
  let best: Composite | null = null
  let most = 0
  for (const column of numbers) {
    const { name } = columns[column]!
    const formula = formulas.get(column)
    const isRanked = ranks.some(
      ({ of, compared, against }) => of === name && compared >= 5 && compared - against.length >= followed * compared,
    )
    const hint = hints.findIndex((pattern) => pattern.test(name))
    const isFound = formula !== undefined && formula.bits >= telling
    const weight =
      (isFound ? worth.formula : 0) +
      (isRanked ? worth.rank : 0) +
      (worth.names[hint] ?? 0) +
      (members.has(column) ? worth.member : 0) +
      Math.min(0.3, 0.005 * below(formulas, column).size)
    if (weight <= 0 || weight < most) continue
    most = weight
    best = { column, chosen: isRanked ? "rank" : hint >= 0 ? "name" : "formula" }
  }
  return best
}

/** All columns that a column is made of, by way of the formulas. */
export function below(formulas: ReadonlyMap<number, Settled>, from: number, seen = new Set<number>()): Set<number> {
  for (const j of formulas.get(from)?.problem.columns ?? []) {
    if (seen.has(j)) continue
    seen.add(j)
    below(formulas, j, seen)
  }
  return seen
}
