import type { UnitId } from "../../model/index.ts"
import { type Constraint, solve } from "../../stats/index.ts"
import { admissible, lead } from "./admissible.ts"
import type { WeightedForm } from "./form.ts"

/** The least change of weights that makes something so. */
export interface NearestWeights {
  /** The unit that draws level; one more step in the same direction and it is ahead. */
  readonly unit: UnitId
  /** One per element; they sum to 1. */
  readonly weights: readonly number[]
  /** Σ |new weight − weight|, 0 to 2: half of it is the weight that moves from some elements to others. */
  readonly change: number
}

/**
 * The nearest admissible weights with which a unit is no longer behind another: a linear programme in what each weight
 * gains and loses, exact.
 *
 * @param floors as for `admissible`
 * @returns null where no admissible weights do it. Where the unit is ahead already, the change is 0, if the method's own
 *          weights are admissible
 * @throws RangeError for a unit that is not among those compared
 */
export function nearestAbove(
  form: WeightedForm,
  unit: UnitId,
  other: UnitId,
  floors: number | readonly number[] = 0,
): NearestWeights | null {
  const [j, i] = [form.units.indexOf(unit), form.units.indexOf(other)]
  if (j < 0 || i < 0) throw new RangeError(`"${j < 0 ? unit : other}" is not among the units that are compared`)
  return nearest(form, j, i, floors)
}

/**
 * The nearest admissible weights with which the first unit no longer stands alone at the top: the nearest of those with
 * which any other unit draws level with it. Null where it leads whatever the weights, or stands alone.
 *
 * @param floors as for `admissible`
 */
export function nearestLeader(form: WeightedForm, floors: number | readonly number[] = 0): NearestWeights | null {
  const leader = first(form)
  let best: NearestWeights | null = null
  for (let j = 0; j < form.units.length; j++) {
    if (j === leader) continue
    const found = nearest(form, j, leader, floors)
    if (found !== null && (best === null || found.change < best.change)) best = found
  }
  return best
}

/** The unit with the highest score by the method's own weights; of several, the first. */
function first({ units, weights, columns }: WeightedForm): number {
  const scores = units.map((_, i) => weights.reduce((sum, w, k) => sum + w * columns[k]![i]!, 0))
  return scores.reduce((best, score, i) => (score > scores[best]! ? i : best), 0)
}

function nearest(form: WeightedForm, j: number, i: number, floors: number | readonly number[]): NearestWeights | null {
  const { floors: each } = admissible(form, floors)
  const { weights } = form
  const k = weights.length
  const d = lead(form, j, i)
  // Variables: what each weight gains, then what each loses.
  const both = (gain: (e: number) => number) =>
    Array.from({ length: 2 * k }, (_, v) => (v < k ? gain(v) : -gain(v - k)))
  const constraints: Constraint[] = [
    { row: both(() => 1), relation: "equal", bound: 1 - weights.reduce((sum, w) => sum + w, 0) },
    { row: both((e) => d[e]!), relation: "at-least", bound: 0 - weights.reduce((sum, w, e) => sum + w * d[e]!, 0) },
    ...weights.map(
      (w, e): Constraint => ({
        row: both((other) => (other === e ? 1 : 0)),
        relation: "at-least",
        bound: each[e]! - w,
      }),
    ),
  ]
  const solution = solve({ objective: Array.from({ length: 2 * k }, () => -1), constraints })
  if (solution.kind !== "optimal") return null
  const moved = weights.map((w, e) => Math.max(each[e]!, w + solution.point[e]! - solution.point[k + e]!))
  return {
    unit: form.units[j]!,
    weights: moved,
    change: moved.reduce((sum, w, e) => sum + Math.abs(w - weights[e]!), 0),
  }
}
