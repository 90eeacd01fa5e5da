import {
  type NodeRobustness,
  type Prepared,
  prepare,
  resolveWeights,
  type ScoredIndex,
  scorePrepared,
  study,
  whatWouldHelp,
} from "../engine/index.ts"
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
  panelOf,
  type RankInterval,
  type RobustnessResults,
  statusOf,
} from "../model/index.ts"
import { orNull, rawOf, unscored } from "./cells.ts"
import type { OpenEdition } from "./open.ts"
import { ordinalResults } from "./ordinal-results.ts"
import { screeningReport, treatedValues, treatmentReports } from "./preparation.ts"
import { prepareAgain } from "./prepare-again.ts"
import type { Progress } from "./progress.ts"
import { readingsOf } from "./readings.ts"
import { shortOf, sourcesLeftOut } from "./sources-left-out.ts"
import { robustnessInThreads } from "./threads.ts"

type PeriodResults = Record<NodeId, NodeResult>

export interface Computed {
  readonly results: IndexDocument["results"]
  readonly rankIntervals: IndexDocument["rankIntervals"]
  /** The edition's, with the weights that rest on data. */
  readonly method: Method
  /** Scores of the edition's own period with their steps. */
  readonly scored: ScoredIndex
  readonly robustness: RobustnessResults
  readonly help: IndexDocument["help"]
  /** How it came to the values that were scored. */
  readonly preparation: Pick<IndexDocument, "screening" | "treatment">
}

/** Results of every node in every period. */
export async function computeResults(opened: OpenEdition, progress: Progress): Promise<Computed> {
  const { edition, measured } = opened
  const { method: written } = edition
  const results: Record<Period, PeriodResults> = {}
  const rankIntervals: Record<Period, Record<NodeId, RankInterval>> = {}
  let own: Omit<Computed, "results" | "rankIntervals"> | null = null
  const matrices = panelOf(opened)
  const readings = readingsOf(opened)
  const panel = prepare(written, matrices)
  // The edition's own period gives the weights of all, so that scores compare over time.
  const method = resolveWeights(written, panel[written.periods.indexOf(edition.time)]!)
  for (const [k, time] of method.periods.entries()) {
    progress("Scoring", k / method.periods.length)
    const matrix = matrices[k]!
    const prepared = panel[k]!
    const scored = scorePrepared(method, prepared)
    const again = prepareAgain(matrices, k, readings)
    const varied = await robustnessInThreads(method, matrices, k, readings, prepared, again)
    // Of other periods the intervals at the top are kept, which tell whether a unit moved; the rest would be most of a panel.
    const shown = time === edition.time ? varied : new Map<NodeId, NodeRobustness>()
    results[time] = scoredResults(scored, shown, prepared, matrix, measured.get(time) ?? [])
    if (time !== edition.time) {
      rankIntervals[time] = topIntervals(edition, varied)
      continue
    }
    own = {
      method,
      scored,
      preparation: {
        screening: screeningReport(prepared.screened, prepared.left),
        treatment: treatmentReports(scored.units, scored.treatments),
      },
      help: whatWouldHelp(method, prepared, again),
      robustness: {
        nodes: study(method, prepared, varied, again),
        sources: shortOf(await sourcesLeftOut(opened, matrices, method, scored)),
      },
    }
    Object.assign(results[time], rawOnlyResults(edition, matrix))
    Object.assign(results[time], ordinalResults(opened, matrix, progress))
  }
  if (own === null) throw new Error(`the method has no period ${edition.time}`)
  return { results, rankIntervals, ...own }
}

/** Rank intervals of the scored nodes that are below no other. */
function topIntervals(
  { nodes }: Edition,
  varied: ReadonlyMap<NodeId, NodeRobustness>,
): Readonly<Record<NodeId, RankInterval>> {
  const tops = nodes.filter(({ parent, kind }) => parent === null && kind === "dimension")
  return Object.fromEntries(
    tops.flatMap(({ id }) => {
      const ranks = varied.get(id)?.ranks
      return ranks === undefined ? [] : [[id, { low: ranks.low, high: ranks.high }]]
    }),
  )
}

function scoredResults(
  scored: ScoredIndex,
  varied: ReadonlyMap<NodeId, NodeRobustness>,
  prepared: Prepared,
  matrix: IndicatorMatrix,
  measured: readonly Measured[],
): PeriodResults {
  const results: PeriodResults = {}
  const treated = treatedValues(scored)
  for (const [id, node] of scored.nodes) {
    const counted = measured.find((m) => m.node === id)
    results[id] = {
      ...rawOf(matrix, id),
      treated: treated.get(id) ?? null,
      imputed: imputedOf(prepared, id),
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

function imputedOf({ indicators, imputed, units }: Prepared, node: NodeId): NodeResult["imputed"] {
  const cells = imputed.filter(({ j }) => indicators[j] === node)
  if (cells.length === 0) return null
  const byUnit = new Map(cells.map(({ j: _, i, ...value }) => [i, value]))
  return units.map((_, i) => byUnit.get(i) ?? null)
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
