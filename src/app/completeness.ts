import type { CompletenessDocument, CompletenessOfNode } from "../model/index.ts"
import { orNull } from "./cells.ts"
import { recaptureOf } from "./count-interval.ts"
import { measuredIndicators } from "./measured.ts"
import type { OpenEdition } from "./open.ts"

/** What pairs of lists tell of how many there are, in the edition's own period. */
export function completenessOf({ edition, measured }: OpenEdition): CompletenessDocument | null {
  const own = measured.get(edition.time) ?? []
  const nodes = measuredIndicators(edition).flatMap(({ node, measure }): CompletenessOfNode[] => {
    const counts = own.find((each) => each.node === node)?.lists
    if (!counts || !("completeness" in measure) || measure.completeness === undefined) return []
    const found = edition.units.map((_, i) => recaptureOf(counts, i))
    const each = (key: "estimate" | "low" | "high") => orNull(found.map((unit) => unit?.[key] ?? Number.NaN))
    return [
      {
        node,
        lists: measure.completeness.lists,
        first: Array.from(counts.first),
        second: Array.from(counts.second),
        both: Array.from(counts.both),
        estimate: each("estimate"),
        low: each("low"),
        high: each("high"),
      },
    ]
  })
  return nodes.length === 0 ? null : { nodes }
}
