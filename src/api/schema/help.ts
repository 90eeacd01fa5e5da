import type { HelpDocument } from "../../model/index.ts"
import { nodeRef, unitRef } from "./common.ts"
import { integer, list, named, number, object, type Schema } from "./shape.ts"

const ranks = number({ minimum: 0 })

export const help: Schema<HelpDocument> = named(
  "Help",
  object({
    draws: integer(),
    seed: integer(),
    values: integer(),
    nodes: list(
      object({
        node: nodeRef,
        width: ranks,
        cells: list(object({ indicator: nodeRef, unit: unitRef, narrowing: ranks, own: ranks })),
        indicators: list(object({ indicator: nodeRef, gaps: integer(), narrowing: ranks })),
        untried: integer(),
      }),
    ),
  }),
)
