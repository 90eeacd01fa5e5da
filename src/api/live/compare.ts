import type { NodeId, UnitId } from "../../model/index.ts"
import { publishedDuel } from "../../query/index.ts"
import { head, headOf } from "../documents/head.ts"
import { rowsOf, scoreRow } from "../documents/scores.ts"
import { nodeRef, period, unitRef } from "../schema/common.ts"
import { about, fraction, named, type Of, object, orNull } from "../schema/shape.ts"
import type { Documents } from "../served.ts"
import { nodeFaults, unitFaults } from "./explain.ts"
import type { Outcome } from "./outcome.ts"
import { id } from "./parameters.ts"

export const compareQuery = object(
  { a: about("Id of a unit.", id<UnitId>()), b: about("Id of another unit.", id<UnitId>()) },
  { node: about("Id of a dimension or indicator; default the index as a whole.", id<NodeId>()) },
)

const standing = orNull(scoreRow)

export const comparison = named(
  "Comparison",
  object({
    of: head,
    node: nodeRef,
    time: period,
    a: object({ unit: unitRef, standing }),
    b: object({ unit: unitRef, standing }),
    probabilities: about(
      "That a stands above b, below it, and level with it; null: one of them has no rank, or it was not counted.",
      orNull(object({ above: fraction, below: fraction, level: fraction })),
    ),
  }),
)

/** Two units side by side, with how likely one stands above the other. */
export function compareLive({ index }: Documents, query: Of<typeof compareQuery>): Outcome<Of<typeof comparison>> {
  const { a, b } = query
  const node = query.node ?? index.edition.root
  const faults = [
    ...unitFaults(index, "a", a),
    ...unitFaults(index, "b", b),
    ...nodeFaults(index, node),
    ...(a === b ? [{ parameter: "b", expected: "another unit than a", hint: "nothing stands above itself" }] : []),
  ]
  if (faults.length > 0 || node === null) return { faults }
  const row = (unit: UnitId) => index.units.findIndex((each) => each.id === unit)
  const duel = publishedDuel(index, node, row(a), row(b))
  const time = index.edition.time
  const side = (unit: UnitId) => ({ unit, standing: rowsOf(index, time, { unit, node })[0] ?? null })
  return {
    answer: {
      of: headOf(index),
      node,
      time,
      a: side(a),
      b: side(b),
      probabilities: duel && { ...duel, level: Math.max(0, 1 - duel.above - duel.below) },
    },
  }
}
