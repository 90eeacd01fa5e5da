import type { DimensionMethod, ImputationStep, IndicatorMatrix, Method, NodeId } from "../../model/index.ts"
import type { ChangeData } from "./side.ts"

/**
 * The method as far as other data can serve it: without the indicators that the data has not, and without dimensions
 * that nothing is left of. Shares are rescaled among the members that stay. What a method does beyond its indicators
 * (the rule for gaps, weights by place) stays as it is.
 *
 * @param known the indicators that mean the same in both
 */
export function fitted(method: Method, known: ReadonlySet<NodeId>): Method {
  const indicators = method.indicators.filter(({ node }) => known.has(node))
  if (indicators.length === method.indicators.length) return method
  const kept = new Set<NodeId>(indicators.map(({ node }) => node))
  const dimensions: DimensionMethod[] = []
  for (const dimension of method.dimensions) {
    const members = dimension.members.filter(({ node }) => kept.has(node))
    const sum = members.reduce((total, { weight }) => total + weight, 0)
    if (!(sum > 0)) continue
    kept.add(dimension.node)
    dimensions.push({ ...dimension, members: members.map((each) => ({ ...each, share: each.weight / sum })) })
  }
  return {
    ...method,
    indicators: indicators.map((each) => ({ ...each, impute: imputedFrom(each.impute, kept) })),
    dimensions,
  }
}

type Imputation = Method["indicators"][number]["impute"]

/** Regression on named indicators goes on those that stay; on none of them it gives nothing. */
function imputedFrom(how: Imputation, kept: ReadonlySet<NodeId>): Imputation {
  if (how.kind === "none") return how
  const steps = (how.kind === "chain" ? how.steps : [how]).flatMap((step): ImputationStep[] => {
    if (step.kind !== "regression" || step.on === null) return [step]
    const on = step.on.filter((node) => kept.has(node))
    return on.length === 0 ? [] : [{ ...step, on }]
  })
  const [first] = steps
  if (first === undefined) return { kind: "none" }
  return steps.length === 1 ? first : { kind: "chain", steps }
}

/** The data with columns of gaps for denominators and groups that the method asks for and the data has not. */
export function completed(data: ChangeData, method: Method): ChangeData {
  const denominators = method.indicators.flatMap(({ denominate }) => denominate?.by ?? [])
  const groups = method.indicators.flatMap(({ impute }) => {
    if (impute.kind === "none") return []
    const steps = impute.kind === "chain" ? impute.steps : [impute]
    return steps.flatMap((step) => (step.kind === "units" ? (step.within ?? []) : []))
  })
  const whole = (matrix: IndicatorMatrix): IndicatorMatrix => {
    const n = matrix.units.length
    const { sides } = matrix
    return {
      ...matrix,
      sides: {
        denominators: new Map([
          ...denominators.map((name) => [name, new Float64Array(n).fill(Number.NaN)] as const),
          ...sides.denominators,
        ]),
        groups: new Map([...groups.map((id) => [id, new Array<null>(n).fill(null)] as const), ...sides.groups]),
      },
    }
  }
  return { ...data, matrices: data.matrices.map(whole) }
}
