import type { Lang, Node } from "../../src/model/index.ts"
import { pearson } from "../../src/stats/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { Domain } from "../charts/place.ts"
import type { IsoLine, ScatterPoint } from "../charts/scatter-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, togetherSentence } from "../text/charts.ts"
import { decimalsOf, formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { isoLines } from "./iso-lines.ts"

type Scores = readonly (number | null)[]

interface NodeScatter {
  readonly title: string
  readonly data: FigureData
  readonly x: Node
  readonly y: Node
  readonly points: readonly ScatterPoint[]
  readonly domain: Domain
  readonly isoLines: readonly IsoLine[]
  readonly decimals: number
}

/** The plot that a dimension of two members calls for, with lines of equal score; null for any other node. */
export function nodeScatter(view: IndexView, node: Node, lang: Lang): NodeScatter | null {
  const method = view.doc.method.dimensions.find((each) => each.node === node.id)
  const [first, second] = method?.members.filter(({ weight }) => weight > 0) ?? []
  if (!method || !first || !second || method.members.length !== 2) return null
  const [x, y] = [view.node(first.node), view.node(second.node)]
  if (!x || !y) return null
  const [xs, ys, own] = [x, y, node].map((each) => view.result(each.id)?.score ?? []) as [Scores, Scores, Scores]
  const most = scaleEnd([...xs, ...ys])
  const lines = isoLines(method.aggregate, first.weight, second.weight, most)
  if (lines === null) return null
  const points = view.doc.units.flatMap((unit, i): readonly ScatterPoint[] => {
    const [vx, vy] = [xs[i] ?? null, ys[i] ?? null]
    return vx === null || vy === null ? [] : [{ id: unit.id, label: unit.name[lang], x: vx, y: vy }]
  })
  if (points.length < 3) return null
  const t = textsIn(chartTexts, lang)
  const decimals = Math.max(...[xs, ys, own].map((scores) => decimalsOf(scores)))
  const scoreOf = (point: ScatterPoint) => own[view.unitIndex.get(point.id) ?? -1] ?? null
  const written = (value: number | null): string => (value === null ? "" : formatNumber(value, lang, decimals))
  const r = pearson(
    Float64Array.from(points, (p) => p.x),
    Float64Array.from(points, (p) => p.y),
  )
  return {
    title: togetherSentence(
      x.title[lang],
      y.title[lang],
      Number.isNaN(r) ? null : formatNumber(r, lang, 2),
      strengthOf(r),
      lang,
    ),
    data: {
      columns: [t.unit, x.title[lang], y.title[lang], node.title[lang]],
      rows: points
        .toSorted((a, b) => (scoreOf(b) ?? -1) - (scoreOf(a) ?? -1))
        .map((point) => {
          const score = scoreOf(point)
          return {
            id: point.id,
            cells: [
              { text: point.label },
              { text: written(point.x), value: point.x },
              { text: written(point.y), value: point.y },
              { text: written(score), value: score },
            ],
          }
        }),
    },
    x,
    y,
    points,
    domain: [0, most],
    isoLines: lines,
    decimals,
  }
}

/** The end of the scale that scores from 0 on seem to be on: 1, 10, 100, or their own most. */
function scaleEnd(scores: Scores): number {
  const most = Math.max(0, ...scores.map((score) => score ?? 0))
  return [1, 10, 100].find((end) => most <= end) ?? most
}

/** Words start where the correlation explains a tenth and a half of the variance; a constant side has none. */
const strengthOf = (r: number) => {
  const size = Math.abs(r) >= 0.7 ? 2 : Math.abs(r) >= 0.3 ? 1 : 0
  return (r < 0 ? -size : size) as -2 | -1 | 0 | 1 | 2
}
