import type { PrintedColumn } from "../../model/index.ts"
import type { Stream } from "../../stats/index.ts"
import type { Freedom } from "./fit.ts"
import { gather } from "./forward.ts"
import { onScale, type Problem, problemOf, type Scale, withRows } from "./problem.ts"

/** Rows that weights are looked for in; all rows are looked at afterwards. */
const searched = 400
/** Rows that are looked at to judge gaps, and that members are chosen by. */
const sampled = 5000
/** With as many columns at most, all may be members at first; with more they are gathered one by one. */
const together = 24
/** With more columns than these, and none gathered, no form is looked for. */
const most = 80

/** Share of the complete rows that a form must explain. */
export const enough = 0.75

/** All that may be members; where they are many for the rows, those that a first look gathers. */
export function chosenMembers(
  columns: readonly PrintedColumn[],
  target: number,
  pool: readonly number[],
  scale: Scale,
  freedom: Freedom,
  rows: number,
  stream: Stream,
): readonly number[] {
  const members = usable(columns, target, pool, scale, rows)
  const whole = problemOf(columns, target, members, scale, sampleRows(rows))
  if (members.length <= Math.max(3, Math.min(together, whole.rows.length / 5))) return members
  const gathered = gather(thinned(whole, stream), freedom, enough)
  if (gathered !== null) return gathered.map((j) => members[j]!)
  return members.length < whole.rows.length / 2 && members.length <= most ? members : []
}

/** A hundred thousand rows by many columns are too many to copy for a search: evenly spaced ones do. */
export function* sampleRows(rows: number): Generator<number> {
  const step = Math.max(1, Math.floor(rows / sampled))
  for (let i = 0; i < rows; i += step) yield i
}

/** Members that have numbers on the scale in most rows of the target, and together in enough rows to tell something. */
function usable(
  columns: readonly PrintedColumn[],
  target: number,
  pool: readonly number[],
  scale: Scale,
  rows: number,
): readonly number[] {
  const own = columns[target]!.values
  const there = [...sampleRows(rows)].filter((i) => Number.isFinite(own[i]!))
  const lacks = new Map(
    pool.map((j) => {
      const { values } = columns[j]!
      return [j, Uint8Array.from(there, (i) => (Number.isFinite(onScale(scale, values[i]!)) ? 0 : 1))] as const
    }),
  )
  const lacking = new Map([...lacks].map(([j, gaps]) => [j, gaps.reduce((sum, gap) => sum + gap, 0)]))
  let left = pool.filter((j) => lacking.get(j)! <= 0.5 * there.length)
  const gaps = new Int32Array(there.length)
  for (const j of left) for (const [k, gap] of lacks.get(j)!.entries()) gaps[k]! += gap
  const complete = () => gaps.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0)
  while (left.length > 0 && complete() < Math.min(0.5 * there.length, 5 * left.length + 30)) {
    const worst = left.reduce((a, b) => (lacking.get(b)! >= lacking.get(a)! ? b : a))
    if (lacking.get(worst) === 0) break
    for (const [k, gap] of lacks.get(worst)!.entries()) gaps[k]! -= gap
    left = left.filter((j) => j !== worst)
  }
  return left
}

/** The problem over few rows, drawn at random, where it has many. */
export function thinned(problem: Problem, stream: Stream): Problem {
  const n = problem.rows.length
  const size = Math.max(searched, 8 * problem.members.length)
  if (n <= size) return problem
  const chosen = new Set<number>()
  while (chosen.size < size) chosen.add(stream.integer(n))
  return withRows(
    problem,
    [...chosen].sort((a, b) => a - b),
  )
}
