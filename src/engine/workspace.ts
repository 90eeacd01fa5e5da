import { aggregatorOf } from "./aggregate/index.ts"
import { applyMissing, findGaps } from "./missing.ts"
import { normalise } from "./normalise/index.ts"
import type { Outcome } from "./normalise/normaliser.ts"
import type { Plan } from "./plan.ts"
import { settle } from "./settle.ts"

/** The arrays that one computation of all scores writes to; made once, used for every draw. */
export interface Workspace {
  /** Per node, n scores. */
  readonly scores: readonly Float64Array[]
  /** Per dimension and member, the scores as its aggregation adds them up; the scores themselves where it takes them so. */
  readonly prepared: readonly (readonly Float64Array[])[]
  /** Per dimension, the scores of its members: views of `scores`. */
  readonly members: readonly (readonly Float64Array[])[]
  /** Per dimension, n marks: which units miss a member. */
  readonly gaps: readonly Uint8Array[]
  readonly scratch: Float64Array
}

export function workspace(plan: Plan): Workspace {
  const scores = plan.nodes.map(() => new Float64Array(plan.n))
  return {
    scores,
    prepared: plan.dimensions.map(({ members, method }) =>
      members.map((j) => (aggregatorOf(method.aggregate).into === null ? scores[j]! : new Float64Array(plan.n))),
    ),
    members: plan.dimensions.map(({ members }) => members.map((j) => scores[j]!)),
    gaps: plan.dimensions.map(() => new Uint8Array(plan.n)),
    scratch: new Float64Array(plan.n),
  }
}

/** Scores indicator j from `raw`, its n values. */
export function scoreIndicator(plan: Plan, space: Workspace, j: number, raw: Float64Array): Outcome {
  return normalise(raw, plan.method.indicators[j]!, space.scores[j]!, space.scratch, plan.references[j])
}

/** Brings member p of dimension d, whose scores have changed, into the form that the aggregation adds up. */
export function prepareMember(plan: Plan, space: Workspace, d: number, p: number): void {
  const { aggregate } = plan.dimensions[d]!.method
  aggregatorOf(aggregate).into?.(space.members[d]![p]!, aggregate, space.prepared[d]![p]!)
}

/** Scores dimension d from members of which none is prepared yet, by the author's weights. */
export function scoreAfresh(plan: Plan, space: Workspace, d: number): void {
  const { members, weights } = plan.dimensions[d]!
  for (let p = 0; p < members.length; p++) prepareMember(plan, space, d, p)
  findGaps(space.members[d]!, space.gaps[d]!)
  scoreDimension(plan, space, d, weights)
}

/** Scores dimension d from its prepared members and known gaps: aggregate, apply the rule for gaps, round. */
export function scoreDimension(plan: Plan, space: Workspace, d: number, weights: Float64Array): void {
  const { method, shares } = plan.dimensions[d]!
  const out = space.scores[plan.m + d]!
  aggregatorOf(method.aggregate).combine(space.prepared[d]!, weights, method.aggregate, out)
  applyMissing(method.missing, space.members[d]!, space.gaps[d]!, shares, out)
  settle(out, method.round)
}
