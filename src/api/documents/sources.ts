import type { IndexDocument } from "../../model/index.ts"
import { source } from "../schema/edition.ts"
import { list, named, type Of, object } from "../schema/shape.ts"
import { head, headOf } from "./head.ts"

export const sourcesDocument = named("Sources", object({ of: head, sources: list(source) }))

/** `sources.json`: where everything comes from. */
export const sourcesOf = (index: IndexDocument): Of<typeof sourcesDocument> => ({
  of: headOf(index),
  sources: index.sources,
})
