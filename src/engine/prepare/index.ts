import { column, type IndicatorMatrix, type Method } from "../../model/index.ts"
import { denominate } from "./denominate.ts"
import { impute } from "./impute/index.ts"
import { pools } from "./pool.ts"
import { screen } from "./screen.ts"
import type { Prepared, PreparedStep, Stage } from "./stage.ts"

export { type Availability, availability } from "./availability.ts"
export type { ImputedCell, Prepared, PreparedStep } from "./stage.ts"

type Table = readonly Float64Array[]

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
  let filled: readonly Pick<Prepared, "imputed" | "completed">[] = first.map(() => ({ imputed: [], completed: [] }))
  const steps = first.map(() => new Map<PreparedStep, readonly Float64Array[]>())
  /** What is done to the values after imputation is done to the completed tables too. */
  const apply = (then: (stage: Stage) => Stage, onTable: (table: Table, before: Stage, after: Stage) => Table) => {
    const before = stages
    stages = before.map(then)
    filled = filled.map(({ imputed, completed }, t) => ({
      imputed: imputed.filter(({ i }) => stages[t]!.left[i] === 0),
      completed: completed.map((table) =>
        shared(onTable(table, before[t]!, stages[t]!), table, before[t]!, stages[t]!),
      ),
    }))
  }
  const note = (name: PreparedStep) => {
    for (const [t, stage] of stages.entries()) steps[t]!.set(name, stage.values)
  }
  for (const step of method.preparation.order) {
    switch (step) {
      case "denominate":
        if (method.indicators.every((indicator) => indicator.denominate === null)) break
        apply(
          (stage) => denominate(method, stage),
          (values, before) => denominate(method, { ...before, values }).values,
        )
        note("denominated")
        break
      case "screen":
        if (method.preparation.screen === null) break
        // The same units in every table: those that the values as published leave out.
        apply(
          (stage) => screen(method, stage),
          (values, _, { left }) => values.map((x) => x.map((value, i) => (left[i] === 1 ? Number.NaN : value))),
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
  const pooled = pools(method, stages)
  return stages.map((stage, t) => ({
    ...stage,
    observed: first[t]!.values,
    steps: steps[t]!,
    imputed: filled[t]!.imputed,
    completed: filled[t]!.completed,
    pool: pooled[t]!,
  }))
}

/** A completed table after a step, in which indicators that were not drawn share the arrays of the stage. */
const shared = (after: Table, before: Table, from: Stage, to: Stage): Table =>
  after.map((x, j) => (before[j] === from.values[j] ? to.values[j]! : x))

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
