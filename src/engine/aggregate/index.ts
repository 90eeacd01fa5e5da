import type { Aggregation, DimensionMethod } from "../../model/index.ts"
import type { Aggregator } from "./aggregator.ts"
import { arithmetic } from "./arithmetic.ts"
import { benefitOfTheDoubt } from "./benefit-of-the-doubt.ts"
import { copeland } from "./copeland.ts"
import { generalised } from "./generalised.ts"
import { geometric } from "./geometric.ts"
import { harmonic } from "./harmonic.ts"
import { inverseGeometric } from "./inverse-geometric.ts"
import { adjustedMazziottaPareto, mazziottaPareto } from "./mazziotta-pareto.ts"
import { median } from "./median.ts"
import { minimum } from "./minimum.ts"
import { owa } from "./owa.ts"
import { sum } from "./sum.ts"

/** Every aggregation; a new kind in the model does not compile before it stands here. */
const aggregators: { readonly [K in Aggregation["kind"]]: Aggregator<Extract<Aggregation, { kind: K }>> } = {
  arithmetic,
  geometric,
  harmonic,
  generalised,
  median,
  minimum,
  owa,
  "mazziotta-pareto": mazziottaPareto,
  "adjusted-mazziotta-pareto": adjustedMazziottaPareto,
  sum,
  "inverse-geometric": inverseGeometric,
  copeland,
  "benefit-of-the-doubt": benefitOfTheDoubt,
}

// The table pairs each kind with its own aggregator; TypeScript cannot follow that through a lookup.
export const aggregatorOf = (how: Aggregation) => aggregators[how.kind] as Aggregator<Aggregation>

/**
 * Whether a dimension hands on to those that hold it what `combine` added up, before `outOf`: a geometric mean that is
 * not rounded hands on its mean logarithm. Dimensions of the same kind go on from there.
 */
export const handsOnSum = ({ aggregate, round }: Pick<DimensionMethod, "aggregate" | "round">): boolean =>
  aggregate.kind === "geometric" && round === null

/** One member's scores, n of them, as the aggregation adds them up: for whoever shows its steps. */
export function prepared(how: Aggregation, x: Float64Array): Float64Array {
  const out = x.slice()
  aggregatorOf(how).into?.(x, how, out)
  return out
}
