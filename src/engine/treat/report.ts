import type { Method, NodeId, TreatmentStep } from "../../model/index.ts"
import { type Treated, treat } from "./index.ts"

/** What treatment did to one indicator, and to which of its values. */
export interface IndicatorTreatment extends Pick<Treated, "before" | "after"> {
  readonly node: NodeId
  /** The steps that made the values, in order; none: they are as they were. */
  readonly steps: readonly TreatmentStep["kind"][]
  /** n values before and after; NaN: a gap. */
  readonly values: Float64Array
  readonly treated: Float64Array
  /** n of `drawnIn`: 1 where a value was drawn in from above, −1 from below. */
  readonly ends: Int8Array
}

/**
 * What treatment did to the indicators that the method treats.
 *
 * @param values per indicator of the method n values as prepared
 */
export function treatments(
  { indicators }: Pick<Method, "indicators">,
  values: readonly Float64Array[],
): readonly IndicatorTreatment[] {
  return indicators.flatMap(({ node, treat: how }, j) => {
    if (how.kind === "none") return []
    const x = values[j]!
    const treated = new Float64Array(x.length)
    const ends = new Int8Array(x.length)
    const { taken, before, after } = treat(x, how, treated, ends)
    const steps = { none: [], first: [how.first], second: [how.second], both: [how.first, how.second] }[taken]
    return [{ node, steps: steps.map(({ kind }) => kind), before, after, values: x, treated, ends }]
  })
}
