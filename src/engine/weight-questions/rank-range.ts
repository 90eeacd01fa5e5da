import type { UnitId } from "../../model/index.ts"
import { type Admissible, admissible, lead, reach } from "./admissible.ts"
import { fewestAbove } from "./fewest.ts"
import type { WeightedForm } from "./form.ts"

/** A rank at the end of what weights can do. */
export interface ExtremeRank {
  /** These weights give it: it is reached. */
  readonly rank: number
  readonly weights: readonly number[]
  /** No admissible weights give a rank beyond this one. Equal to `rank`: the answer is exact. */
  readonly bound: number
}

/** Where a unit can stand. */
export interface RankRange {
  readonly unit: UnitId
  readonly best: ExtremeRank
  readonly worst: ExtremeRank
}

/** Leads that are smaller, on a scale of 1 for the largest value, are none: as exact as linear programmes are. */
const level = 1e-9

/**
 * The best and the worst rank that any admissible weights can give each unit. Units that draw level share the better
 * rank.
 *
 * Who is ahead at every corner of the weights always is, and who is at none never is; among the rest, branch and bound
 * over linear programmes looks for the weights with which as few, or as many, as possible are ahead. It ends with the
 * exact answer, or after `effort` programmes with a rank that is reached and a bound that cannot be passed.
 *
 * @param floors as for `admissible`
 * @param effort linear programmes per unit and end. Default: 300, enough for about 60 units and 8 elements
 */
export function rankRanges(
  form: WeightedForm,
  floors: number | readonly number[] = 0,
  effort = 300,
): readonly RankRange[] {
  const weights = admissible(form, floors)
  return form.units.map((unit, i) => ({
    unit,
    best: best(form, weights, i, effort),
    worst: worst(form, weights, i, effort),
  }))
}

function best(form: WeightedForm, weights: Admissible, i: number, effort: number): ExtremeRank {
  const leads = leadsOver(form, i)
  const { always, open } = sorted(leads, weights, level)
  const found = fewestAbove(open, weights, level, effort)
  return { rank: 1 + always + found.count, weights: found.weights, bound: 1 + always + found.atLeast }
}

/** As many ahead as can be: as few as can be of those that are not. */
function worst(form: WeightedForm, weights: Admissible, i: number, effort: number): ExtremeRank {
  const behind = leadsOver(form, i).map((d) => d.map((x) => 0 - x))
  // Level is not ahead: who is to be ahead must be so by more than rounding.
  const { always, open } = sorted(behind, weights, -level)
  const found = fewestAbove(open, weights, -level, effort)
  const most = behind.length - always
  return { rank: 1 + most - found.count, weights: found.weights, bound: 1 + most - found.atLeast }
}

const leadsOver = (form: WeightedForm, i: number): readonly Float64Array[] =>
  form.units.flatMap((_, j) => (j === i ? [] : [lead(form, j, i)]))

/** How many are ahead whatever the weights, and the leads of those with whom it depends on them. */
function sorted(leads: readonly Float64Array[], weights: Admissible, by: number) {
  const open: Float64Array[] = []
  let always = 0
  for (const d of leads) {
    const { least, most } = reach(d, weights)
    if (least > by) always++
    else if (most > by) open.push(d)
  }
  return { always, open }
}
