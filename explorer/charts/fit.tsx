import type { ReactNode } from "react"
import { type Frame, fluidFrames, frameOf } from "./frame.ts"

interface FitProps {
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
  readonly children: (frame: Frame) => ReactNode
}

/** Draws a chart at a given width, or in both layouts, of which the stylesheet hides the one that does not fit. */
export function Fit({ width, children }: FitProps): ReactNode {
  if (width !== undefined) return children(frameOf(width))
  return (
    <div className="chart-fit">
      <div className="chart-wide">{children(fluidFrames.wide)}</div>
      <div className="chart-narrow">{children(fluidFrames.narrow)}</div>
    </div>
  )
}
