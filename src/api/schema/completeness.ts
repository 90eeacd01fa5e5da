import type { CompletenessDocument } from "../../model/index.ts"
import { nodeRef, perUnit, sourceRef } from "./common.ts"
import { integer, list, named, object, pair, type Schema } from "./shape.ts"

const counts = list(integer({ minimum: 0 }))

export const completeness: Schema<CompletenessDocument> = named(
  "Completeness",
  object({
    nodes: list(
      object({
        node: nodeRef,
        lists: pair(sourceRef, sourceRef),
        first: counts,
        second: counts,
        both: counts,
        estimate: perUnit,
        low: perUnit,
        high: perUnit,
      }),
    ),
  }),
)
