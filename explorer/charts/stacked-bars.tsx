import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { textWidth } from "./label.ts"
import { Legend } from "./legend.tsx"
import { legendPlaces } from "./legend-state.ts"
import { Mark } from "./mark.tsx"
import { OpenEnd } from "./open-end.tsx"
import { paint } from "./paint.ts"
import { percent } from "./place.ts"
import { RowsPicture, RowText } from "./row-text.tsx"
import { type SeriesRow, stackedBars } from "./series-bars-state.ts"
import { paintOf } from "./series-paint.ts"

export interface SeriesBarsProps {
  readonly rows: readonly SeriesRow[]
  /** Names of the series, at most four. */
  readonly series: readonly string[]
  /** End of the scale. */
  readonly most?: number
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/** Wholes divided into parts, a bar each: parts carry their numbers where there is room, and always at the right. */
export function StackedBars(props: SeriesBarsProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

const thick = 20

function Framed({ rows: given, series, most, label, frame }: SeriesBarsProps & { frame: Frame }): ReactNode {
  const { rows } = stackedBars(given, most)
  const isWide = frame.layout === "wide"
  // beside the longest label that a wide frame may have; in a narrow one the legend has the whole width
  const legendWidth = isWide ? 0.66 * frame.least : frame.least
  const legend = legendPlaces(series, legendWidth)
  const written = rows.map(({ row, segments }) => ({
    label: row.label,
    value: segments.map(({ text }) => text).join(" · "),
  }))
  const stack = stackRows(frame, written, 34, legend.height, 50)
  const plot = frame.least - stack.left - stack.right
  const hasLinks = given.some(({ href }) => href !== undefined)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      <Legend names={series} width={legendWidth} x={isWide ? 0 : -stack.left} />
      {rows.map(({ row, segments }, i) => {
        const at = stack.rows[i]!
        return (
          <Mark key={row.id} id={row.id}>
            {segments.map((segment) => {
              const { fill, ink } = paintOf(segment.series)
              const fits = textWidth(segment.text, 12) + 8 <= segment.width * plot
              return (
                <g key={segment.series}>
                  <rect
                    x={percent(segment.x)}
                    y={at.trackY - thick / 2}
                    width={percent(segment.width)}
                    height={thick}
                    fill={fill}
                    stroke={paint.ruleStrong}
                  />
                  {segment.isLeast && (
                    <OpenEnd x={percent(segment.x + segment.width)} y={at.trackY} half={thick / 2} ink={fill} />
                  )}
                  {fits && isWide && (
                    <text
                      x={percent(segment.x + segment.width / 2)}
                      y={at.trackY + 4.5}
                      textAnchor="middle"
                      fontSize={12}
                      fill={ink}
                      className="chart-number"
                    >
                      {segment.text}
                    </text>
                  )}
                </g>
              )
            })}
            <RowText stack={stack} place={at} label={row.label} href={row.href} value={written[i]!.value} />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
