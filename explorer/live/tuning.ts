import type { NodeId } from "../../src/model/index.ts"
import type { WeightGroup } from "../../src/query/index.ts"
import { asPublished, type OwnWeights, tenthsIn, withGroup } from "./own-weights.ts"
import { moveShare } from "./shares.ts"

/** The weights at hand, what is locked, and the way there and back. */
export interface Tuning {
  readonly own: OwnWeights
  readonly locks: ReadonlySet<NodeId>
  /** Earlier weights, the latest last. */
  readonly past: readonly OwnWeights[]
  /** Weights that were undone, the next to redo last. */
  readonly future: readonly OwnWeights[]
  /** The movement under way. All steps of one movement are undone together, and the others rescale from where it began. */
  readonly movement: Movement | null
}

interface Movement {
  readonly member: NodeId
  /** Tenths of the group when it began. */
  readonly base: readonly number[]
  /** ms, of its last step. */
  readonly at: number
}

export type TuningStep =
  /** Gives a member of a group so many tenths of a per cent. `at`: ms on any clock that only goes forward. */
  | {
      readonly kind: "move"
      readonly group: WeightGroup
      readonly member: NodeId
      readonly to: number
      readonly at: number
    }
  /** The hand is on, and stays on until it rests. */
  | { readonly kind: "hold" }
  /** The hand is off: the next step begins another movement. */
  | { readonly kind: "rest" }
  /** Weights all at once: a preset, a reset. */
  | { readonly kind: "set"; readonly own: OwnWeights }
  | { readonly kind: "lock"; readonly member: NodeId }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  /** The address was changed from outside. */
  | { readonly kind: "load"; readonly own: OwnWeights; readonly locks: ReadonlySet<NodeId> }

/** Steps of one member that follow each other within so many ms are one movement: a key held down. */
const together = 1000
const longestPast = 200

export const tuningOf = (own: OwnWeights, locks: ReadonlySet<NodeId>): Tuning => ({
  own,
  locks,
  past: [],
  future: [],
  movement: null,
})

export function tune(tuning: Tuning, step: TuningStep): Tuning {
  switch (step.kind) {
    case "move":
      return moved(tuning, step)
    case "hold":
    case "rest":
      return tuning.movement === null ? tuning : { ...tuning, movement: null }
    case "set":
      return onwards(tuning, step.own, null)
    case "lock": {
      const locks = new Set(tuning.locks)
      if (!locks.delete(step.member)) locks.add(step.member)
      return { ...tuning, locks, movement: null }
    }
    case "undo": {
      const own = tuning.past.at(-1)
      if (own === undefined) return tuning
      return { ...tuning, own, past: tuning.past.slice(0, -1), future: [...tuning.future, tuning.own], movement: null }
    }
    case "redo": {
      const own = tuning.future.at(-1)
      if (own === undefined) return tuning
      return { ...tuning, own, past: [...tuning.past, tuning.own], future: tuning.future.slice(0, -1), movement: null }
    }
    case "load":
      return tuningOf(step.own, step.locks)
  }
}

function moved(tuning: Tuning, { group, member, to, at }: TuningStep & { kind: "move" }): Tuning {
  const { own, locks, movement } = tuning
  const goesOn = movement !== null && movement.member === member && at - movement.at < together
  const base = goesOn ? movement.base : tenthsIn(group, own)
  const locked = group.members.map((each) => locks.has(each))
  const parts = moveShare(base, locked, group.members.indexOf(member), to)
  if (parts.join() === tenthsIn(group, own).join())
    return goesOn ? { ...tuning, movement: { ...movement, at } } : tuning
  // Written as percentages, which is what the panel and the address show.
  const next = withGroup(
    own,
    group,
    parts.map((part) => part / 10),
  )
  return onwards(tuning, next, { member, base, at }, goesOn)
}

function onwards(tuning: Tuning, own: OwnWeights, movement: Movement | null, goesOn = false): Tuning {
  const past = goesOn ? tuning.past : [...tuning.past, tuning.own].slice(-longestPast)
  return { ...tuning, own: own.size === 0 ? asPublished : own, past, future: [], movement }
}
