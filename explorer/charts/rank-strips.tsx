import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { rankCentre, rankTicks } from "./place.ts"
import { StripMarks } from "./rank-strip.tsx"
import { type RankMark, rankStrip } from "./rank-strip-state.ts"
import { Axis, RowGround, RowsPicture, RowText } from "./row-text.tsx"

interface RankStripsProps {
  readonly rows: readonly (Omit<RankMark, "n"> & {
    readonly id: string
    readonly label: string
    readonly href?: string
    readonly valueLabel: string
    readonly pinned?: boolean
  })[]
  /** How many ranks there are. */
  readonly n: number
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const strip = 22

/** Where each of several units may stand: a strip each on one scale of all ranks, its interval printed. */
export function RankStrips(props: RankStripsProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ rows, n, label, frame }: RankStripsProps & { frame: Frame }): ReactNode {
  const texts = rows.map((row) => ({ label: row.label, value: row.valueLabel }))
  const stack = stackRows(frame, texts, 28, 24)
  const hasLinks = rows.some(({ href }) => href !== undefined)
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      {rows.map((row, i) =>
        row.pinned ? <RowGround key={row.id} stack={stack} place={stack.rows[i]!} fill={paint.accentTint} /> : null,
      )}
      <Axis
        ticks={rankTicks(n).map((rank) => ({ x: rankCentre(rank, n), label: String(rank) }))}
        y={12}
        to={stack.height}
      />
      {rows.map((row, i) => {
        const at = stack.rows[i]!
        const pinned = row.pinned ?? false
        return (
          <Mark key={row.id} id={row.id}>
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
            <svg y={at.trackY - strip / 2} width="100%" height={strip} overflow="visible">
              <StripMarks
                state={rankStrip({ ...row, n })}
                n={n}
                height={strip}
                ink={pinned ? paint.accent : paint.blue}
              />
            </svg>
            <RowText
              stack={stack}
              place={at}
              label={row.label}
              href={row.href}
              strong={pinned}
              value={row.valueLabel}
            />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}
