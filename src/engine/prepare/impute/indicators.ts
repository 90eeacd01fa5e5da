import type { Direction, ImputationStep } from "../../../model/index.ts"
import { summary } from "../../../stats/index.ts"
import { average } from "./average.ts"
import type { Basis, Estimator } from "./basis.ts"
import { relatives } from "./relatives.ts"

/** An indicator on a scale that it shares with others, and the way back. */
interface Scale {
  /** NaN: a gap, or an indicator that does not tell units apart. */
  readonly values: Float64Array
  readonly back: (x: number) => number
}

/**
 * Mean or median of the unit's other indicators, as they are or as shares of the way from the worst to the best unit. An
 * indicator in which no two units differ says nothing of where a unit stands: it is not among them. A unit without
 * another value gets none.
 * Source: COINr, `Impute(…, impute_by = "row", group_level)`.
 */
export function fromIndicators(
  { average: how, level, rescale }: Extract<ImputationStep, { kind: "indicators" }>,
  { method, stages }: Basis,
  t: number,
): Estimator {
  const { units, values } = stages[t]!
  const scales = values.map(
    (x, j): Scale => (rescale ? rescaled(x, method.indicators[j]!.direction) : { values: x, back: (same) => same }),
  )
  const together = relatives(method, level)
  return {
    estimate: (j) => {
      const others = together(j).filter((other) => other !== j)
      const line = new Float64Array(others.length)
      return Float64Array.from(units, (_, i) => {
        for (const [k, other] of others.entries()) line[k] = scales[other]!.values[i]!
        return scales[j]!.back(average(line, how))
      })
    },
  }
}

/** Min-max, 0 for the worst value and 1 for the best. */
function rescaled(x: Float64Array, direction: Direction): Scale {
  const { low, high } = summary(x)
  const [worst, best] = direction === 1 ? [low, high] : [high, low]
  // By halves: the distance of the largest numbers is too large for a number. Those that halving hurts are not large.
  const by = Number.isFinite(best - worst) ? 1 : 0.5
  const span = best * by - worst * by
  return {
    values: x.map((value) => (span === 0 ? Number.NaN : (value * by - worst * by) / span)),
    back: (share) => (1 - share) * worst + share * best,
  }
}
