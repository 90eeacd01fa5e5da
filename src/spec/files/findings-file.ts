import { defaulted, listOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { name, oneOf, word } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const names = listOf(located(name))

/** `findings.yaml`: what a reader of the sources should know. */
export const findingsFile = listOf(
  record({
    id: required(located(word()), "Short name, unique in the file."),
    kind: required(oneOf(["contradiction", "arithmetic", "gap", "agreement"], "gap"), "What sort of finding it is."),
    title: required(localText, "The finding in a line."),
    text: required(localText, "The finding in full. Digits are allowed: it quotes the source's arithmetic."),
    nodes: defaulted(names, [], "Dimensions and indicators it is about."),
    units: defaulted(names, [], "Units it is about."),
    figures: defaulted(names, [], "Ids of rows of figures.csv or values.csv that it compares."),
    places: defaulted(listOf(word()), [], "Places in the source."),
    source: optional(located(name), "Id of a row of sources.csv; default: the only source."),
  }),
)
export type FindingsFile = Of<typeof findingsFile>
