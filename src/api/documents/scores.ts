import type { IndexDocument, NodeId, NodeResult, Period, UnitId } from "../../model/index.ts"
import { own } from "../own.ts"
import { nodeRef, period, status, unitRef } from "../schema/common.ts"
import { about, integer, list, named, number, type Of, object, orNull } from "../schema/shape.ts"
import { head, headOf } from "./head.ts"

const rank = orNull(integer({ minimum: 1 }))

export const scoreRow = named(
  "ScoreRow",
  object({
    time: period,
    unit: unitRef,
    node: nodeRef,
    level: about("1: an indicator.", integer({ minimum: 1 })),
    value: about("In the indicator's own measure; null for dimensions and gaps.", orNull(number())),
    lower: about("Ends of the value's interval; null: none, or without end.", orNull(number())),
    upper: orNull(number()),
    score: orNull(number()),
    rank: about("1 is best; ties share the smaller rank.", rank),
    rankLow: about("90 % interval of the rank.", rank),
    rankHigh: rank,
    coverage: about("Share of the node's weight that has values.", number()),
    status,
  }),
)
export type ScoreRow = Of<typeof scoreRow>

export const scoresDocument = named("Scores", object({ of: head, rows: list(scoreRow) }))

/** `scores.json`: a row per period, unit and node. */
export const scoresOf = (index: IndexDocument): Of<typeof scoresDocument> => ({
  of: headOf(index),
  rows: index.periods.flatMap((time) => rowsOf(index, time, {})),
})

/** Rows of a period, of one unit or one node if named; nodes without a result there have none. */
export function rowsOf(
  index: IndexDocument,
  time: Period,
  only: { readonly unit?: UnitId; readonly node?: NodeId },
): readonly ScoreRow[] {
  const results = own(index.results, time) ?? {}
  return index.units.flatMap(({ id: unit }, i) => {
    if (only.unit !== undefined && only.unit !== unit) return []
    return index.nodes.flatMap(({ id: node, level }) => {
      const result = only.node === undefined || only.node === node ? own(results, node) : undefined
      return result === undefined ? [] : [{ time, unit, node, level, ...cellOf(result, i) }]
    })
  })
}

const cellOf = ({ raw, rawLower, rawUpper, score, rank, uncertainty, coverage, status }: NodeResult, i: number) => ({
  value: raw?.[i] ?? null,
  lower: rawLower?.[i] ?? null,
  upper: rawUpper?.[i] ?? null,
  score: score[i] ?? null,
  rank: rank[i] ?? null,
  rankLow: uncertainty?.low[i] ?? null,
  rankHigh: uncertainty?.high[i] ?? null,
  coverage: coverage[i] ?? 0,
  status: status[i] ?? "L",
})
