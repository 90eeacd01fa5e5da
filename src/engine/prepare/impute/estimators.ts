import type { ImputationStep } from "../../../model/index.ts"
import type { Basis, Estimator } from "./basis.ts"
import { fromEm } from "./em.ts"
import { fromIndicators } from "./indicators.ts"
import { fromNearest } from "./nearest.ts"
import { fromTime } from "./over-time.ts"
import { fromRegression } from "./regression.ts"
import { fromUnits } from "./units.ts"

/** The estimators of one period, each made once, however many indicators ask for it. */
export interface Estimators {
  readonly of: (how: ImputationStep) => Estimator
  /** All that were asked for, in the order in which they first were. */
  readonly all: () => readonly Estimator[]
}

export function estimators(basis: Basis, t: number): Estimators {
  const made = new Map<string, Estimator>()
  return {
    of: (how) => {
      const key = JSON.stringify(how)
      const estimator = made.get(key) ?? estimatorOf(how, basis, t)
      made.set(key, estimator)
      return estimator
    },
    all: () => [...made.values()],
  }
}

function estimatorOf(how: ImputationStep, basis: Basis, t: number): Estimator {
  switch (how.kind) {
    case "units":
      return fromUnits(how, basis, t)
    case "indicators":
      return fromIndicators(how, basis, t)
    case "latest":
    case "constant":
    case "linear":
      return fromTime(how, basis, t)
    case "nearest":
      return fromNearest(how, basis, t)
    case "regression":
      return fromRegression(how, basis, t)
    case "em":
      return fromEm(how, basis, t)
  }
}
