import type { Outcome } from "./normalise/normaliser.ts"
import type { Plan } from "./plan.ts"
import { scoreAfresh, scoreIndicator, type Workspace, workspace } from "./workspace.ts"

/** Scores every node of a plan, members before the dimensions that hold them, into a workspace of its own. */
export function scoreAll(scheme: Plan): Workspace & { readonly outcomes: readonly Outcome[] } {
  const space = workspace(scheme)
  const outcomes = scheme.prepared.values.map((values, j) => scoreIndicator(scheme, space, j, values))
  for (let d = 0; d < scheme.dimensions.length; d++) scoreAfresh(scheme, space, d)
  return { ...space, outcomes }
}
