import type { Share } from "./place.ts"

export interface DuelBarState {
  /** From the left: how likely the one stands above, both level, the other above. Widths sum to 1. */
  readonly parts: readonly { readonly who: "one" | "level" | "other"; readonly x: Share; readonly width: Share }[]
}

/** Divides a bar between two units by the probability that either stands above the other. */
export function duelBar(above: number, below: number): DuelBarState {
  const level = Math.max(0, 1 - above - below)
  const widths = [
    { who: "one", width: above },
    { who: "level", width: level },
    { who: "other", width: below },
  ] as const
  let x = 0
  const parts = widths.map(({ who, width }) => {
    const part = { who, x, width }
    x += width
    return part
  })
  return { parts: parts.filter(({ width }) => width > 1e-9) }
}
