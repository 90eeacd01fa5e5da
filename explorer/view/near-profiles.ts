import type { Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { mainNodes } from "./structure.ts"

/** A unit whose profile is like another's. */
export interface NearProfile {
  readonly unit: Unit
  /** Mean difference over the dimensions that both are known in, as a share of the range of each: 0 is the same. */
  readonly distance: number
  readonly shared: number
}

const listed = 5

/**
 * The units with the likest profile of the dimensions, by their scores as a share of the range of each. Only with at least
 * two dimensions, and half of those of the unit, known for both; so none where the evidence gives rank intervals alone.
 */
export function nearProfiles(view: IndexView, unit: Unit): readonly NearProfile[] {
  const profiles = mainNodes(view).map((node) => standings(view, node.id))
  const i = view.unitIndex.get(unit.id) ?? -1
  const known = profiles.filter((profile) => profile[i] !== null && profile[i] !== undefined)
  const least = Math.max(2, known.length / 2)
  return view.doc.units
    .flatMap((other, j): NearProfile[] => {
      if (j === i) return []
      const differences = known.flatMap((profile) => {
        const [a, b] = [profile[i] ?? null, profile[j] ?? null]
        return a === null || b === null ? [] : [Math.abs(a - b)]
      })
      if (differences.length < least) return []
      const distance = differences.reduce((a, b) => a + b, 0) / differences.length
      return [{ unit: other, distance, shared: differences.length }]
    })
    .toSorted((a, b) => a.distance - b.distance || b.shared - a.shared)
    .slice(0, listed)
}

/** Where each unit stands in a node, 0 to 1; null: not known. Nothing where all are equal. */
function standings(view: IndexView, node: string): readonly (number | null)[] {
  const scores = view.result(node)?.score ?? []
  const held = scores.filter((score) => score !== null)
  const low = held.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = held.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (!(high > low)) return []
  return scores.map((score) => (score === null ? null : (score - low) / (high - low)))
}
