import type { DimensionMethod } from "../model/index.ts"
import type { Sides } from "./aggregate/aggregator.ts"
import { aggregatorOf, handsOnSum } from "./aggregate/index.ts"
import { bar, findGaps } from "./missing.ts"
import { normalise } from "./normalise/index.ts"
import type { Outcome } from "./normalise/normaliser.ts"
import type { Plan } from "./plan.ts"
import { settle } from "./settle.ts"
import { treat } from "./treat/index.ts"

/** The arrays that one computation of all scores writes to; made once, used for every draw. */
export interface Workspace {
  /** Per indicator, n values after treatment. */
  readonly treated: readonly Float64Array[]
  /** Per node, n scores. */
  readonly scores: readonly Float64Array[]
  /** Per dimension that hands on its sum, n sums of its last computation, NaN where it has no score; else null. */
  readonly sums: readonly (Float64Array | null)[]
  /** Per dimension and member, the scores as its aggregation adds them up; the scores themselves where it takes them so,
   *  the sums of a member that hands on its own to a dimension of its kind. */
  readonly prepared: readonly (readonly Float64Array[])[]
  /** Per dimension, the scores of its members: views of `scores`. */
  readonly members: readonly (readonly Float64Array[])[]
  /** Per dimension, n of `gapMark`: which units miss a member, and which therefore have no score. */
  readonly gaps: readonly Uint8Array[]
  /** Per dimension, what its aggregation may look at besides. */
  readonly sides: readonly Sides[]
  readonly scratch: Float64Array
  /** Where periods are normalised together: what all of an indicator's values are written to. */
  readonly pooled: Pooled | null
}

interface Pooled {
  /** Per indicator, n treated values of the own period and behind them those of the others. */
  readonly treated: readonly Float64Array[]
  /** As many numbers as one indicator has values. */
  readonly scores: Float64Array
  readonly scratch: Float64Array
}

export function workspace(plan: Plan): Workspace {
  const scores = plan.nodes.map(() => new Float64Array(plan.n))
  const members = plan.dimensions.map((dimension) => dimension.members.map((j) => scores[j]!))
  const gaps = plan.dimensions.map(() => new Uint8Array(plan.n))
  const scratch = new Float64Array(plan.n)
  const sums = plan.dimensions.map(({ method }) => (handsOnSum(method) ? new Float64Array(plan.n) : null))
  return {
    treated: plan.method.indicators.map(() => new Float64Array(plan.n)),
    scores,
    sums,
    prepared: plan.dimensions.map(({ members, method }) =>
      members.map((j) => {
        if (aggregatorOf(method.aggregate).into === null) return scores[j]!
        return (takesSum(plan, method, j) ? sums[j - plan.m] : null) ?? new Float64Array(plan.n)
      }),
    ),
    members,
    gaps,
    sides: members.map((held, d) => ({
      scores: held,
      gaps: gaps[d]!,
      places: new Float64Array(2 * held.length),
      line: scratch,
    })),
    scratch,
    pooled: pooledSpace(plan),
  }
}

function pooledSpace({ pool, n }: Plan): Pooled | null {
  const [first] = pool?.others ?? []
  if (pool === null || first === undefined) return null
  const size = n + first.length
  const treated = pool.others.map((others) => {
    const all = new Float64Array(size)
    all.set(others, n)
    return all
  })
  return { treated, scores: new Float64Array(size), scratch: new Float64Array(size) }
}

/** Scores indicator j from its n values as prepared: treat, normalise among its own period's values or all periods'. */
export function scoreIndicator(plan: Plan, space: Workspace, j: number, values: Float64Array): Outcome {
  const method = plan.method.indicators[j]!
  const treated = space.treated[j]!
  treat(values, method.treat, treated)
  const { pooled } = space
  if (pooled === null) return normalise(treated, method, space.scores[j]!, space.scratch, plan.references[j])
  const all = pooled.treated[j]!
  all.set(treated)
  const outcome = normalise(all, method, pooled.scores, pooled.scratch, plan.references[j])
  space.scores[j]!.set(pooled.scores.subarray(0, plan.n))
  return outcome
}

/** Brings member p of dimension d, whose scores have changed, into the form that the aggregation adds up. */
export function prepareMember(plan: Plan, space: Workspace, d: number, p: number): void {
  const { members, method } = plan.dimensions[d]!
  if (takesSum(plan, method, members[p]!)) return
  const { aggregate } = method
  aggregatorOf(aggregate).into?.(space.members[d]![p]!, aggregate, space.prepared[d]![p]!)
}

/** Finds out what the rule for gaps of dimension d says of each unit, from its members' scores. */
function markGaps(plan: Plan, space: Workspace, d: number): void {
  const { method, shares } = plan.dimensions[d]!
  findGaps(method.missing, space.members[d]!, shares, space.gaps[d]!)
}

/** Scores dimension d from members of which none is prepared yet, by the author's weights. */
export function scoreAfresh(plan: Plan, space: Workspace, d: number): void {
  const { members, weights } = plan.dimensions[d]!
  for (let p = 0; p < members.length; p++) prepareMember(plan, space, d, p)
  markGaps(plan, space, d)
  scoreDimension(plan, space, d, weights)
}

/** Scores dimension d from its prepared members and known gaps: aggregate, apply the rule for gaps, round. */
export function scoreDimension(plan: Plan, space: Workspace, d: number, weights: Float64Array): void {
  const { method } = plan.dimensions[d]!
  const out = space.scores[plan.m + d]!
  const sums = space.sums[d]!
  const { combine, outOf } = aggregatorOf(method.aggregate)
  combine(space.prepared[d]!, weights, method.aggregate, out, space.sides[d]!)
  sums?.set(out)
  outOf?.(out)
  bar(space.gaps[d]!, out)
  settle(out, method.round)
  if (sums !== null) for (let i = 0; i < out.length; i++) if (Number.isNaN(out[i]!)) sums[i] = Number.NaN
}

/** Whether a dimension of this method goes on from the sum of the member with this number, in place of its scores. */
function takesSum(plan: Plan, method: DimensionMethod, member: number): boolean {
  const below = plan.dimensions[member - plan.m]?.method
  return below !== undefined && method.aggregate.kind === "geometric" && handsOnSum(below)
}
