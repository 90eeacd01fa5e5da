import type { Lang, PrintedChart } from "../../src/model/index.ts"
import { figureChart } from "./figure-chart.ts"
import type { ChartSource, FigureChart } from "./figure-parts.ts"
import { shareGroups } from "./figures.ts"
import type { IndexView } from "./index-view.ts"
import { codeLabel } from "./labels.ts"

/** The charts of one page: those that can be drawn, and those that can only be told of. */
export interface PageCharts {
  readonly drawn: readonly FigureChart[]
  /** Charts and pictures of which no number is left. */
  readonly lost: readonly PrintedChart[]
}

/**
 * What the sources draw about a node, or about the edition as a whole (null), and shares by category that the edition
 * holds and no chart of a source draws.
 */
export function chartsOfPage(view: IndexView, node: string | null, lang: Lang): PageCharts {
  const printed = view.doc.charts.filter((chart) => chart.node === node)
  const sources = printed.map((chart) => sourceOf(view, chart))
  const drawnBefore = new Set(
    sources.flatMap(({ figures }) => figures.map(({ pool, measure }) => `${pool}\n${measure}`)),
  )
  const further = (node === null ? [] : shareGroups(view.figuresOf(node)))
    .filter(([first]) => first && !drawnBefore.has(`${first.pool}\n${first.measure}`))
    .map((figures) => groupSource(view, figures))
  return {
    drawn: [...sources, ...further].map((source) => figureChart(view, source, lang)).filter((chart) => chart !== null),
    lost: printed.filter(({ figures }) => figures.length === 0),
  }
}

/**
 * Shares by category that the source prints of one unit: of one pool with at least three categories, or of several
 * pools, which are then held beside each other.
 */
export function chartsOfUnit(view: IndexView, unit: string, lang: Lang): readonly FigureChart[] {
  const shares = view
    .figuresAbout(unit)
    .filter(({ scope, category, measureUnit }) => scope === "unit" && category !== "" && measureUnit === "percent")
  return [...Map.groupBy(shares, ({ node, measure }) => `${node}\n${measure}`).values()]
    .filter((group) => group.length >= 3)
    .map((figures) => figureChart(view, groupSource(view, figures), lang))
    .filter((chart) => chart !== null)
}

function sourceOf(view: IndexView, chart: PrintedChart): ChartSource {
  return {
    ...chart,
    id: chartAnchor(chart.id),
    figures: chart.figures.map((id) => view.figureById(id)).filter((figure) => figure !== undefined),
    findings: chart.findings
      .map((id) => view.doc.findings.find((finding) => finding.id === id))
      .filter((finding) => finding !== undefined),
  }
}

/** Anchor of a chart of a source on its page. */
export const chartAnchor = (id: string): string => `chart-${id}`

function groupSource(view: IndexView, figures: ChartSource["figures"]): ChartSource {
  const [first] = figures
  const { measure = "", source = "" } = first ?? {}
  // several pools are named at their bars
  const pool = figures.every((figure) => figure.pool === first?.pool) ? (first?.pool ?? "") : ""
  const ids = new Set(figures.map(({ id }) => id))
  const title = (lang: Lang) =>
    [codeLabel(view, "figure_measure", measure, lang), pool === "" ? "" : codeLabel(view, "figure_pool", pool, lang)]
      .filter((text) => text !== "")
      .join(", ")
  return {
    id: `shares-${[pool, measure].filter((text) => text !== "").join("-")}`,
    title: { en: title("en"), ko: title("ko") },
    form: null,
    figures,
    findings: view.doc.findings.filter((finding) => finding.figures.some((id) => ids.has(id))),
    lost: null,
    places: [...new Set(figures.map(({ place }) => place))].filter((place) => place !== ""),
    source,
  }
}
