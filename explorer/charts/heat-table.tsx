import type { ReactNode } from "react"
import { type HeatCell, heatTable } from "./heat-table-state.ts"
import { textWidth, wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"

interface HeatTableProps {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly href?: string
    readonly cells: readonly HeatCell[]
  }[]
  /** Values of the palest and of the fullest tint. */
  readonly domain: readonly [number, number]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const row = 28
const headLine = 15
const fills = [paint.paper, paint.blue1, paint.blue2, paint.blue3, paint.blue4, paint.blue5] as const

/** px of one column in which its head is laid out; the chart is wider where there is room. */
const leastOf = (columns: number) => (columns <= 6 ? 112 : 84)

/** Units by categories, tinted by one measure, every number printed; a gap is a dash on paper. */
export function HeatTable({ columns, rows, domain, label, width }: HeatTableProps): ReactNode {
  const least = leastOf(columns.length)
  const cells = heatTable(
    rows.map((each) => each.cells),
    domain,
  )
  const left = Math.ceil(Math.max(...rows.map((each) => textWidth(each.label, 13)), 0)) + 12
  const heads = columns.map((name) => wrapLabel(name, least - 8, 12, 4))
  const head = Math.max(...heads.map((lines) => lines.length), 1) * headLine + 8
  const height = head + rows.length * row + 2
  const x = (k: number) => percent(k / columns.length)
  const inner = (
    <>
      {heads.map((lines, k) => (
        <text
          key={columns[k]}
          y={head - 8 - (lines.length - 1) * headLine}
          fontSize={12}
          fill={paint.ink2}
          textAnchor="middle"
        >
          {lines.map((line, i) => (
            <tspan key={line} x={percent((k + 0.5) / columns.length)} dy={i === 0 ? 0 : headLine}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((each, i) => {
        const y = head + i * row
        const name = (
          <text x={-10} y={y + row / 2 + 4.5} textAnchor="end" fill={each.href === undefined ? paint.ink : paint.blue}>
            {each.label}
          </text>
        )
        return (
          <Mark key={each.id} id={each.id}>
            {each.href === undefined ? (
              name
            ) : (
              <a href={each.href} className="chart-link">
                {name}
              </a>
            )}
            {cells[i]!.map((cell, k) => (
              <g key={columns[k]}>
                <rect
                  x={x(k)}
                  y={y}
                  width={x(1)}
                  height={row}
                  fill={cell.step === null ? paint.paper : fills[cell.step]}
                  stroke={paint.rule}
                />
                <text
                  x={percent((k + 0.5) / columns.length)}
                  y={y + row / 2 + 4.5}
                  textAnchor="middle"
                  className="chart-number"
                  fill={cell.step === null ? paint.ink3 : paint.ink}
                >
                  {cell.step === null ? "–" : cell.text}
                </text>
              </g>
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
