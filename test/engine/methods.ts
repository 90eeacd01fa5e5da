import { type Prepared, prepare } from "../../src/engine/index.ts"
import {
  asCollected,
  type DimensionMethod,
  emptyMatrix,
  type IndicatorMatrix,
  type IndicatorMethod,
  type Method,
  nodeId,
  period,
  type RobustnessMethod,
  stateOf,
  unitId,
  usualFactors,
} from "../../src/model/index.ts"

/** Values without any preparation, as robustness takes them. */
export const ready = (how: Method, table: IndicatorMatrix): Prepared => prepare(how, [table])[0]!

/** Short ways to write methods and matrices in tests; everything left out is the plainest choice. */

export function indicator(node: string, rest: Partial<Omit<IndicatorMethod, "node">> = {}): IndicatorMethod {
  return {
    node: nodeId(node),
    from: { kind: "values" },
    direction: 1,
    denominate: null,
    impute: { kind: "none" },
    treat: { kind: "none" },
    transform: { kind: "none" },
    normalise: { kind: "none" },
    round: null,
    ...rest,
  }
}

export function dimension(
  node: string,
  members: Readonly<Record<string, number>>,
  rest: Partial<Omit<DimensionMethod, "node" | "members">> = {},
): DimensionMethod {
  const total = Object.values(members).reduce((sum, weight) => sum + weight, 0)
  return {
    node: nodeId(node),
    members: Object.entries(members).map(([member, weight]) => ({
      node: nodeId(member),
      weight,
      share: weight / total,
    })),
    weighting: { kind: "given" },
    aggregate: { kind: "arithmetic" },
    missing: { kind: "all" },
    round: null,
    ...rest,
  }
}

export function method(
  indicators: readonly IndicatorMethod[],
  dimensions: readonly DimensionMethod[],
  robustness: Partial<Varied> = {},
): Method {
  return {
    preparation: asCollected,
    panel: "apart",
    indicators,
    dimensions,
    ordinal: [],
    reconstructions: [],
    robustness: varied(dimensions, robustness),
    periods: [period("2019")],
  }
}

/** Settings of robustness, in which `weights` and `values` are the usual factors. */
export type Varied = RobustnessMethod & { readonly weights: number; readonly values: boolean }

function varied(dimensions: readonly DimensionMethod[], given: Partial<Varied>): RobustnessMethod {
  const { weights = 0.25, values = true, ...rest } = given
  return {
    draws: 100,
    seed: 1,
    sampling: "random",
    factors: usualFactors(
      dimensions.map(({ node }) => node),
      weights,
      values,
    ),
    sensitivity: null,
    ...rest,
  }
}

/** A matrix from columns: a number is exact, [lower, value, upper] has an interval, NaN or a status word is a gap. */
export type Cell = number | readonly [number, number, number] | "L" | "M" | "O" | "Q"

export function matrix(columns: Readonly<Record<string, readonly Cell[]>>): IndicatorMatrix {
  const n = Object.values(columns)[0]?.length ?? 0
  const units = Array.from({ length: n }, (_, i) => unitId(`u${i + 1}`))
  const result = emptyMatrix(units, Object.keys(columns).map(nodeId))
  for (const [j, cells] of Object.values(columns).entries()) {
    for (const [i, cell] of cells.entries()) {
      const at = j * n + i
      if (typeof cell === "string") result.states[at] = stateOf(cell)
      else if (typeof cell === "object" || !Number.isNaN(cell)) {
        const [lower, value, upper] = typeof cell === "object" ? cell : [cell, cell, cell]
        result.lower[at] = lower
        result.values[at] = value
        result.upper[at] = upper
        result.states[at] = stateOf("A")
      }
    }
  }
  return result
}
