import type { Lang } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { HeatCell } from "../charts/heat-table-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts } from "../text/charts.ts"
import { robustnessTexts } from "../text/robustness.ts"
import type { IndexView } from "./index-view.ts"
import type { OtherRanking } from "./robustness.ts"

interface OtherHeat {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly HeatCell[] }[]
  /** Of how many units, and of how many rankings. */
  readonly units: number
  readonly rankings: number
  /** Places that the fullest tint stands for. */
  readonly most: number
  readonly data: FigureData
}

const mostRows = 20
const mostColumns = 8

/**
 * The rank of each unit in other rankings, tinted by how far it is from the published one: those units and rankings
 * that move most, in the published order. null: nobody is ranked otherwise.
 */
export function otherHeat(view: IndexView, node: string, all: readonly OtherRanking[], lang: Lang): OtherHeat | null {
  const rankings = all.filter(({ mover }) => mover !== null)
  const t = textsIn(chartTexts, lang)
  const r = textsIn(robustnessTexts, lang)
  const published = view.result(node)?.rank ?? []
  const moved = (ranking: OtherRanking, i: number) => Math.abs((ranking.ranks[i] ?? 0) - (published[i] ?? 0))
  const columns =
    rankings.length <= mostColumns
      ? rankings
      : rankings.toSorted((a, b) => (b.meanChange ?? 0) - (a.meanChange ?? 0)).slice(0, mostColumns)
  const known = view.doc.units.flatMap((unit, i) => {
    const rank = published[i] ?? null
    const cells = columns.map((ranking) => ranking.ranks[i] ?? null)
    if (rank === null || cells.every((cell) => cell === null)) return []
    const far = columns.reduce((most, each, k) => (cells[k] === null ? most : Math.max(most, moved(each, i))), 0)
    return [{ unit, i, rank, cells, far }]
  })
  if (known.length === 0 || columns.length === 0) return null
  const shown = known
    .toSorted((a, b) => b.far - a.far || a.rank - b.rank)
    .slice(0, mostRows)
    .toSorted((a, b) => a.rank - b.rank)
  const most = shown.reduce((a, { far }) => Math.max(a, far), 0)
  const [furthest] = columns
    .flatMap(({ title, mover }) => (mover === null ? [] : [{ title, ...mover }]))
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  if (furthest === undefined) return null
  const titles = [r.published, ...columns.map(({ title }) => title)]
  return {
    title: r.scenarioTitle(furthest.unit.name[lang], furthest.title, furthest.from, furthest.to),
    columns: titles,
    rows: shown.map(({ unit, rank, cells }) => ({
      id: unit.id,
      label: unit.name[lang],
      cells: [rank, ...cells].map((cell) => ({
        value: cell === null ? null : Math.abs(cell - rank),
        text: cell === null ? "" : String(cell),
      })),
    })),
    units: known.length,
    rankings: rankings.length,
    most,
    data: {
      columns: [t.unit, ...titles],
      rows: shown.map(({ unit, rank, cells }) => ({
        id: unit.id,
        cells: [
          { text: unit.name[lang] },
          ...[rank, ...cells].map((cell) => ({ text: cell === null ? "–" : String(cell), value: cell })),
        ],
      })),
    },
  }
}
