import type { Lang, LeftOut, Node, NodeStudy, Option, Unit } from "../../src/model/index.ts"
import { publishedDuel } from "../../src/query/index.ts"
import type { IndexView } from "./index-view.ts"
import { chanceAbove, surely } from "./pairs.ts"
import { type RankingRow, rankingRows } from "./ranking.ts"
import { mainNodes, reconstructions, scoredRoot } from "./structure.ts"

/** Nodes whose ranks were tried: the whole and its dimensions, and what a reader may make of them. */
export function triedNodes(view: IndexView): readonly Node[] {
  const root = scoredRoot(view)
  const nodes = [...(root === undefined ? [] : [root]), ...mainNodes(view), ...reconstructions(view)]
  return [...new Set(nodes)].filter((node) => view.result(node.id)?.uncertainty?.low.some((low) => low !== null))
}

/** Units with a rank interval, best first. */
export const triedRows = (view: IndexView, node: string): readonly RankingRow[] =>
  rankingRows(view, node).filter((row) => row.low !== null && row.high !== null)

/** What the intervals of a node come to. */
export interface Verdict {
  readonly units: number
  /** Units that follow each other in the ranking: how many such pairs there are, and how many can be told apart. */
  readonly neighbours: number
  readonly apart: number
  /** Told apart by how often one is above the other; else because their intervals do not meet. */
  readonly byChance: boolean
  readonly tiers: number | null
  /** Units that are surely within the first k, for the k that were counted; only k with fewer than all units. */
  readonly first: readonly { readonly k: number; readonly units: readonly Unit[]; readonly possible: number }[]
  /** Those whose rank never changes. */
  readonly fixed: number
  readonly widest: RankingRow | null
  /** Half of the intervals hold no more ranks than this. */
  readonly median: number
}

export function verdict(view: IndexView, node: string): Verdict {
  const rows = triedRows(view, node)
  const uncertainty = view.result(node)?.uncertainty
  const byChance = uncertainty?.above !== null
  const follow = rows.slice(1).map((below, k) => [rows[k] ?? below, below] as const)
  const isApart = ([a, b]: readonly [RankingRow, RankingRow]) =>
    byChance ? (chanceAbove(view, node, a.i, b.i) ?? 0) >= surely : (a.high ?? 0) < (b.low ?? 0)
  const tiers = rows.flatMap((row) => (row.tier === null ? [] : [row.tier]))
  const top = uncertainty?.top
  return {
    units: rows.length,
    neighbours: follow.length,
    apart: follow.filter(isApart).length,
    byChance,
    tiers: tiers.length === rows.length && tiers.length > 0 ? new Set(tiers).size : null,
    first: (top?.k ?? []).flatMap((k, x) => {
      if (k >= rows.length) return []
      const p = (row: RankingRow) => top?.p[x]?.[row.i] ?? 0
      return [
        {
          k,
          units: rows.filter((row) => p(row) >= surely).map((row) => row.unit),
          possible: rows.filter((row) => p(row) >= 1 - surely).length,
        },
      ]
    }),
    fixed: rows.filter((row) => width(row) === 1).length,
    ...widths(rows),
  }
}

/** The row with the widest interval, null of none; and how many ranks half of the intervals hold at most. */
export function widths(rows: readonly RankingRow[]): Pick<Verdict, "widest" | "median"> {
  return {
    widest: rows.reduce<RankingRow | null>((a, b) => (a === null || width(b) > width(a) ? b : a), null),
    median: rows.map(width).toSorted((a, b) => a - b)[Math.floor((rows.length - 1) / 2)] ?? 0,
  }
}

/** How many ranks the interval holds. */
const width = (row: RankingRow): number => (row.low === null || row.high === null ? 0 : row.high - row.low + 1)

/** One unit against another in a node; null: not known. */
export interface Rival {
  readonly unit: Unit
  readonly rank: number | null
  /** Probability that the other stands above the unit asked about, and below it; the rest are ties. */
  readonly above: number | null
  readonly below: number | null
}

/** The chances of each of the others against one unit, in their order. */
export function rivals(view: IndexView, node: string, unit: Unit, others: readonly RankingRow[]): readonly Rival[] {
  const i = view.unitIndex.get(unit.id) ?? -1
  return others.map((row) => {
    const duel = publishedDuel(view.doc, node, row.i, i)
    return { unit: row.unit, rank: row.rank, above: duel?.above ?? null, below: duel?.below ?? null }
  })
}

export const studyOf = (view: IndexView, node: string): NodeStudy | undefined =>
  view.doc.robustness.nodes.find((study) => study.node === node)

/** One ranking that was computed otherwise, held against the published one. */
export interface OtherRanking {
  readonly id: string
  readonly title: string
  /** Unit by unit; null: no rank. */
  readonly ranks: readonly (number | null)[]
  /** Mean change of a rank, in places. */
  readonly meanChange: number | null
  readonly leaders: readonly Unit[]
  /** The unit that moves most, and from where to where; null: none does. */
  readonly mover: { readonly unit: Unit; readonly from: number; readonly to: number } | null
}

/** Rankings without each element, those that change most first. */
export function withoutEach(view: IndexView, study: NodeStudy, lang: Lang): readonly OtherRanking[] {
  return study.leaveOut
    .map((row: LeftOut) =>
      other(view, study.node, row, row.element, view.node(row.element)?.title[lang] ?? row.element),
    )
    .toSorted((a, b) => (b.meanChange ?? 0) - (a.meanChange ?? 0))
}

/** Rankings under each way to settle the choices; an option that is as published is left out of the title. */
export function underEach(view: IndexView, study: NodeStudy, asPublished: string, lang: Lang): readonly OtherRanking[] {
  const { scenarios } = study
  const titleOf = (factor: string | undefined, option: string | null) => {
    const found = view.doc.method.robustness.factors.find((each) => each.id === factor)
    const options = found?.kind === "choice" ? found.options : []
    const known = options.find((each) => each.id === option)
    return known !== undefined && isAsPublished(view, known) ? null : (known?.title[lang] ?? option)
  }
  return (scenarios?.rows ?? []).map((row, k) => {
    const titles = row.options
      .map((option, f) => titleOf(scenarios?.factors[f], option))
      .filter((each) => each !== null)
    return other(view, study.node, row, String(k), titles.length === 0 ? asPublished : titles.join(" · "))
  })
}

/** Whether every setting that an option makes is the published one. */
function isAsPublished({ doc }: IndexView, { changes }: Option): boolean {
  const methods = [...doc.method.indicators, ...doc.method.dimensions]
  if (changes.length === 0) return false
  return changes.every(({ setting, nodes, to }) =>
    nodes.every((node) => {
      const own = methods.find((method) => method.node === node)
      return own !== undefined && isSame(Object.entries(own).find(([name]) => name === setting)?.[1], to)
    }),
  )
}

/** Of plain settings, which both come from the same reader and so have their keys in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function other(
  view: IndexView,
  node: string,
  { ranks, meanChange }: Pick<LeftOut, "ranks" | "meanChange">,
  id: string,
  title: string,
): OtherRanking {
  const published = view.result(node)?.rank ?? []
  const moves = view.doc.units.flatMap((unit, i) => {
    const [from, to] = [published[i] ?? null, ranks[i] ?? null]
    return from === null || to === null || from === to ? [] : [{ unit, from, to }]
  })
  const far = ({ from, to }: { from: number; to: number }) => Math.abs(to - from)
  return {
    id,
    title,
    ranks,
    meanChange,
    leaders: view.doc.units.filter((_, i) => ranks[i] === 1),
    mover: moves.reduce<OtherRanking["mover"]>((a, b) => (a === null || far(b) > far(a) ? b : a), null),
  }
}
