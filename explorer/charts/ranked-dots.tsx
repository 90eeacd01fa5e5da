import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, paged, type RowsPlace, stackRows } from "./frame.ts"
import { DotWithBand } from "./interval-dot.tsx"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { type Domain, place, ticks } from "./place.ts"
import { type RankedDotsRow, type RankedDotsState, rankedDots } from "./ranked-dots-state.ts"
import { Axis, RowGround, RowsPicture, RowText } from "./row-text.tsx"

interface RankedDotsProps {
  readonly rows: readonly RankedDotsRow[]
  /** Default "descending"; "ascending" for ranks. */
  readonly order?: "descending" | "ascending"
  /** Default: what holds all values and intervals, with round ends. */
  readonly domain?: Domain
  /** How a number on the axis is written. */
  readonly format: (value: number) => string
  /** Values with a tick; default round ones. */
  readonly tickValues?: readonly number[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/**
 * All units of a node from best to worst: a dot with its interval, the printed value, pinned units highlighted. Where it
 * fills what holds it, a long one is several pictures under each other, each with its own axis: paper has pages.
 */
export function RankedDots(props: RankedDotsProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ frame, ...props }: RankedDotsProps & { frame: Frame }): ReactNode {
  const { domain, rows } = rankedDots(props.rows, props.order ?? "descending", props.domain)
  const whole = stackRows(frame, rows.map(textsOf), 28, axisRoom)
  const pages = frame.width === "100%" ? paged(rows) : [rows]
  return pages.map((page, k) => {
    // all pages leave as much room for texts as the longest of all needs, so that their scales stand below each other
    const stack = { ...stackRows(frame, page.map(textsOf), 28, axisRoom), left: whole.left, right: whole.right }
    const label = pages.length === 1 ? props.label : `${props.label} (${k + 1}/${pages.length})`
    return <Page key={page[0]?.row.id} {...props} label={label} stack={stack} domain={domain} rows={page} />
  })
}

const axisRoom = 24

type PlacedRow = RankedDotsState["rows"][number]

const textsOf = ({ row }: PlacedRow) => ({ label: row.label, value: `${row.valueLabel} ${row.rankLabel ?? ""}` })

interface PageProps extends Pick<RankedDotsProps, "format" | "tickValues" | "label"> {
  readonly stack: RowsPlace
  readonly domain: Domain
  readonly rows: readonly PlacedRow[]
}

function Page({ stack, domain, rows, format, tickValues, label }: PageProps): ReactNode {
  const marks = tickValues?.map((value) => ({ value, x: place(domain, value) })) ?? ticks(domain, 5)
  const hasLinks = rows.some(({ row }) => row.href !== undefined)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      {rows.map(({ row }, i) =>
        row.pinned ? <RowGround key={row.id} stack={stack} place={stack.rows[i]!} fill={paint.accentTint} /> : null,
      )}
      <Axis ticks={marks.map(({ value, x }) => ({ x, label: format(value) }))} y={12} to={stack.height} />
      {rows.map(({ row, mark }, i) => {
        const at = stack.rows[i]!
        const pinned = row.pinned ?? false
        return (
          <Mark key={row.id} id={row.id}>
            <DotWithBand
              state={row.faint ? { ...mark, x: null } : mark}
              y={at.trackY}
              accent={pinned}
              radius={pinned ? 6 : 5}
            />
            <RowText
              stack={stack}
              place={at}
              label={row.label}
              href={row.href}
              strong={pinned}
              value={row.valueLabel}
              aside={row.rankLabel}
            />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
