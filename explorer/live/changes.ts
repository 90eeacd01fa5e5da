import type { RankingRow } from "../view/ranking.ts"

/** How far a unit moved against what was published: above 0 it rose. */
export interface Change {
  /** "rank": whole places. "mean": of the mean rank, where only distributions are known. */
  readonly kind: "rank" | "mean"
  readonly by: number
  readonly from: number
}

/** Mean ranks are compared to one decimal: less is not told apart. */
const step = 10

/** The change of every unit that had a place before and has one now, by its number. */
export function changes(before: readonly RankingRow[], now: readonly RankingRow[]): ReadonlyMap<number, Change> {
  const old = new Map(before.map((row) => [row.i, row]))
  const result = new Map<number, Change>()
  for (const row of now) {
    const was = old.get(row.i)
    if (!was) continue
    if (row.score !== null && row.rank !== null && was.rank !== null)
      result.set(row.i, { kind: "rank", by: was.rank - row.rank, from: was.rank })
    else if (row.score === null && was.expected !== null && row.expected !== null) {
      const by = (Math.round(was.expected * step) - Math.round(row.expected * step)) / step
      result.set(row.i, { kind: "mean", by, from: was.expected })
    }
  }
  return result
}

/** Who rose furthest, and how many moved at all; whole places only. */
export function moved(
  rows: readonly RankingRow[],
  changed: ReadonlyMap<number, Change>,
): { readonly count: number; readonly best: { readonly row: RankingRow; readonly change: Change } | null } {
  const all = rows.flatMap((row) => {
    const change = changed.get(row.i)
    return change && change.by !== 0 ? [{ row, change }] : []
  })
  const [best] = all.filter(({ change }) => change.by > 0).toSorted((a, b) => b.change.by - a.change.by)
  return { count: all.length, best: best ?? null }
}
