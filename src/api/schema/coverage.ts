import { type CoverageDocument, coverageStates } from "../../model/index.ts"
import { localText, nodeRef, sourceRef } from "./common.ts"
import { boolean, integer, list, named, object, orNull, type Schema, text, word } from "./shape.ts"

const counts = list(integer({ minimum: 0 }))

export const coverage: Schema<CoverageDocument> = named(
  "Coverage",
  object({
    kinds: list(
      object({
        id: text(),
        label: localText,
        definition: orNull(localText),
        nodes: list(nodeRef),
        states: list(word(...coverageStates)),
        shown: counts,
        withheld: counts,
        sources: list(list(sourceRef)),
        complete: list(boolean),
        notes: list(list(localText)),
      }),
    ),
  }),
)
