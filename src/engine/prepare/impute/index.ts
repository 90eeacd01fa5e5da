import type { Method } from "../../../model/index.ts"
import type { Prepared, Stage } from "../stage.ts"

/** The stages of all periods with gaps filled as the method says, and the completed tables of each. */
export function impute(
  _method: Method,
  stages: readonly Stage[],
): readonly { readonly stage: Stage; readonly completed: Prepared["completed"] }[] {
  return stages.map((stage) => ({ stage, completed: [] }))
}
