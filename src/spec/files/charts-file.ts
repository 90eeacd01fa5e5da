import { chartForms } from "../../model/index.ts"
import { defaulted, listOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { name, oneOf, word } from "../yaml/scalars.ts"
import { located } from "../yaml/shape.ts"

const names = listOf(located(name))

/** `charts.yaml`: the charts and pictures of the sources. */
export const chartsFile = listOf(
  record({
    id: required(located(word()), "Short name, unique in the file."),
    title: required(localText, "What the chart shows, as a noun phrase."),
    form: required(oneOf(chartForms, "unknown"), "How the source draws it."),
    node: optional(located(name), "Dimension or indicator whose page shows it; default: the start page."),
    figures: defaulted(names, [], "Ids of rows of figures.csv, as the source draws them."),
    findings: defaulted(names, [], "Ids of findings that a reader of the chart must know."),
    lost: optional(localText, "What cannot be drawn, and why. Needed where there are no figures."),
    places: defaulted(listOf(word()), [], "Places in the source."),
    source: optional(located(name), "Id of a row of sources.csv; default: the only source."),
  }),
)
