/** A cell of a heat table; null is a gap. */
export interface HeatCell {
  readonly value: number | null
  readonly text: string
}

export interface PlacedHeatCell extends HeatCell {
  /** 0 (paper) to 5 (fullest); null for a gap. */
  readonly step: number | null
}

/** Steps of the ramp that ink can be read on. */
const heatSteps = 5

/** Cells with a step of tint each, on one linear scale from `low` to `high`; values beyond are at its ends. */
export function heatTable(
  rows: readonly (readonly HeatCell[])[],
  [low, high]: readonly [number, number],
): readonly (readonly PlacedHeatCell[])[] {
  const step = (value: number) => {
    if (high <= low) return heatSteps
    const share = Math.max(0, Math.min(1, (value - low) / (high - low)))
    return Math.round(share * heatSteps)
  }
  return rows.map((cells) => cells.map((cell) => ({ ...cell, step: cell.value === null ? null : step(cell.value) })))
}
