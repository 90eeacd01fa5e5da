import type { Lang } from "../../src/model/index.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstSentence } from "../text/charts.ts"
import { formatNumber, measureOf } from "../text/numbers.ts"
import { hedgedText, qualifierName } from "../text/values.ts"
import { type ChartSource, distinct, isLeast, type Parts, type Published, valueCell } from "./figure-parts.ts"
import type { IndexView } from "./index-view.ts"
import { categoryLabel, codeLabel } from "./labels.ts"

/** A value with the word that counts things in Korean. */
const counted = (figure: Published, lang: Lang) =>
  hedgedText(figure, figure.measureUnit, lang).replace(
    /(\d)$/,
    lang === "ko" && figure.measureUnit === "count" ? "$1개" : "$1",
  )

/** A value whose category the edition could not recover: its order says more than its size. */
const isUnassigned = ({ category }: Published) => category.startsWith("unassigned")

/** What one bar is called: by its category; without one by its pool; where each has its own measure, by that. */
function barLabel(view: IndexView, figures: readonly Published[], figure: Published, lang: Lang): string {
  const measures = distinct(figures.map(({ measure }) => measure)).length
  const pools = distinct(figures.map(({ pool }) => pool)).length
  const pool = pools > 1 ? codeLabel(view, "figure_pool", figure.pool, lang) : ""
  const category =
    figure.category !== "" && (measures === 1 || measures < figures.length)
      ? categoryLabel(view, figure.category, lang)
      : ""
  if (pool !== "" || category !== "") return [category, pool].filter((text) => text !== "").join(", ")
  return codeLabel(view, "figure_measure", figure.measure, lang)
}

/** One bar per figure. */
export function figureBars(view: IndexView, { figures }: ChartSource, lang: Lang): Parts {
  const t = textsIn(chartTexts, lang)
  const unit = figures[0]?.measureUnit ?? ""
  const rows = figures.map((figure) => {
    const others = elsewhere(view, figure).map((other) => hedgedText(other, other.measureUnit, lang))
    return { figure, label: barLabel(view, figures, figure, lang), others: distinct(others).join(", ") }
  })
  const most = Math.max(...figures.map(({ value }) => value))
  const leading = rows.filter(({ figure }) => figure.value === most)
  const sum = figures.reduce((total, { value }) => total + value, 0)
  const isShare = figures.length > 1 && figures.every(({ measureUnit }) => measureUnit === "percent")
  const written = `${formatNumber(Number(sum.toFixed(2)), lang)}%`
  // a rounding of eleven parts may miss 100 by one or two tenths each way; what is more is said in the title
  const exceeds = isShare && sum > 100.5
  const hasLeast = figures.some(isLeast)
  const sumNote = hasLeast
    ? t.sumLeast(written)
    : exceeds
      ? t.sumMore(written)
      : sum < 99.5
        ? t.sumLess(written)
        : t.sumWhole(written)
  const hasElsewhere = rows.some(({ others }) => others !== "")
  const hasHedges = figures.some(({ qualifier }) => qualifier !== "exact" && qualifier !== "rounded")
  const value = leading[0] ? counted(leading[0].figure, lang) : ""
  return {
    title: figures.every(isUnassigned)
      ? t.unlabelled(figures.length, written)
      : firstSentence(
          leading.map(({ label }) => label),
          value,
          lang,
          { sum: exceeds ? written : null, isAmount: unit === "count" },
        ),
    notes: [...(isShare ? [sumNote] : []), ...(hasLeast ? [t.openNote] : [])],
    drawing: {
      kind: "bars",
      order: figures.some(isUnassigned) ? "given" : "descending",
      rows: rows.map(({ figure, label, others }) => ({
        id: figure.id,
        label,
        value: figure.value,
        valueLabel: hedgedText(figure, figure.measureUnit, lang),
        ...(isLeast(figure) ? { isLeast: true } : {}),
        ...(others === "" ? {} : { aside: t.aside(others) }),
      })),
    },
    data: {
      columns: [
        t.item,
        measureOf(unit).label[lang],
        ...(hasElsewhere ? [t.elsewhere] : []),
        ...(hasHedges ? [t.hedge] : []),
      ],
      rows: rows.map(({ figure, label, others }) => ({
        id: figure.id,
        cells: [
          { text: label },
          valueCell(figure, lang),
          ...(hasElsewhere ? [{ text: others }] : []),
          ...(hasHedges ? [{ text: qualifierName(figure.qualifier, lang) }] : []),
        ],
      })),
    },
  }
}

/** Other figures of the same thing with another value: the source contradicts itself. */
function elsewhere(view: IndexView, { id, scope, unit, node, pool, measure, category, value }: Published) {
  if (node === null || category === "") return []
  return view
    .figuresOf(node)
    .filter(
      (other) =>
        other.id !== id &&
        other.scope === scope &&
        other.unit === unit &&
        other.pool === pool &&
        other.measure === measure &&
        other.category === category &&
        other.value !== value,
    )
}
