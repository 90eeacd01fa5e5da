import type { Method } from "../../model/index.ts"
import { type Plan, plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import { scoreIndicator, type Workspace, workspace } from "../workspace.ts"
import { changed } from "./changes.ts"
import { type Combinations, changesAt, combinations } from "./combinations.ts"
import { type Input, touches } from "./inputs.ts"

/** Prepares the values anew for a method that reads the evidence or imputes otherwise. */
export type PrepareAgain = (method: Method) => Prepared

/** What one draw does to values before they are scores: a method held against prepared values. */
export interface Chain {
  readonly plan: Plan
  /** Per indicator, n values to be treated and normalised: as prepared, or of one completed table. */
  readonly values: readonly Float64Array[]
  /** Where its indicators are scored. */
  readonly space: Workspace
}

/** All ways from values to the indicators' scores that draws choose between. */
export interface Chains {
  readonly combinations: Combinations
  readonly at: (state: number) => Chain
}

/** A draw's own chain is made when it is asked for; so many are kept. */
const mostKept = 1024
/** More states are not computed beforehand, nor states of more numbers (256 MB): indicators are then scored draw by draw. */
const mostStates = 10_000
const mostNumbers = 2 ** 25

/** Settings that change what values are prepared. */
const preparing = ["impute", "reading"] as const

/** Indicators whose values are the same share an array, by which states know that they do not differ. */
function alike(again: Prepared, prepared: Prepared): Prepared {
  // Pooled periods may differ where those of the period at hand do not.
  if (again.pool !== null || prepared.pool !== null) return again
  const isSame = (a: Float64Array, b: Float64Array) => a.every((x, i) => Object.is(x, b[i]))
  return { ...again, values: again.values.map((x, j) => (isSame(x, prepared.values[j]!) ? prepared.values[j]! : x)) }
}

/** @param space of the method as published, overwritten: for all that is prepared as it is */
export function chains(
  method: Method,
  prepared: Prepared,
  inputs: readonly Input[],
  prepareAgain: PrepareAgain,
  space: Workspace,
): Chains {
  const choosing = combinations(
    inputs.filter(
      (input) => input.factor.kind === "imputations" || touches(input, ["normalise", "treat", ...preparing]),
    ),
  )
  const table = choosing.inputs.findIndex(({ factor }) => factor.kind === "imputations")
  const kept = new Map<number, Chain>()
  const again = new Map<string, Prepared>()
  /** Values as this method reads and imputes them, kept by what it does otherwise. */
  const preparedBy = (way: Method, options: readonly number[]): Prepared => {
    const chosen = choosing.inputs.map((input, f) => (touches(input, preparing) ? options[f] : -1))
    if (chosen.every((option) => option === -1)) return prepared
    const key = chosen.join()
    const found = again.get(key) ?? alike(prepareAgain(way), prepared)
    again.set(key, found)
    return found
  }
  // A pool of periods is treated by the method at hand, and lies in the workspace.
  const isShared = (held: Plan, own: Prepared) => own === prepared && held.pool === null
  return {
    combinations: choosing,
    at(state) {
      const known = kept.get(state)
      if (known) return known
      if (kept.size >= mostKept) kept.clear()
      const way = changed(method, changesAt(choosing, state))
      const options = choosing.at(state)
      const own = preparedBy(way, options)
      const drawn = table < 0 ? undefined : own.completed[options[table]! % Math.max(1, own.completed.length)]
      const held = plan(way, own)
      const chain = { plan: held, values: drawn ?? own.values, space: isShared(held, own) ? space : workspace(held) }
      kept.set(state, chain)
      return chain
    },
  }
}

/** Per state and indicator its scores; states share what is equal. Null: there are too many to be kept. */
export function statesOf({ combinations: { count }, at }: Chains): Float64Array[][] | null {
  if (count > mostStates) return null
  const known = new Map<Float64Array, Map<string, Float64Array>>()
  const states: Float64Array[][] = []
  let numbers = 0
  for (let state = 0; state < count; state++) {
    const chain = at(state)
    const columns = chain.values.map((values, j) => {
      const how = chain.plan.method.indicators[j]!
      const key = JSON.stringify([how.treat, how.normalise])
      const same = known.get(values) ?? new Map<string, Float64Array>()
      known.set(values, same)
      const found = same.get(key)
      if (found) return found
      scoreIndicator(chain.plan, chain.space, j, values)
      const column = chain.space.scores[j]!.slice()
      numbers += column.length
      same.set(key, column)
      return column
    })
    if (numbers > mostNumbers) return null
    states.push(columns)
  }
  return states
}
