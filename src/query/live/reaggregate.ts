import type { Method, NodeId } from "../../model/index.ts"
import { settled } from "./settled.ts"

/** Formulas that need no number besides the weights. */
export const plainAggregations = [
  "arithmetic",
  "geometric",
  "harmonic",
  "median",
  "minimum",
  "sum",
  "copeland",
] as const
export type PlainAggregation = (typeof plainAggregations)[number]

/** The method with other formulas for some dimensions. Where draws choose between formulas for them, they no longer do. */
export function reaggregated(method: Method, chosen: ReadonlyMap<NodeId, PlainAggregation>): Method {
  if (chosen.size === 0) return method
  const { robustness } = method
  return {
    ...method,
    dimensions: method.dimensions.map((each) => {
      const kind = chosen.get(each.node)
      return kind === undefined ? each : { ...each, aggregate: { kind } }
    }),
    robustness: {
      ...robustness,
      factors: robustness.factors.flatMap((factor) => settled(factor, "aggregate", chosen)),
    },
  }
}
