import { type NodeRobustness, prepare, robustness, type ScoredIndex, scorePrepared, study } from "../engine/index.ts"
import {
  type Edition,
  type IndexDocument,
  type IndicatorMatrix,
  type Measured,
  type Method,
  type NodeId,
  type NodeResult,
  type ObsStatus,
  type Period,
  type RobustnessResults,
  statusOf,
} from "../model/index.ts"
import { orNull, rawOf, unscored } from "./cells.ts"
import { panelOf } from "./matrix.ts"
import type { OpenEdition } from "./open.ts"
import { ordinalResults } from "./ordinal-results.ts"
import type { Progress } from "./progress.ts"

type PeriodResults = Record<NodeId, NodeResult>

export interface Computed {
  readonly results: IndexDocument["results"]
  /** Scores of the edition's own period with their steps. */
  readonly scored: ScoredIndex
  readonly robustness: RobustnessResults
}

/** Results of every node in every period. */
export function computeResults(opened: OpenEdition, progress: Progress): Computed {
  const { edition, measured } = opened
  const { method } = edition
  const results: Record<Period, PeriodResults> = {}
  let own: ScoredIndex | null = null
  let studied: RobustnessResults = { nodes: [] }
  const matrices = panelOf(opened)
  const panel = prepare(method, matrices)
  for (const [k, time] of method.periods.entries()) {
    progress("Scoring", k / method.periods.length)
    const matrix = matrices[k]!
    const prepared = panel[k]!
    const scored = scorePrepared(method, prepared)
    const again = (other: Method) => prepare(other, matrices)[k]!
    const varied = time === edition.time ? robustness(method, prepared, again) : new Map<NodeId, NodeRobustness>()
    results[time] = scoredResults(scored, varied, matrix, measured.get(time) ?? [])
    if (time !== edition.time) continue
    own = scored
    studied = { nodes: study(method, prepared, varied, again) }
    Object.assign(results[time], rawOnlyResults(edition, matrix))
    Object.assign(results[time], ordinalResults(opened, matrix, progress))
  }
  if (own === null) throw new Error(`the method has no period ${edition.time}`)
  return { results, scored: own, robustness: studied }
}

function scoredResults(
  scored: ScoredIndex,
  varied: ReadonlyMap<NodeId, NodeRobustness>,
  matrix: IndicatorMatrix,
  measured: readonly Measured[],
): PeriodResults {
  const results: PeriodResults = {}
  for (const [id, node] of scored.nodes) {
    const counted = measured.find((m) => m.node === id)
    results[id] = {
      ...rawOf(matrix, id),
      numerator: counted === undefined ? null : orNull(counted.numerators),
      denominator: counted === undefined ? null : orNull(counted.denominators),
      score: orNull(node.score),
      rank: Array.from(node.rank, (rank) => (rank === 0 ? null : rank)),
      coverage: Array.from(node.coverage),
      status: Array.from(node.states, statusOf),
      uncertainty: varied.get(id)?.ranks ?? null,
      scoreInterval: varied.get(id)?.scores ?? null,
    }
  }
  return results
}

/** Indicators that are only shown: their values, and nothing computed. */
function rawOnlyResults(edition: Edition, matrix: IndicatorMatrix): PeriodResults {
  const shown = edition.nodes.filter((node) => node.kind === "indicator" && node.basis === "shown")
  return Object.fromEntries(shown.map(({ id }) => [id, unscored(matrix, id, null, (i) => statusAt(matrix, id, i))]))
}

function statusAt(matrix: IndicatorMatrix, node: NodeId, i: number): ObsStatus {
  const j = matrix.indicators.indexOf(node)
  return statusOf(matrix.states[j * matrix.units.length + i] ?? 0)
}
