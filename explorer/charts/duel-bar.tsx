import type { ReactNode } from "react"
import { duelBar } from "./duel-bar-state.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"

interface DuelBarProps {
  readonly above: number
  readonly below: number
  /** What stands above the two ends of the bar: each name with its probability. */
  readonly names: readonly [string, string]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const top = 22
const thick = 26
const fills = { one: paint.blue, level: paint.rule, other: paint.blue3 } as const

/** Who stands above whom, as parts of one bar with its middle marked: where neither is ahead. */
export function DuelBar({ above, below, names, label, width }: DuelBarProps): ReactNode {
  return (
    <Picture width={width ?? "100%"} height={top + thick + 6} label={label}>
      <text x="0" y={14} fill={paint.ink}>
        {names[0]}
      </text>
      <text x="100%" y={14} textAnchor="end" fill={paint.ink}>
        {names[1]}
      </text>
      {duelBar(above, below).parts.map(({ who, x, width }) => (
        <Mark key={who} id={who}>
          <rect x={percent(x)} width={percent(width)} y={top + 3} height={thick} fill={fills[who]} />
        </Mark>
      ))}
      <line x1="50%" x2="50%" y1={top} y2={top + thick + 6} stroke={paint.paper} strokeWidth={4} />
      <line x1="50%" x2="50%" y1={top} y2={top + thick + 6} stroke={paint.ink} strokeWidth={1.5} />
    </Picture>
  )
}
