import type { Lang, Unit } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import { type Domain, niceDomain } from "../charts/place.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, fromTo } from "../text/charts.ts"
import { decimalsOf, formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { overTime } from "./over-time.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

interface YearsPanel {
  readonly id: string
  readonly label: string
  readonly points: ReturnType<typeof overTime>["points"]
  readonly others: readonly ReturnType<typeof overTime>["points"][]
}

interface Years {
  readonly title: string
  readonly panels: readonly YearsPanel[]
  readonly domain: Domain
  readonly decimals: number
  readonly data: FigureData
}

/** The scores of a unit in the whole and its dimensions over the periods, beside the mean of all; null where there is no course. */
export function yearsOf(view: IndexView, unit: Unit, lang: Lang): Years | null {
  const { periods } = view.doc
  const below = mainNodes(view).filter((node) => node.basis === "scored" && node.kind === "dimension")
  if (periods.length < 2 || below.length < 2) return null
  const root = scoredRoot(view)
  const nodes = root === undefined || below.includes(root) ? below : [root, ...below]
  const panels = nodes.map((node): YearsPanel => {
    const means = periods.map((period) => {
      const known = (view.result(node.id, period)?.score ?? []).filter((score) => score !== null)
      return { period, value: known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length }
    })
    return { id: node.id, label: node.title[lang], points: overTime(view, unit.id, node).points, others: [means] }
  })
  const known = panels.flatMap(({ points }) => points.filter(({ value }) => value !== null))
  if (known.length < 2 * panels.length) return null
  const all = panels.flatMap(({ points, others }) => [points, ...others].flat().map(({ value }) => value))
  const decimals = Math.max(2, decimalsOf(all, 3))
  const written = (value: number) => formatNumber(value, lang, decimals)
  // the course with the most change is what there is to tell
  const courses = panels.flatMap(({ label, points }) => {
    const own = points.filter((point) => point.value !== null)
    const [from, to] = [own[0], own.at(-1)]
    return from && to ? [{ label, from, to, change: Math.abs((to.value ?? 0) - (from.value ?? 0)) }] : []
  })
  const most = courses.toSorted((a, b) => b.change - a.change)[0]
  if (!most) return null
  const end = ({ period, value }: { period: string; value: number | null }) => ({ period, value: written(value ?? 0) })
  const t = textsIn(chartTexts, lang)
  return {
    title: `${most.label}: ${fromTo(end(most.from), end(most.to), lang)}`,
    panels,
    domain: niceDomain(all),
    decimals,
    data: {
      columns: [t.node, ...periods],
      rows: panels.map(({ id, label, points }) => ({
        id,
        cells: [
          { text: label },
          ...points.map(({ value }) => ({ text: value === null ? "–" : written(value), value })),
        ],
      })),
    },
  }
}
