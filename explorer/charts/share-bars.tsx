import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import { type Frame, stackRows } from "./frame.ts"
import { Mark } from "./mark.tsx"
import { OpenEnd } from "./open-end.tsx"
import { paint } from "./paint.ts"
import { percent } from "./place.ts"
import { RowsPicture, RowText } from "./row-text.tsx"
import { type ShareBarsRow, shareBars } from "./share-bars-state.ts"

interface ShareBarsProps {
  readonly rows: readonly ShareBarsRow[]
  /** Default "descending". */
  readonly order?: "descending" | "given"
  /** End of the scale; default a round number above everything drawn. */
  readonly most?: number
  /** What the reader must know to read it: "the published shares sum to 102". */
  readonly note?: ReactNode
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/** Horizontal bars with their values printed and, where given, the mean of the others as a tick. */
export function ShareBars(props: ShareBarsProps): ReactNode {
  return (
    <>
      <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
      {props.note !== undefined && <p className="chart-note">{props.note}</p>}
    </>
  )
}

function Framed({
  frame,
  rows: given,
  order = "descending",
  most,
  label,
}: ShareBarsProps & { frame: Frame }): ReactNode {
  const { rows } = shareBars(given, order, most)
  const stack = stackRows(
    frame,
    rows.map(({ row }) => ({ label: row.label, value: `${row.valueLabel} ${row.aside ?? ""}` })),
    28,
    2,
  )
  const hasLinks = rows.some(({ row }) => row.href !== undefined)
  const thick = frame.layout === "wide" ? 16 : 12
  return (
    <RowsPicture stack={stack} label={label} hasLinks={hasLinks}>
      {rows.map(({ row, length, mean }, i) => {
        const at = stack.rows[i]!
        const ink = row.accent ? paint.accent : paint.blue
        return (
          <Mark key={row.id} id={row.id}>
            <line x1="0" x2="0" y1={at.trackY - thick / 2} y2={at.trackY + thick / 2} stroke={paint.ruleStrong} />
            {length !== null && (
              <rect x="0" y={at.trackY - thick / 2} width={percent(length)} height={thick} fill={ink} />
            )}
            {length !== null && row.isLeast && <OpenEnd x={percent(length)} y={at.trackY} half={thick / 2} ink={ink} />}
            {mean !== null && <MeanTick x={percent(mean)} y={at.trackY} half={thick / 2 + 3} />}
            <RowText
              stack={stack}
              place={at}
              label={row.label}
              href={row.href}
              value={row.valueLabel}
              aside={row.aside}
            />
          </Mark>
        )
      })}
    </RowsPicture>
  )
}

/** The paper-coloured halo keeps the tick apart from a bar that it crosses. */
function MeanTick({ x, y, half }: { x: string; y: number; half: number }): ReactNode {
  const line = { x1: x, x2: x, y1: y - half, y2: y + half }
  return (
    <>
      <line {...line} stroke={paint.paper} strokeWidth={5} />
      <line {...line} stroke={paint.accent} strokeWidth={2.5} />
    </>
  )
}
