import type { ReadingDocument } from "../../model/index.ts"
import { byNode, byPeriod, localText, perUnit, status, tableRef } from "./common.ts"
import { filter } from "./method.ts"
import { boolean, list, named, object, type Schema, text } from "./shape.ts"

export const reading: Schema<ReadingDocument> = named(
  "Reading",
  object({
    id: text(),
    title: localText,
    isPublished: boolean,
    filters: list(object({ table: tableRef, where: filter })),
    results: byPeriod(byNode(object({ raw: perUnit, rawLower: perUnit, rawUpper: perUnit, status: list(status) }))),
  }),
)
