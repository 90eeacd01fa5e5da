import type { ReactNode } from "react"
import { type DotPlotRow, dotPlot } from "./dot-plot-state.ts"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { DotWithBand } from "./interval-dot.tsx"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { type Domain, percent } from "./place.ts"
import { Axis, RowsPicture, RowText } from "./row-text.tsx"

interface DotPlotProps {
  readonly rows: readonly DotPlotRow[]
  /** Common scale; its first end is drawn at the left, so [n, 1] puts the best rank at the right. */
  readonly domain: Domain
  /** What stands at the two ends of the scale: "0" and "100", "20위" and "1위". */
  readonly ends: readonly [string, string]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/** One unit against all others, node by node: grey dots for all, the unit in the accent with its interval. */
export function DotPlot(props: DotPlotProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ rows, domain, ends, label, frame }: DotPlotProps & { frame: Frame }): ReactNode {
  const states = dotPlot(rows, domain)
  const texts = rows.map((row) => ({ label: row.label, value: `${row.valueLabel} ${row.rankLabel ?? ""}` }))
  const stack = stackRows(frame, texts, 32, 22)
  const hasLinks = rows.some((row) => row.href !== undefined)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      <Axis
        ticks={[
          { x: 0, label: ends[0] },
          { x: 1, label: ends[1] },
        ]}
        y={12}
        to={stack.height}
      />
      {states.map(({ row, dots, mark }, i) => {
        const place = stack.rows[i]!
        return (
          <Mark key={row.id} id={row.id}>
            <line x1="0" x2="100%" y1={place.trackY} y2={place.trackY} stroke={paint.rule} />
            {mark.band && (
              <line
                x1={percent(mark.band[0])}
                x2={percent(mark.band[1])}
                y1={place.trackY}
                y2={place.trackY}
                stroke={paint.accentBand}
                strokeWidth={7}
              />
            )}
            {/* what they share stands once: there are as many as units, in every row of every unit's page */}
            <g fill={paint.greyDot} fillOpacity={0.75} stroke={paint.ruleStrong} strokeWidth={0.75}>
              {dots.map((x, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity, and equal values coincide
                <circle key={k} cx={percent(x)} cy={place.trackY} r={3.5} />
              ))}
            </g>
            <DotWithBand state={{ ...mark, band: null }} y={place.trackY} accent radius={6} />

            <RowText
              stack={stack}
              place={place}
              label={row.label}
              href={row.href}
              strong={row.strong ?? false}
              value={row.valueLabel}
              aside={row.rankLabel}
            />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
