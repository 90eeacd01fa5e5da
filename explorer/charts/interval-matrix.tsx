import type { ReactNode } from "react"
import { labelLine } from "./frame.ts"
import { textWidth, wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"
import { RankIntervalCell } from "./rank-interval-cell.tsx"

interface IntervalMatrixProps {
  readonly n: number
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly href?: string
    readonly pinned?: boolean
    /** In the order of the columns. */
    readonly cells: readonly {
      /** The interval as printed, or why there is none. */
      readonly text: string
      /** null: not known, and nothing is drawn. */
      readonly low: number | null
      readonly high: number | null
      /** null where the interval only follows from the others. */
      readonly expected: number | null
    }[]
  }[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const row = 34
const least = 84
const between = 8

/** Units by dimensions: the interval of each rank in words and as a bar, rank 1 at the left. */
export function IntervalMatrix({ n, columns, rows, label, width }: IntervalMatrixProps): ReactNode {
  const left = Math.ceil(Math.max(...rows.map((each) => textWidth(each.label, 13)), 0)) + 12
  const column = width === undefined ? least : (width - left) / columns.length
  const heads = columns.map((name) => wrapLabel(name, column - between, 12, 4))
  const head = Math.max(...heads.map((lines) => lines.length), 1) * labelLine + 8
  const height = head + rows.length * row + 2
  const inner = (
    <>
      {heads.map((lines, k) => (
        <text key={columns[k]} y={head - 10 - (lines.length - 1) * labelLine} fontSize={12} fill={paint.ink2}>
          {lines.map((line, i) => (
            <tspan key={line} x={percent(k / columns.length)} dy={i === 0 ? 0 : labelLine}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((each, i) => {
        const y = head + i * row
        const name = (
          <text
            x={-10}
            y={y + row / 2 + 4.5}
            textAnchor="end"
            fill={each.href === undefined ? paint.ink : paint.blue}
            fontWeight={each.pinned ? 700 : 400}
          >
            {each.label}
          </text>
        )
        return (
          <Mark key={each.id} id={each.id}>
            <line x1={-left} x2="100%" y1={y} y2={y} stroke={paint.rule} />
            {each.href === undefined ? (
              name
            ) : (
              <a href={each.href} className="chart-link">
                {name}
              </a>
            )}
            {each.cells.map((cell, k) => (
              // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name
              <svg
                key={columns[k]}
                x={percent(k / columns.length)}
                y={y}
                width={percent(0.9 / columns.length)}
                height={row}
                overflow="visible"
              >
                <text
                  y={15}
                  fontSize={12}
                  className="chart-number"
                  fill={cell.low === null || cell.expected === null ? paint.ink3 : paint.ink}
                  fontWeight={cell.expected === null ? 400 : 600}
                >
                  {cell.text}
                </text>
                {cell.low !== null && (
                  // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name
                  <svg y={19} width="100%" height={10} opacity={cell.expected === null ? 0.5 : 1}>
                    <RankIntervalCell {...cell} n={n} height={10} accent={each.pinned ?? false} />
                  </svg>
                )}
              </svg>
            ))}
          </Mark>
        )
      })}
    </>
  )
  const hasLinks = rows.some(({ href }) => href !== undefined)
  if (width === undefined) {
    const style = { boxSizing: "border-box", paddingLeft: left, minWidth: left + columns.length * least } as const
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <section className="figure-scroll" tabIndex={0} aria-label={label}>
        <Picture width="100%" height={height} label={label} hasLinks={hasLinks} style={style}>
          {inner}
        </Picture>
      </section>
    )
  }
  return (
    <Picture width={width} height={height} label={label} hasLinks={hasLinks}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={left} width={width - left} overflow="visible">
        {inner}
      </svg>
    </Picture>
  )
}
