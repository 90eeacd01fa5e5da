import type { Filter, IndicatorMethod, Lang, Measure } from "../../src/model/index.ts"
import { aggregateText, missingText } from "../text/aggregate.ts"
import { measureText, roundText } from "../text/method.ts"
import { normaliseFormula } from "../text/normalise.ts"
import { weightingText } from "../text/weighting.ts"
import { imputationText } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"
import { humanised } from "./labels.ts"

/** How a node gets its number, in words and formula; "" for what does not apply to it. */
export interface NodeFormula {
  readonly formula: string
  readonly missing: string
  readonly round: string
  /** How the value itself is measured over records. */
  readonly measured: string
}

export function nodeFormula(view: IndexView, node: string, lang: Lang): NodeFormula {
  const indicator = view.doc.method.indicators.find((each) => each.node === node)
  if (indicator)
    return {
      formula: normaliseFormula(indicator, referenceName(view, indicator, lang), lang),
      missing: imputationText(view, indicator, lang),
      round: roundText(indicator.round, lang),
      measured: measureInWords(view, node, lang),
    }
  const dimension = view.doc.method.dimensions.find((each) => each.node === node)
  if (!dimension) return { formula: "", missing: "", round: "", measured: "" }
  const { members } = dimension
  const isEqual = members.every((member) => member.weight === members[0]?.weight)
  const weights = members.length > 1 ? weightingText(dimension.weighting, lang) : ""
  return {
    formula: `${aggregateText(dimension.aggregate, members.length, isEqual, lang)}${weights === "" ? "" : `; ${weights}`}`,
    missing: members.length > 1 ? missingText(dimension.missing, lang) : "",
    round: roundText(dimension.round, lang),
    measured: "",
  }
}

function referenceName(view: IndexView, { normalise }: IndicatorMethod, lang: Lang): string {
  if (normalise.kind !== "distance-to-reference") return ""
  return view.unit(normalise.unit)?.name[lang] ?? normalise.unit
}

/** How an indicator is measured over records, with the titles of table, variables and codes; "" for one that is not. */
export function measureInWords(view: IndexView, node: string, lang: Lang): string {
  const from = view.doc.method.indicators.find((each) => each.node === node)?.from
  if (from?.kind !== "measured") return ""
  const { measure } = from
  const table = view.doc.codebook.tables.find((each) => each.id === measure.table)
  return measureText(
    measure,
    table?.title[lang] ?? measure.table,
    filterText(view, measure.table, measure.where, lang),
    ofText(view, measure, lang),
    lang,
  )
}

function ofText(view: IndexView, measure: Measure, lang: Lang): string {
  switch (measure.kind) {
    case "share":
      return filterText(view, measure.table, measure.of, lang)
    case "diversity":
      return variableTitle(view, measure.table, measure.by, lang)
    case "sum":
    case "mean":
    case "max":
      return variableTitle(view, measure.table, measure.of, lang)
    default:
      return ""
  }
}

function filterText(view: IndexView, table: string, filter: Filter, lang: Lang): string {
  return filter
    .map((condition) => {
      const title = variableTitle(view, table, condition.variable, lang)
      if (condition.kind === "between") return `${title} ${condition.low}–${condition.high}`
      const codes = condition.values.map((value) => codeTitle(view, table, condition.variable, value, lang)).join(", ")
      return `${title} ${condition.kind === "in" ? "=" : "≠"} ${codes}`
    })
    .join("; ")
}

const variableOf = (view: IndexView, table: string, variable: string) =>
  view.doc.codebook.tables.find((each) => each.id === table)?.variables.find((each) => each.id === variable)

const variableTitle = (view: IndexView, table: string, variable: string, lang: Lang): string =>
  variableOf(view, table, variable)?.title[lang] ?? humanised(variable)

function codeTitle(view: IndexView, table: string, variable: string, code: string, lang: Lang): string {
  const type = variableOf(view, table, variable)?.type
  if (type?.kind !== "code" && type?.kind !== "codes") return code
  const list = view.doc.codebook.lists.find((each) => each.id === type.list)
  return list?.codes.find((each) => each.id === code)?.label[lang] ?? code
}
