import type { Direction, PublishedScore, UnitId } from "../../model/index.ts"
import { type Draft, fails } from "../draft.ts"
import type { Fact } from "../facts.ts"

/** How many numbers of an ascending list are above x. */
function above(sorted: Float64Array, x: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (Number(sorted[middle]) > x) to = middle
    else from = middle + 1
  }
  return sorted.length - from
}

/**
 * Printed ranks against the values of one indicator: of n units with rank r, at most r − 1 are certainly before and at most
 * n − r certainly behind. Found is the printed rank, expected what the values allow.
 *
 * @param ranks printed ranks with the unit of each
 */
export function ranksOfValues(
  ranks: readonly { readonly unit: UnitId; readonly rank: Fact }[],
  values: ReadonlyMap<UnitId, Fact>,
  units: number,
  direction: Direction,
): readonly Draft[] {
  // Turned around where less is better, so that more is always before.
  const extents = new Map(
    [...values].map(([unit, { extent }]) => [
      unit,
      direction === 1 ? extent : { low: -extent.high, high: -extent.low },
    ]),
  )
  const lows = Float64Array.from(extents.values(), ({ low }) => low).sort()
  const highs = Float64Array.from(extents.values(), ({ high }) => -high).sort()
  return ranks.flatMap(({ unit, rank }) => {
    const own = extents.get(unit)
    const value = values.get(unit)
    if (own === undefined || value === undefined) return []
    const room = 1e-9 * Math.abs(Number.isFinite(own.high) ? own.high : 0)
    const expected = { low: 1 + above(lows, own.high + room), high: units - above(highs, -own.low + room) }
    const found = { low: rank.value, high: rank.value }
    if (rank.value >= expected.low && rank.value <= expected.high) return []
    return [fails("rank-against-values", [rank.row, value.row], { units: [unit], found, expected, measure: "rank" })]
  })
}

/**
 * Printed ranks against printed scores of one node in one period: a unit with a better score has no worse rank. Whether
 * more or less is better is what most of the ranks say. Equal scores may have any ranks: they are rounded.
 */
export function ranksOfScores(rows: readonly PublishedScore[]): readonly Draft[] {
  const both = rows.flatMap(({ score, rank, unit, ...row }) => {
    if (score === null || rank === null) return []
    return [{ unit, score, rank, row: { kind: "published" as const, id: `${unit} ${row.node} ${row.time}` } }]
  })
  const [falling, rising] = [-1, 1].map((turn) => against(both, turn))
  return (falling?.length ?? 0) <= (rising?.length ?? 0) ? (falling ?? []) : (rising ?? [])
}

interface Ranked {
  readonly unit: UnitId
  readonly score: number
  readonly rank: number
  readonly row: { readonly kind: "published"; readonly id: string }
}

/** Units that have a better rank than one whose score is better; with it. */
function against(rows: readonly Ranked[], turn: number): readonly Draft[] {
  const sorted = rows.toSorted((a, b) => turn * (a.score - b.score) || a.rank - b.rank)
  const found: Draft[] = []
  // Of all with a better score than the row at hand, the one with the worst rank.
  let worst: Ranked | undefined
  let equals: Ranked[] = []
  for (const row of sorted) {
    if (equals[0] !== undefined && equals[0].score !== row.score) {
      for (const before of equals) if (worst === undefined || before.rank > worst.rank) worst = before
      equals = []
    }
    equals.push(row)
    if (worst === undefined || worst.rank <= row.rank) continue
    const said = {
      units: [row.unit, worst.unit],
      found: { low: row.rank, high: row.rank },
      expected: { low: worst.rank, high: Number.POSITIVE_INFINITY },
      measure: "rank",
    }
    found.push(fails("rank-against-score", [row.row, worst.row], said))
  }
  return found
}
