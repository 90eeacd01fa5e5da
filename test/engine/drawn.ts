import { batchOf } from "../../src/engine/robustness/batch.ts"
import type { PrepareAgain } from "../../src/engine/robustness/chains.ts"
import { pointsOf } from "../../src/engine/robustness/points.ts"
import { never, put, variation } from "../../src/engine/robustness/variation.ts"
import type { IndicatorMatrix, Method } from "../../src/model/index.ts"
import { rank } from "../../src/stats/index.ts"
import { ready } from "./methods.ts"
import { plainScorer } from "./plain-scorer.ts"

/** One method's draws, one at a time: per node n scores and n ranks (0: not ranked) of the last draw. */
export function drawsOf(
  how: Method,
  table: IndicatorMatrix,
  prepareAgain: PrepareAgain = never,
  prepared = ready(how, table),
) {
  const varied = variation(how, prepared, how.robustness.factors, prepareAgain)
  const points = pointsOf(how.robustness.sampling, how.robustness.seed, varied.inputs)
  const u = new Float64Array(varied.coordinates)
  const batch = batchOf(varied.scheme, 1)
  const scorer = plainScorer(varied.scheme, 1)
  batch.size = 1
  const scores = scorer.scores.map((column) => column!)
  const ranks = scores.map(({ length }) => new Int32Array(length))
  const at = (point: Float64Array) => {
    put(varied, batch, 0, point)
    scorer.score(batch)
    for (const [node, column] of scores.entries()) rank(column, new Float64Array(column.length), ranks[node]!)
  }
  return {
    varied,
    scores,
    ranks,
    at,
    draw(k: number) {
      points(k, u)
      at(u)
    },
  }
}
