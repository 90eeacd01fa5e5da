import { column, type IndicatorMatrix, type Method } from "../../model/index.ts"
import { denominate } from "./denominate.ts"
import { impute } from "./impute/index.ts"
import { screen } from "./screen.ts"
import type { Prepared, PreparedStep, Stage } from "./stage.ts"

export { type Availability, availability } from "./availability.ts"
export type { ImputedCell, Prepared, PreparedStep } from "./stage.ts"

/**
 * Prepares every period of an index: denominates, screens and imputes in the method's order. Periods are prepared
 * together because imputation over time looks at all of them.
 *
 * @param matrices one per period of the method, in its order, all over the same units and indicators; of another number
 *                 than the method's periods, they are taken to follow each other at equal distances
 * @throws Error where a matrix has no column for an indicator, or lacks a denominator or a group scheme, which whoever
 *         resolved the method has checked before
 */
export function prepare(method: Method, matrices: readonly IndicatorMatrix[]): readonly Prepared[] {
  const first = matrices.map((matrix) => collected(method, matrix))
  let stages: readonly Stage[] = first
  let filled: readonly Filled[] = first.map(() => ({ imputed: [], completed: [] }))
  const steps = first.map(() => new Map<PreparedStep, readonly Float64Array[]>())
  const note = (name: PreparedStep) => {
    for (const [t, stage] of stages.entries()) steps[t]!.set(name, stage.values)
  }
  for (const step of method.preparation.order) {
    switch (step) {
      case "denominate":
        if (method.indicators.every((indicator) => indicator.denominate === null)) break
        filled = alike(filled, (values, t) => denominate(method, { ...stages[t]!, values }).values)
        stages = stages.map((stage) => denominate(method, stage))
        note("denominated")
        break
      case "screen":
        if (method.preparation.screen === null) break
        stages = stages.map((stage) => screen(method, stage))
        filled = alike(filled, (values, t) =>
          values.map((x) => x.map((value, i) => (stages[t]!.left[i] === 1 ? Number.NaN : value))),
        )
        note("screened")
        break
      case "impute": {
        if (method.indicators.every((indicator) => indicator.impute.kind === "none")) break
        const done = impute(method, stages)
        stages = done.map(({ stage }) => stage)
        filled = done
        note("imputed")
      }
    }
  }
  return stages.map((stage, t) => ({
    ...stage,
    observed: first[t]!.values,
    steps: steps[t]!,
    imputed: filled[t]!.imputed,
    completed: filled[t]!.completed,
  }))
}

type Filled = Pick<Prepared, "imputed" | "completed">

/** Steps that come after imputation are taken by the completed tables too. */
const alike = (
  filled: readonly Filled[],
  step: (values: readonly Float64Array[], t: number) => readonly Float64Array[],
): readonly Filled[] =>
  filled.map((each, t) => ({ ...each, completed: each.completed.map((values) => step(values, t)) }))

/** The matrix by indicator, in the method's order. */
function collected(method: Method, matrix: IndicatorMatrix): Stage {
  const places = new Map(matrix.indicators.map((id, j) => [id, j]))
  const columns = method.indicators.map(({ node }) => {
    const j = places.get(node)
    if (j === undefined) throw new Error(`the matrix has no column for the indicator "${node}"`)
    return j
  })
  return {
    units: matrix.units,
    indicators: method.indicators.map(({ node }) => node),
    values: columns.map((j) => column(matrix, matrix.values, j)),
    lower: columns.map((j) => column(matrix, matrix.lower, j)),
    upper: columns.map((j) => column(matrix, matrix.upper, j)),
    states: columns.map((j) => column(matrix, matrix.states, j)),
    left: new Uint8Array(matrix.units.length),
    screened: null,
    sides: matrix.sides,
  }
}
