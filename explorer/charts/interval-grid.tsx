import type { ReactNode } from "react"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent, rankSpan, round } from "./place.ts"

interface IntervalGridProps {
  readonly n: number
  /** Unit by unit, a cell per dimension; null where nearly every rank is possible. */
  readonly rows: readonly (readonly ({
    readonly low: number
    readonly high: number
    readonly isNamed: boolean
  } | null)[])[]
  /** px; default 110. */
  readonly height?: number
  /** One sentence with what the picture says. */
  readonly label: string
}

/** A whole unit × dimension matrix of rank intervals in small: full tint where the source names the unit. */
export function IntervalGrid({ n, rows, height = 110, label }: IntervalGridProps): ReactNode {
  const line = height / Math.max(1, rows.length)
  const columns = rows[0]?.length ?? 1
  const cell = 0.94 / columns
  return (
    <Picture width="100%" height={height} label={label}>
      {rows.map((row, i) =>
        row.map((interval, j) => {
          const [from, to] = interval ? rankSpan(interval.low, interval.high, n) : [0, 1]
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their place alone
              key={`${i} ${j}`}
              x={percent(j / columns + from * cell)}
              width={percent((to - from) * cell)}
              y={round(i * line + line * 0.15)}
              height={round(line * (interval ? 0.7 : 0.12))}
              fill={interval?.isNamed ? paint.blue : interval ? paint.blue2 : paint.rule}
            />
          )
        }),
      )}
    </Picture>
  )
}
