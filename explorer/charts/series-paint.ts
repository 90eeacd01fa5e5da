import { paint } from "./paint.ts"

/**
 * Fills of up to four series, from full ink to paper, so that they are told apart without any hue; edges are drawn
 * around them, and every series is named. `ink` is what may be written on the fill.
 */
export const seriesPaint = [
  { fill: paint.blue, ink: paint.paper },
  { fill: paint.blue3, ink: paint.ink },
  { fill: paint.paper, ink: paint.ink },
  { fill: paint.greyDot, ink: paint.ink },
] as const

/** More than this cannot be told apart. */
export const mostSeries = seriesPaint.length

export const paintOf = (series: number): (typeof seriesPaint)[number] => seriesPaint[series % mostSeries]!
