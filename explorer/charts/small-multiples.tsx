import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import type { Frame } from "./frame.ts"
import { wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { PeriodLine } from "./period-line.tsx"
import type { PeriodPoint } from "./period-line-state.ts"
import { Picture } from "./picture.tsx"
import { type Domain, percent } from "./place.ts"
import { panels } from "./small-multiples-state.ts"

interface Panel {
  readonly id: string
  readonly label: string
  readonly points: readonly PeriodPoint[]
  readonly others?: readonly (readonly PeriodPoint[])[]
}

interface SmallMultiplesProps {
  readonly panels: readonly Panel[]
  /** One scale for all, so that they can be compared. */
  readonly domain: Domain
  readonly format: (value: number) => string
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const title = 24
const plot = 150
const gap = 20

/** The same line chart for several nodes, on one scale. */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ panels: given, domain, format, label, frame }: SmallMultiplesProps & { frame: Frame }): ReactNode {
  const { places, rows, columns } = panels(given.length, frame.layout === "wide" ? 3 : 1)
  const step = title + plot + gap
  return (
    <Picture width={frame.width} height={rows * step - gap} label={label}>
      {given.map((panel, i) => {
        const at = places[i]!
        const [name = panel.label] = wrapLabel(panel.label, frame.least / columns - 16, 13, 1)
        return (
          <Mark key={panel.id} id={panel.id}>
            <text x={percent(at.x)} y={at.row * step + 14} fill={paint.ink} fontWeight={600}>
              {name}
            </text>
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
            <svg x={percent(at.x)} y={at.row * step + title} width={percent(at.width)} height={plot} overflow="visible">
              <PeriodLine
                points={panel.points}
                {...(panel.others ? { others: panel.others } : {})}
                domain={domain}
                format={format}
                height={plot}
              />
            </svg>
          </Mark>
        )
      })}
    </Picture>
  )
}
