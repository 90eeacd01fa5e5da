import type { Normalisation } from "../../model/index.ts"
import type { Variation } from "../robustness/variation.ts"
import type { GapCell } from "./gaps.ts"
import { type Scale, scaleOf } from "./scale.ts"

/**
 * A variation in which gaps have scores: the coordinates after its own give, gap by gap, where on the indicator's scale
 * they lie, from 0 to 1. A gap without a scale stays one.
 *
 * @param cells the gaps, in the order of their coordinates; indicators one after another
 */
export function withFreeGaps(variation: Variation, cells: readonly GapCell[]): Variation {
  const { scheme, plan, coordinates } = variation
  const open = [...new Set(cells.map(({ j }) => j))]
  // Those that the variation draws itself come first, in its order.
  const drawn = [...scheme.drawn, ...open.filter((j) => !scheme.drawn.includes(j))]
  const places = cells.map(({ j }) => drawn.indexOf(j))
  /** Scores of the units that have a value. */
  const scoresOfKnown = (scores: Float64Array, j: number) => {
    const out = scores.slice()
    for (const cell of cells) if (cell.j === j) out[cell.i] = Number.NaN
    return out
  }
  const scales = new Map<number, readonly (Scale | null)[]>()
  /** Per gap its scale in a state; those of one indicator are one. */
  const scalesIn = (state: number): readonly (Scale | null)[] => {
    const known = scales.get(state)
    if (known !== undefined) return known
    const ofIndicator = new Map(
      open.map((j) => [j, scaleOf(scoresOfKnown(scheme.states[state]![j]!, j), plan.method.indicators[j]!.normalise)]),
    )
    const found = cells.map(({ j }) => ofIndicator.get(j)!)
    scales.set(state, found)
    return found
  }
  return {
    ...variation,
    scheme: { ...scheme, drawn },
    coordinates: coordinates + cells.length,
    draw(batch, b, u) {
      variation.draw(batch, b, u)
      const state = batch.state[b]!
      for (const j of open) {
        const place = drawn.indexOf(j)
        if (place < scheme.drawn.length) continue
        const scores = scheme.states[state]![j]!
        const column = batch.columns[place]!
        for (let i = 0; i < scores.length; i++) column[i * batch.capacity + b] = scores[i]!
      }
      const scalesHere = scalesIn(state)
      for (let g = 0; g < cells.length; g++) {
        const scale = scalesHere[g]!
        if (scale === null) continue
        const x = u[coordinates + g]!
        batch.columns[places[g]!]![cells[g]!.i * batch.capacity + b] = (1 - x) * scale.low + x * scale.high
      }
    },
  }
}

/** Whether gaps of an indicator have a scale at all, as the index is published. */
export const hasScale = (scores: Float64Array, how: Normalisation): boolean => scaleOf(scores, how) !== null
