import {
  type Condition,
  countIntervals,
  type Filter,
  type Measure,
  type Source,
  type Span,
  shareIntervals,
  sourceId,
  tableId,
  type Variable,
  type VariableType,
  variableId,
} from "../../model/index.ts"
import type { CodebookLookup, TableLookup } from "../evidence/codebook.ts"
import type { FilterSettings, MeasuredSettings } from "../files/measured.ts"
import { find, type Lookup } from "../lookup.ts"
import { type Report, unknown } from "../report.ts"
import type { Located } from "../yaml/shape.ts"

interface Context {
  readonly table: TableLookup
  readonly codebook: CodebookLookup
  readonly report: Report
}

const numeric = ["number", "year", "rubric"] as const
const wordy = ["code", "codes", "text", "texts", "boolean", "year", "url", "date"] as const

/** How an indicator is measured, with every variable, code and denominator known; null after a mistake. */
export function resolveMeasure(
  settings: MeasuredSettings,
  codebook: CodebookLookup,
  { denominators, sources }: { readonly denominators: Lookup; readonly sources: Lookup<Source> },
  report: Report,
): Measure | null {
  const table = find(codebook.tables, settings.table.value, settings.table.at, report)
  if (!table) return null
  const context = { table, codebook, report }
  const base = { table: tableId(settings.table.value), where: resolveFilter(settings.where, context) }
  const { share, rate, diversity, sum, mean, max, sql } = settings
  checkInterval(settings, report)
  const counted = {
    ...resolveCompleteness(settings, table, sources, report),
    ...chosenInterval(countIntervals, settings),
  }
  if (settings.count) return { ...base, kind: "count", ...counted }
  if (share) {
    const of = [...base.where, ...resolveFilter(share.of, context)]
    const where = resolveFilter(share.where, context)
    return { ...base, kind: "share", where, of, ...chosenInterval(shareIntervals, settings) }
  }
  if (rate) {
    find(denominators, rate.per.value, rate.per.at, report)
    const { per, times } = rate
    return { ...base, kind: "rate", per: per.value, times, ...counted }
  }
  if (diversity) {
    variable(diversity.by, ["code", "codes"], "a coded variable, of type code or codes", context)
    return { ...base, kind: "diversity", by: variableId(diversity.by.value), q: diversity.q }
  }
  for (const [kind, of] of [
    ["sum", sum],
    ["mean", mean],
    ["max", max],
  ] as const) {
    if (!of) continue
    variable(of, numeric, "a number, a year or a rubric", context)
    return { ...base, kind, of: variableId(of.value) }
  }
  return sql ? { ...base, kind: "sql", expression: sql.value } : null
}

/** The interval, where it is one of those that fit the measure. */
function chosenInterval<I extends string>(fitting: readonly I[], { interval }: MeasuredSettings) {
  const chosen = fitting.find((each) => each === interval?.value)
  return chosen === undefined ? {} : { interval: chosen }
}

/** Intervals are of what is counted; which one hangs on what the count is of. */
function checkInterval({ interval, count, rate, share }: MeasuredSettings, report: Report): void {
  if (interval === undefined || interval.value === "none") return
  const fitting: readonly string[] = count || rate ? countIntervals : share ? shareIntervals : []
  if (!fitting.includes(interval.value))
    report.error("interval-wrong", interval.at, { interval: interval.value, fitting: fitting.join(", ") })
}

/** The two lists that records are held against, where they can say something. */
function resolveCompleteness(
  { completeness, interval, count, rate, table: { value: name } }: MeasuredSettings,
  table: TableLookup,
  sources: Lookup<Source>,
  report: Report,
): Pick<Extract<Measure, { kind: "count" }>, "completeness"> {
  if (completeness === undefined) {
    if (interval?.value === "capture-recapture" && (count || rate))
      report.error("key-missing", interval.at, { key: "completeness", of: "`interval: capture-recapture`" })
    return {}
  }
  const { lists, at } = { lists: completeness.value.lists.value, at: completeness.value.lists.at }
  if (!count && !rate) {
    const why = "two lists tell how many there are, and this measures something else"
    report.error("setting-unused", completeness.at, { setting: "completeness", of: "this measure", why })
    return {}
  }
  const found = lists.filter(({ value, at: place }) => find(sources, value, place, report))
  if (found.length < 2) return {}
  const [first, second] = lists
  if (first.value === second.value) report.error("lists-wrong", second.at, { why: `both are "${first.value}"` })
  else if (!table.isShared) report.error("lists-wrong", at, { why: `"${name}" has no column for further sources` })
  return { completeness: { lists: [sourceId(first.value), sourceId(second.value)] } }
}

function variable(
  name: Located<string>,
  kinds: readonly VariableType["kind"][],
  expected: string,
  { table, report }: Context,
): Variable | null {
  const found = table.variables.get(name.value)
  if (!found && name.value !== "")
    report.error("variable-unknown", name.at, { table: table.id, ...unknown(name.value, table.variables.keys()) })
  if (!found) return null
  if (kinds.includes(found.type.kind)) return found
  report.error("variable-wrong", name.at, { variable: name.value, kind: found.type.kind, expected })
  return null
}

/** A filter with every variable and code known. */
export function resolveFilter(settings: FilterSettings, context: Context): Filter {
  return settings.flatMap(({ key, at, value }): Condition[] => {
    const name = { value: key, at }
    const id = variableId(key)
    if (value.kind !== "map") {
      const words = value.kind === "scalar" ? [value.value] : value.value
      return [{ variable: id, kind: "in", values: codes(name, words, context) }]
    }
    const { not, min, max } = value.value
    const conditions: Condition[] = []
    if (not) {
      const words = not.kind === "scalar" ? [not.value] : not.value
      conditions.push({ variable: id, kind: "not-in", values: codes(name, words, context) })
    }
    if (min !== undefined || max !== undefined) {
      variable(name, numeric, "a number, a year or a rubric to have a least or greatest value", context)
      // The largest numbers there are, rather than infinity: the method is written as JSON, which has none.
      conditions.push({ variable: id, kind: "between", low: min ?? -Number.MAX_VALUE, high: max ?? Number.MAX_VALUE })
      if (min !== undefined && max !== undefined && min > max)
        context.report.error("range-reversed", at, { of: `the filter on "${key}"`, low: min, high: max })
    }
    if (conditions.length === 0)
      context.report.error("choice-wrong", at, { of: key, choices: "not, min, max", found: "none" })
    return conditions
  })
}

function codes(name: Located<string>, words: readonly Located<string>[], context: Context): readonly string[] {
  const found = variable(name, wordy, "codes, texts, true or false, or years", context)
  if (found?.type.kind === "code" || found?.type.kind === "codes") {
    const list = context.codebook.lists.all.get(found.type.list)
    for (const { value, at } of words)
      if (list && value !== "" && !list.has(value)) reportCode(value, at, found.type.list, list, context.report)
  }
  return words.map((word) => word.value)
}

function reportCode(given: string, at: Span, list: string, codes: ReadonlySet<string>, report: Report): void {
  report.error("code-unknown", at, { list, ...unknown(given, codes) })
}
