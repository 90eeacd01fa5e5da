import type { Code, Filter, Lang, Measure, Variable } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** A variable of the records that an indicator is measured by, with what its codes mean and the points they earn. */
export interface CodingRule {
  readonly variable: Variable
  readonly codes: readonly Code[]
  /** By code; empty where the variable earns no points. */
  readonly points: ReadonlyMap<string, number>
}

export interface Coding {
  readonly table: string
  readonly title: string
  readonly about: string
  readonly records: number
  readonly rules: readonly CodingRule[]
}

/** How the records were coded that an indicator is measured over; null for one that is not measured over records. */
export function codingOf(view: IndexView, node: string, lang: Lang): Coding | null {
  const from = view.doc.method.indicators.find((each) => each.node === node)?.from
  if (from?.kind !== "measured") return null
  const table = view.doc.codebook.tables.find((each) => each.id === from.measure.table)
  if (table === undefined) return null
  const used = new Set(variablesOf(from.measure))
  const named = table.variables.filter(({ id }) => used.has(id))
  // Points are earned by other variables' codes: those are the ones to explain.
  const earned = named.flatMap(({ type }) => (type.kind === "rubric" ? type.points : []))
  const explained = table.variables.filter(
    ({ id, type }) => type.kind !== "rubric" && (used.has(id) || earned.some((point) => point.variable === id)),
  )
  const rubrics = named.filter(({ type }) => type.kind === "rubric")
  return {
    table: table.id,
    title: table.title[lang],
    about: table.description?.[lang] ?? "",
    records: table.records,
    rules: [...rubrics, ...explained].map((variable) => ({
      variable,
      codes: codesOf(view, variable, filtersOf(from.measure)),
      points: new Map(
        earned.filter((point) => point.variable === variable.id).map(({ code, points }) => [code, points]),
      ),
    })),
  }
}

function variablesOf(measure: Measure): readonly string[] {
  const filtered = measure.where.map(({ variable }) => variable)
  switch (measure.kind) {
    case "share":
      return [...filtered, ...measure.of.map(({ variable }) => variable)]
    case "diversity":
      return [...filtered, measure.by]
    case "sum":
    case "mean":
    case "max":
      return [...filtered, measure.of]
    default:
      return filtered
  }
}

const filtersOf = (measure: Measure): Filter =>
  measure.kind === "share" ? [...measure.where, ...measure.of] : measure.where

/** The codes that a filter names, where there is one; else all of the variable. */
function codesOf(view: IndexView, { id, type }: Variable, filters: Filter): readonly Code[] {
  if (type.kind !== "code" && type.kind !== "codes") return []
  const codes = view.doc.codebook.lists.find((list) => list.id === type.list)?.codes ?? []
  const named = filters
    .filter(({ variable }) => variable === id)
    .flatMap((condition) => (condition.kind === "between" ? [] : condition.values))
  return named.length === 0 ? codes : codes.filter((code) => named.includes(code.id))
}
