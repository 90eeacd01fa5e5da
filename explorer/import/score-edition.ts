import { type Prepared, prepare, resolveWeights, robustness, scorePrepared } from "../../src/engine/index.ts"
import { type Edition, type IndicatorMatrix, type Method, panelOf } from "../../src/model/index.ts"
import type { Intervals, Ranking } from "./messages.ts"

/** An edition scored in its own period, as `cityindex build` scores it. */
export interface ScoredEdition {
  readonly ranking: Ranking
  /** With its weights resolved. */
  readonly method: Method
  readonly matrices: readonly IndicatorMatrix[]
  readonly own: number
  readonly prepared: Prepared
}

/** Null where the edition has nothing at the top that is aggregated. */
export function scoreEdition(edition: Edition): ScoredEdition | null {
  const { method: written } = edition
  const top = edition.root ?? edition.nodes.find(({ kind, parent }) => kind === "dimension" && parent === null)?.id
  if (top === undefined || top === null || written.dimensions.length === 0) return null
  const own = written.periods.indexOf(edition.time)
  const matrices = panelOf({ edition, measured: new Map() })
  const prepared = prepare(written, matrices)[own]
  if (prepared === undefined) throw new Error(`the method has no period ${edition.time}`)
  const method = resolveWeights(written, prepared)
  const node = scorePrepared(method, prepared).nodes.get(top)
  if (node === undefined) throw new Error(`${top} was not scored`)
  const rows = edition.units.map(({ id, name }, i) => {
    const [score = Number.NaN, rank = 0] = [node.score[i], node.rank[i]]
    return {
      unit: id,
      name,
      score: Number.isNaN(score) ? null : score,
      rank: rank === 0 ? null : rank,
      coverage: node.coverage[i] ?? 0,
    }
  })
  const last = rows.length + 1
  return {
    ranking: { node: top, rows: rows.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last)) },
    method,
    matrices,
    own,
    prepared,
  }
}

/** Cells times draws that take about two seconds. */
const most = 2e8

/** Draws that the intervals of this edition take; 0: more than a page should wait for. */
export function drawsOf({ method, matrices, own }: ScoredEdition): number {
  const { draws } = method.robustness
  const cells = matrices[own]?.values.length ?? 0
  return cells * draws <= most ? draws : 0
}

/** Rank intervals at the top: the same draws as those of `cityindex build`. */
export function intervalsOf({ ranking, method, matrices, own, prepared }: ScoredEdition): Intervals {
  const again = (varied: Method) => prepare(varied, matrices)[own] ?? prepared
  const ranks = [...robustness(method, prepared, again)].find(([node]) => node === ranking.node)?.[1].ranks
  return Object.fromEntries(
    prepared.units.map((unit, i) => {
      const [low, high] = [ranks?.low[i] ?? null, ranks?.high[i] ?? null]
      return [unit, low === null || high === null ? null : { low, high }]
    }),
  )
}
