import type { Availability, IndicatorTreatment, ScoredIndex } from "../engine/index.ts"
import type { NodeId, NodeResult, ScreeningReport, TreatmentReport, UnitId } from "../model/index.ts"
import { orNull } from "./cells.ts"

/** What screening saw of the units; null: they were not screened. */
export function screeningReport(screened: Availability | null, left: Uint8Array): ScreeningReport | null {
  if (screened === null) return null
  return {
    missing: Array.from(screened.missing),
    zeros: Array.from(screened.zeros),
    available: orNull(screened.available),
    nonzero: orNull(screened.nonzero),
    included: Array.from(left, (is) => is === 0),
    dimensions: Object.fromEntries([...screened.dimensions].map(([node, shares]) => [node, orNull(shares)])),
  }
}

/** What treatment did to each indicator that the method treats. */
export const treatmentReports = (
  units: readonly UnitId[],
  treatments: readonly IndicatorTreatment[],
): readonly TreatmentReport[] =>
  treatments.map(({ node, steps, before, after, values, treated, ends }) => ({
    node,
    steps,
    before: withNull(before),
    after: withNull(after),
    points: units.flatMap((unit, i) => {
      const [from, to] = [values[i]!, treated[i]!]
      if (Number.isNaN(from) || from === to) return []
      const end = ends[i] === 0 ? null : ends[i] === 1 ? ("high" as const) : ("low" as const)
      return [{ unit, end, before: from, after: to }]
    }),
  }))

const withNull = ({ skew, kurtosis, passed }: IndicatorTreatment["before"]): TreatmentReport["before"] => {
  const [s = null, k = null] = orNull([skew, kurtosis])
  return { skew: s, kurtosis: k, passed }
}

/** By indicator, its values right before they are normalised; empty where those are the values as collected. */
export function treatedValues({ steps }: ScoredIndex): ReadonlyMap<NodeId, NodeResult["treated"]> {
  const last = steps.findLast(({ name }) => name !== "normalised" && name !== "aggregated")
  if (last === undefined || last.name === "raw") return new Map()
  return new Map(last.nodes.map((node, j) => [node, orNull(last.columns[j]!)]))
}
