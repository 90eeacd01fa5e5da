import type { ReactNode } from "react"
import { type EffectBarsRow, effectBars } from "./effect-bars-state.ts"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { percent, ticks } from "./place.ts"
import { Axis, RowsPicture, RowText } from "./row-text.tsx"

interface EffectBarsProps {
  readonly rows: readonly EffectBarsRow[]
  /** How a share on the axis is written. */
  readonly format: (share: number) => string
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/** Sobol' indices: for each factor a pale bar for its total effect with its interval, a dark one for its own. */
export function EffectBars(props: EffectBarsProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ frame, rows: given, format, label }: EffectBarsProps & { frame: Frame }): ReactNode {
  const { domain, rows } = effectBars(given)
  const texts = rows.map(({ row }) => ({ label: row.label, value: row.valueLabel }))
  const stack = stackRows(frame, texts, 32, 24)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={false}>
      <Axis ticks={ticks(domain, 4).map(({ value, x }) => ({ x, label: format(value) }))} y={12} to={stack.height} />
      {rows.map(({ row, first, total, interval }, i) => {
        const at = stack.rows[i]!
        return (
          <Mark key={row.id} id={row.id}>
            <rect x="0" y={at.trackY - 8} width={percent(total)} height={16} fill={paint.blue3} />
            <rect x="0" y={at.trackY - 4} width={percent(first)} height={8} fill={paint.blue} />
            {interval && (
              <line
                x1={percent(interval[0])}
                x2={percent(interval[1])}
                y1={at.trackY}
                y2={at.trackY}
                stroke={paint.ink}
                strokeWidth={1.5}
              />
            )}
            <RowText stack={stack} place={at} label={row.label} value={row.valueLabel} />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
