import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { Legend } from "./legend.tsx"
import { legendPlaces } from "./legend-state.ts"
import { Mark } from "./mark.tsx"
import { OpenEnd, openEndWidth } from "./open-end.tsx"
import { paint } from "./paint.ts"
import { percent } from "./place.ts"
import { RowsPicture, RowText } from "./row-text.tsx"
import { groupedBars } from "./series-bars-state.ts"
import { paintOf } from "./series-paint.ts"
import type { SeriesBarsProps } from "./stacked-bars.tsx"

/** The same categories in several series, a thin bar each with its number at its end; a gap prints its reason. */
export function GroupedBars(props: SeriesBarsProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

const thick = 14
const step = 18

function Framed({ rows: given, series, most, label, frame }: SeriesBarsProps & { frame: Frame }): ReactNode {
  const { rows } = groupedBars(given, most)
  const isWide = frame.layout === "wide"
  // beside the longest label that a wide frame may have; in a narrow one the legend has the whole width
  const legendWidth = isWide ? 0.66 * frame.least : frame.least
  const legend = legendPlaces(series, legendWidth)
  const bars = series.length * step
  // the number stands at the end of its bar, so that the room at the right is that of the longest number
  const longest = given
    .flatMap(({ values }) => values.map(({ text }) => text))
    .toSorted((a, b) => b.length - a.length)[0]
  const stack = stackRows(
    frame,
    given.map((row) => ({ label: row.label, value: isWide ? (longest ?? "") : "" })),
    bars + 12,
    legend.height,
    bars + 28,
  )
  const hasLinks = given.some(({ href }) => href !== undefined)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      <Legend names={series} width={legendWidth} x={isWide ? 0 : -stack.left} />
      {rows.map(({ row, segments }, i) => {
        const at = stack.rows[i]!
        return (
          <Mark key={row.id} id={row.id}>
            {segments.map((segment, k) => {
              const y = at.trackY - bars / 2 + k * step + (step - thick) / 2
              // in a narrow frame nothing stands beside the plot: long bars have their number inside
              const isInside = frame.layout === "narrow" && segment.width > 0.8
              return (
                <g key={segment.series}>
                  {segment.value !== null && (
                    <rect
                      x="0"
                      y={y}
                      width={percent(segment.width)}
                      height={thick}
                      fill={paintOf(segment.series).fill}
                      stroke={paint.ruleStrong}
                    />
                  )}
                  {segment.isLeast && (
                    <OpenEnd
                      x={percent(segment.width)}
                      y={y + thick / 2}
                      half={thick / 2}
                      ink={paintOf(segment.series).fill}
                    />
                  )}
                  <text
                    x={percent(segment.width)}
                    dx={isInside ? -6 : segment.isLeast ? 6 + openEndWidth : 6}
                    y={y + 11.5}
                    textAnchor={isInside ? "end" : "start"}
                    fontSize={12}
                    fill={isInside ? paintOf(segment.series).ink : segment.value === null ? paint.ink3 : paint.ink}
                    className="chart-number"
                  >
                    {segment.text}
                  </text>
                </g>
              )
            })}
            <RowText stack={stack} place={at} label={row.label} href={row.href} value="" />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
