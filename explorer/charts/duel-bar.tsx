import type { ReactNode } from "react"
import { duelBar } from "./duel-bar-state.ts"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"

interface DuelBarProps {
  readonly above: number
  readonly below: number
  /** One sentence with what the picture says. */
  readonly label: string
}

const height = 26
const fills = { one: paint.blue, level: paint.rule, other: paint.blue3 } as const

/** Who stands above whom, as parts of one bar with its middle marked: where neither is ahead. */
export function DuelBar({ above, below, label }: DuelBarProps): ReactNode {
  return (
    <Picture width="100%" height={height + 6} label={label}>
      {duelBar(above, below).parts.map(({ who, x, width }) => (
        <rect key={who} x={percent(x)} width={percent(width)} y={3} height={height} fill={fills[who]} />
      ))}
      <line x1="50%" x2="50%" y1={0} y2={height + 6} stroke={paint.paper} strokeWidth={4} />
      <line x1="50%" x2="50%" y1={0} y2={height + 6} stroke={paint.ink} strokeWidth={1.5} />
    </Picture>
  )
}
