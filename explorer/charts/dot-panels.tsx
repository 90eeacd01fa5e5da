import { type ReactNode, useId } from "react"
import { DotPlot } from "./dot-plot.tsx"
import type { DotPlotRow } from "./dot-plot-state.ts"
import { frameOf, stackRows } from "./frame.ts"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import type { Domain } from "./place.ts"

interface DotPanel {
  readonly id: string
  readonly title: string
  readonly href?: string
  readonly rows: readonly DotPlotRow[]
  readonly domain: Domain
  readonly ends: readonly [string, string]
  /** One sentence with what the panel says. */
  readonly label: string
}

interface DotPanelsProps {
  readonly panels: readonly DotPanel[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the panels fill what holds them, side by side where there is room. */
  readonly width?: number | undefined
}

const head = 26
const gap = 18

/** The same units in one dot plot per node. At a width it is one picture, panel below panel. */
export function DotPanels({ panels, label, width }: DotPanelsProps): ReactNode {
  const id = useId()
  if (width === undefined)
    return (
      <div className="dot-panels">
        {panels.map((panel) => (
          <section key={panel.id} aria-labelledby={`${id}${panel.id}`}>
            <h4 id={`${id}${panel.id}`}>
              {panel.href === undefined ? panel.title : <a href={panel.href}>{panel.title}</a>}
            </h4>
            <DotPlot {...panel} />
          </section>
        ))}
      </div>
    )
  let y = 0
  const placed = panels.map((panel) => {
    const from = y
    const texts = panel.rows.map((row) => ({ label: row.label, value: `${row.valueLabel} ${row.rankLabel ?? ""}` }))
    y += head + stackRows(frameOf(width), texts, 32, 22).height + gap
    return { panel, from }
  })
  return (
    <Picture width={width} height={y - gap} label={label}>
      {placed.map(({ panel, from }) => (
        // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name
        <svg key={panel.id} y={from} width={width} overflow="visible">
          <text x={0} y={15} fontWeight={700} fontSize={14} fill={paint.ink}>
            {panel.title}
          </text>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
          <svg y={head} width={width} overflow="visible">
            <DotPlot {...panel} width={width} />
          </svg>
        </svg>
      ))}
    </Picture>
  )
}
