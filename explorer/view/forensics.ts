import type { ForensicsDocument, FormName, Lang, RecoveredFormula, WeightInterval } from "../../src/model/index.ts"
import { type ForensicsTold, forensicsParts, forensicsWords, printedDigits } from "../../src/publish/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { Domain } from "../charts/index.ts"
import { niceDomain } from "../charts/place.ts"
import type { RankedDotsRow } from "../charts/ranked-dots-state.ts"
import { forensicsTexts } from "../text/forensics.ts"
import { capital, textsIn } from "../text/index.ts"

/** A formula as a page shows it. */
export interface FormulaView {
  /** Anchor, unique on the page. */
  readonly id: string
  readonly isComposite: boolean
  /** "hdi = geometric mean of 3 columns" */
  readonly title: string
  /** "1/3 each", as a sentence; null: no plain fractions. */
  readonly plain: string | null
  readonly expression: Expression
  /** Weights with their intervals; null where the form has none. */
  readonly weights: { readonly rows: readonly RankedDotsRow[]; readonly domain: Domain } | null
  readonly data: FigureData
  readonly notes: readonly string[]
}

/** One term of a formula: a weight before its column, or above it. */
interface Term {
  readonly column: string
  /** "" for a weight of 1. */
  readonly weight: string
}

/** A formula to be set in type. */
export interface Expression {
  readonly column: string
  readonly kind: "sum" | "product" | "harmonic" | "power" | "ranks" | "list"
  /** Before the brackets of a list: "min", "median", "mean of the 3 largest". */
  readonly name: string
  /** Exponent of a power mean. */
  readonly exponent: string
  readonly constant: string | null
  readonly terms: readonly Term[]
  /** Terms that are left out of a long formula. */
  readonly left: number
}

/** A row that does not fit, cell by cell. */
export interface MisfitView {
  readonly key: string
  readonly row: number
  readonly line: number
  readonly unit: string
  readonly column: string
  readonly printed: string
  readonly computed: string
  /** Each simple mistake that would explain it, the likeliest first. */
  readonly repairs: readonly string[]
}

/** What forensics found, ready to be shown in a language. */
export interface ForensicsView {
  readonly verdict: string
  /** How many rows of the composite do not fit; "" where no formula was found. */
  readonly misfitCount: string
  readonly size: string
  readonly formulas: readonly FormulaView[]
  readonly misfits: readonly MisfitView[]
  readonly parts: readonly ForensicsTold[]
  readonly columns: readonly ColumnView[]
}

/** A column as it was read. */
export interface ColumnView {
  readonly name: string
  readonly kind: string
  readonly decimals: string
  readonly missing: number
}

/** Significant digits of a number in a chart, which has room for three of them in a row. */
const short = 4

/** More terms are not written out: the chart has them all. */
const mostTerms = 8

/** Numbers as the report prints them, with a true minus. */
const shown = (x: number): string => printedDigits(x).replace(/^-/, "−")

/** Makes sentences, charts and tables of what was found. The sentences are those of the command line. */
export function forensicsView(document: ForensicsDocument, lang: Lang): ForensicsView {
  const say = forensicsWords[lang]
  const t = textsIn(forensicsTexts, lang)
  const { table } = document
  const decimals = new Map(table.columns.map(({ name, decimals: own }) => [name, own ?? 0]))
  return {
    verdict: say.verdict(document),
    misfitCount: misfitCount(document, lang),
    size: say.size(table),
    formulas: document.formulas.map((formula, i) =>
      formulaView(formula, `formula-${i + 1}`, formula.column === document.composite, lang),
    ),
    misfits: document.rows.map(({ row, line, unit, column, printed, computed, repairs }, i) => {
      const own = decimals.get(column) ?? 0
      return {
        key: `${row} ${column} ${i}`,
        row,
        line,
        unit,
        column,
        printed: printed.toFixed(own).replace(/^-/, "−"),
        computed: computed.toFixed(Math.min(20, own + 2)).replace(/^-/, "−"),
        repairs: repairs.map(say.repair).map(capital),
      }
    }),
    parts: forensicsParts(document, lang),
    columns: table.columns.map(({ name, kind, decimals: own, missing }) => ({
      name,
      kind: t.kinds(kind),
      decimals: own === null ? "" : String(own),
      missing,
    })),
  }
}

function misfitCount({ composite, formulas, rows }: ForensicsDocument, lang: Lang): string {
  const formula = formulas.find(({ column }) => column === composite)
  if (formula === undefined) return ""
  const t = textsIn(forensicsTexts, lang)
  const off = formula.complete - formula.fitting
  const mended = rows.filter(({ column, repairs }) => column === composite && repairs.length > 0).length
  return off === 0 ? t.allFit(formula.complete) : t.someOff(off, formula.complete, mended)
}

function formulaView(formula: RecoveredFormula, id: string, isComposite: boolean, lang: Lang): FormulaView {
  const say = forensicsWords[lang]
  const t = textsIn(forensicsTexts, lang)
  const { members, constant, total, plain, missing } = formula
  // Only forms with weights have a sum of them.
  const weighed = total === null ? [] : members.map(({ column, weight }, i) => ({ id: `m${i}`, label: column, weight }))
  const rows = weighed.map(({ id: key, label, weight }) => ({
    id: key,
    label,
    value: weight.value,
    low: weight.low ?? Number.NEGATIVE_INFINITY,
    high: weight.high ?? Number.POSITIVE_INFINITY,
    valueLabel: shown(Number(weight.value.toPrecision(short))),
    rankLabel: shortRange(weight, say.noBound),
  }))
  const bound = (x: number | null) => ({ text: x === null ? say.noBound : shown(x), value: x })
  return {
    id,
    isComposite,
    title: say.formula(formula),
    plain: plain === null ? null : capital(say.plain(plain)),
    expression: expressionOf(formula),
    weights: total === null ? null : { rows, domain: domainOf(members.map(({ weight }) => weight)) },
    data: {
      columns: [t.member, t.weight, t.least, t.most],
      rows: weighed.map(({ id: key, label, weight }) => ({
        id: key,
        cells: [
          { text: label },
          { text: shown(weight.value), value: weight.value },
          bound(weight.low),
          bound(weight.high),
        ],
      })),
    },
    notes: [
      // It has a measure of its own: on the scale of the weights it would say nothing.
      ...(constant === null ? [] : [t.constantNote(shown(constant.value), rangeText(constant, say.noBound))]),
      `${capital(say.fit(formula))}.`,
      ...say.details(formula).map((detail) => `${capital(detail)}.`),
      ...(missing === null ? [] : [`${capital(say.missing(missing))}.`]),
    ],
  }
}

/** "0.331–0.335", with words for an end without a bound; apart where an end has a minus. */
export function rangeText({ low, high }: WeightInterval, noBound: string): string {
  const [from, to] = [low, high].map((x) => (x === null ? noBound : shown(x)))
  return low === null || high === null || low < 0 ? `${from} – ${to}` : `${from}–${to}`
}

/** The same with fewer digits, for a chart: widened rather than rounded, so that no weight inside is left out. */
function shortRange({ value, low, high }: WeightInterval, noBound: string): string {
  const widened = (x: number | null, to: (x: number) => number) => {
    if (x === null || Math.abs(x) < 1e-300) return x
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(x))) + 1 - short)
    return Number((to(Number((x / unit).toPrecision(12))) * unit).toPrecision(short))
  }
  return rangeText({ value, low: widened(low, Math.floor), high: widened(high, Math.ceil) }, noBound)
}

/** All weights and bounds, from 0 on: shares are compared by their lengths. */
function domainOf(weights: readonly WeightInterval[]): Domain {
  return niceDomain([0, ...weights.flatMap(({ value, low, high }) => [value, low, high])])
}

const kinds: Readonly<Record<FormName, Expression["kind"]>> = {
  "weighted-mean": "sum",
  sum: "sum",
  "weighted-sum": "sum",
  affine: "sum",
  geometric: "product",
  product: "product",
  "power-product": "product",
  harmonic: "harmonic",
  "power-mean": "power",
  "rank-sum": "ranks",
  minimum: "list",
  maximum: "list",
  median: "list",
  "mean-of-available": "list",
  "mean-of-largest": "list",
  "mean-of-smallest": "list",
}

/** What stands before the brackets of a list. */
const names: Partial<Readonly<Record<FormName, string>>> = {
  minimum: "min",
  maximum: "max",
  median: "median",
  "mean-of-available": "mean",
  "mean-of-largest": "mean max",
  "mean-of-smallest": "mean min",
}

function expressionOf({ column, form, members, constant, exponent, count }: RecoveredFormula): Expression {
  const isPlain = form === "sum" || form === "product" || kinds[form] === "list"
  const shownTerms = members.length <= mostTerms + 1 ? members : members.slice(0, mostTerms)
  return {
    column,
    kind: kinds[form],
    name: `${names[form] ?? ""}${count === null ? "" : ` ${count}`}`,
    exponent: exponent === null ? "" : shown(Number(exponent.value.toPrecision(short))),
    constant: constant === null ? null : shown(constant.value),
    terms: shownTerms.map((member) => ({
      column: member.column,
      weight: isPlain ? "" : shown(Number(member.weight.value.toPrecision(short))),
    })),
    left: members.length - shownTerms.length,
  }
}
