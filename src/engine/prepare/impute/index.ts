import {
  type Imputation,
  type ImputationStep,
  imputationSteps,
  type Method,
  stateOf,
  statusOf,
} from "../../../model/index.ts"
import { Stream, summary } from "../../../stats/index.ts"
import type { ImputedCell, Prepared, Stage } from "../stage.ts"
import { type Basis, type Estimator, timesOf } from "./basis.ts"
import { type Estimators, estimators } from "./estimators.ts"

/** One period after imputation. */
interface Imputed {
  readonly stage: Stage
  readonly imputed: readonly ImputedCell[]
  readonly completed: Prepared["completed"]
}

const notApplicable = stateOf("M")

/**
 * Fills gaps of all periods as the method says, each from values that were there before. An imputed cell has the status
 * I and no interval of its own: how uncertain it is, the completed tables say.
 *
 * What stays a gap: one that is "not applicable", those of units that screening left out, and one that no way of the
 * indicator's imputation has an estimate for.
 *
 * @param stages one per period
 * @returns per period, the stage with its gaps filled, what was filled, and the completed tables: values drawn for the
 *          cells that regression or em filled, the same values as in the stage for all others. Table k is drawn from the
 *          stream (seed, k)
 * @throws Error for a group scheme that the matrices lack
 */
export function impute(method: Method, stages: readonly Stage[]): readonly Imputed[] {
  const basis: Basis = { method, stages, times: timesOf(method, stages.length) }
  const filled = stages.map((stage, t) => {
    const by = estimators(basis, t)
    const cells = method.indicators.flatMap((indicator, j) => fillIndicator(indicator.impute, basis, stage, by, j))
    return { by, cells, stage: withCells(stage, cells) }
  })
  const tables = filled.map((): (readonly Float64Array[])[] => [])
  const { multiple } = method.preparation
  const isDrawn = filled.some(({ cells }) => cells.some(({ estimator }) => estimator.draw !== undefined))
  if (multiple !== null && isDrawn) {
    const stream = new Stream(multiple.seed)
    for (let k = 0; k < multiple.count; k++) {
      stream.restart(k)
      for (const [t, each] of filled.entries()) tables[t]!.push(drawTable(each, stream))
    }
  }
  return filled.map(({ stage, cells }, t) => ({
    stage,
    imputed: cells.map(({ estimator: _, ...cell }) => cell),
    completed: tables[t]!,
  }))
}

interface Filled extends ImputedCell {
  readonly estimator: Estimator
}

function fillIndicator(
  impute: Imputation,
  { times }: Basis,
  stage: Stage,
  by: Estimators,
  j: number,
): readonly Filled[] {
  const cells: Filled[] = []
  let open = gapsOf(stage, j)
  for (const how of imputationSteps(impute)) {
    if (open.length === 0) break
    const estimator = settled(by.of(how), how, stage.values[j]!)
    const estimates = estimator.estimate(j)
    const from = estimator.from?.(j)
    for (const i of open) {
      const value = estimates[i]!
      // An estimate beyond the range of doubles is none.
      if (Number.isFinite(value))
        cells.push({
          j,
          i,
          value,
          how,
          before: statusOf(stage.states[j]![i]!),
          from: times.names[from?.[i] ?? -1] ?? null,
          estimator,
        })
    }
    open = open.filter((i) => !Number.isFinite(estimates[i]!))
  }
  return cells.sort((a, b) => a.i - b.i)
}

const overTime: ReadonlySet<ImputationStep["kind"]> = new Set(["latest", "constant", "linear"])

/**
 * Of an indicator in which no two units differ, an estimate from the other units is that one value to the last bit, and
 * nothing about it is drawn: a bit beside it would tell units apart, and a z-score would make much of it.
 */
function settled(estimator: Estimator, how: ImputationStep, x: Float64Array): Estimator {
  const { low, high } = summary(x)
  if (overTime.has(how.kind) || low !== high) return estimator
  return { estimate: (j) => estimator.estimate(j).map((value) => (Number.isFinite(value) ? low : value)) }
}

const gapsOf = ({ values, states, left }: Stage, j: number): readonly number[] =>
  Array.from(left, (_, i) => i).filter(
    (i) => Number.isNaN(values[j]![i]!) && left[i] === 0 && states[j]![i] !== notApplicable,
  )

function withCells(stage: Stage, cells: readonly Filled[]): Stage {
  const touched = new Set(cells.map(({ j }) => j))
  const copied = <T extends Float64Array | Uint8Array>(arrays: readonly T[]) =>
    arrays.map((x, j) => (touched.has(j) ? (x.slice() as T) : x))
  const [values, lower, upper] = [copied(stage.values), copied(stage.lower), copied(stage.upper)]
  const states = copied(stage.states)
  for (const { j, i, value } of cells) {
    for (const arrays of [values, lower, upper]) arrays[j]![i] = value
    states[j]![i] = stateOf("I")
  }
  return { ...stage, values, lower, upper, states }
}

/** The values of a period with what can be drawn drawn anew; indicators in which nothing is share their arrays. */
function drawTable(
  { by, cells, stage }: { readonly by: Estimators; readonly cells: readonly Filled[]; readonly stage: Stage },
  stream: Stream,
): readonly Float64Array[] {
  const drawn = new Map<Estimator, (j: number) => Float64Array>()
  for (const estimator of by.all()) if (estimator.draw) drawn.set(estimator, estimator.draw(stream))
  const values = [...stage.values]
  for (const { estimator, j, i } of cells) {
    const value = drawn.get(estimator)?.(j)[i]
    if (value === undefined || !Number.isFinite(value)) continue
    if (values[j] === stage.values[j]) values[j] = stage.values[j]!.slice()
    values[j]![i] = value
  }
  return values
}
