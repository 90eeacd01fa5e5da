import { type Remark, type RemarkNumber, remarkRules, type SourceId } from "../../model/index.ts"
import { localText, measureRef, unitRef } from "./common.ts"
import { boolean, list, named, number, object, orNull, type Schema, text, word } from "./shape.ts"

const extent: Schema<RemarkNumber> = object({ low: orNull(number()), high: orNull(number()) })

export const remark: Schema<Remark> = named(
  "Remark",
  object({
    rule: word(...remarkRules),
    rows: list(object({ kind: word("figure", "value", "statement", "chart", "published"), id: text() })),
    units: list(unitRef),
    found: orNull(extent),
    expected: orNull(extent),
    measure: measureRef,
    names: list(localText),
    reading: orNull(localText),
    places: list(text()),
    source: text<SourceId | "">(),
    findings: list(text()),
    holds: boolean,
  }),
)
