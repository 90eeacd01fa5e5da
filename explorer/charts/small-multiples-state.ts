import type { Share } from "./place.ts"

interface PanelPlace {
  readonly x: Share
  readonly width: Share
  readonly row: number
}

/** Share of the width between two panels beside each other. */
const between = 0.04

/** A grid for n panels, at most `most` beside each other; fewer where the last row would hold one alone. */
export function panels(
  n: number,
  most: number,
): { readonly places: readonly PanelPlace[]; readonly rows: number; readonly columns: number } {
  const columns = n === 4 && most === 3 ? 2 : Math.max(1, Math.min(n, most))
  const width = (1 - between * (columns - 1)) / columns
  const places = Array.from({ length: n }, (_, i) => ({
    x: (i % columns) * (width + between),
    width,
    row: Math.floor(i / columns),
  }))
  return { places, rows: Math.ceil(n / columns), columns }
}
