import type { ReactNode } from "react"
import { paint } from "./paint.ts"

/** px that an open end takes beyond the bar. */
export const openEndWidth = 9

interface OpenEndProps {
  /** Where the bar ends. */
  readonly x: string
  readonly y: number
  /** Half the thickness of the bar, in px. */
  readonly half: number
  readonly ink: string
}

/** The end of a bar whose value is printed as the least that it is: an arrow that goes on, apart from the bar. */
export function OpenEnd({ x, y, half, ink }: OpenEndProps): ReactNode {
  return (
    <svg x={x} y={y} overflow="visible" width={1} height={1} aria-hidden="true">
      <path d={`M0,${-half} h2 L${openEndWidth},0 L2,${half} h-2 Z`} fill={ink} stroke={paint.paper} strokeWidth={1} />
    </svg>
  )
}
