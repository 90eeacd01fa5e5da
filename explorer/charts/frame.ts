import { textWidth, wrapLabel } from "./label.ts"
import { percent, type Share } from "./place.ts"

/**
 * How a chart of rows divides its width. Wide: label, plot, value side by side. Narrow: label and value on one line,
 * the plot below them. Edges of the plot are shares of the whole width, so one layout fits any width of its kind.
 */
export interface Frame {
  readonly layout: "wide" | "narrow"
  readonly width: number | "100%"
  readonly plot: readonly [Share, Share]
  /** px that labels surely have: the frame may be wider. */
  readonly labelWidth: number
}

/** From this width on a chart is laid out wide; also in `charts.css`. */
export const wideFrom = 560
/** The narrowest screen that labels are laid out for. */
const narrowest = 320

const wide = { layout: "wide", plot: [0.31, 0.8] } as const
const narrow = { layout: "narrow", plot: [0.02, 0.98] } as const

/** The frame for a width in px. */
export function frameOf(width: number): Frame {
  return width >= wideFrom
    ? { ...wide, width, labelWidth: 0.29 * width }
    : { ...narrow, width, labelWidth: Math.max(narrowest, width) * 0.72 }
}

/** Two frames that fill what holds them; the stylesheet shows the one that fits. */
export const fluidFrames = {
  wide: { ...wide, width: "100%", labelWidth: 0.29 * wideFrom },
  narrow: { ...narrow, width: "100%", labelWidth: narrowest * 0.72 },
} as const satisfies Record<string, Frame>

const labelSize = 13
const lineHeight = 16

export interface RowPlace {
  /** Lines of the label and the base line of the first of them. */
  readonly lines: readonly string[]
  readonly labelY: number
  /** Middle of the plot's track. */
  readonly trackY: number
  readonly valueY: number
  readonly top: number
  readonly height: number
}

export interface RowsPlace {
  readonly rows: readonly RowPlace[]
  /** px */
  readonly height: number
}

/**
 * Stacks rows from `top` px on. `value` is the text at the right: in a narrow frame the label gives way to it.
 *
 * @param least  height of a row with a one-line label in a wide frame
 */
export function stackRows(
  frame: Frame,
  labels: readonly { readonly label: string; readonly value: string }[],
  least: number,
  top: number,
): RowsPlace {
  const isWide = frame.layout === "wide"
  let y = top
  const rows = labels.map(({ label, value }): RowPlace => {
    const room = isWide ? frame.labelWidth : Math.max(120, frame.labelWidth / 0.72 - textWidth(value, labelSize) - 16)
    const lines = wrapLabel(label, room, labelSize, isWide ? 2 : 1)
    const height = isWide ? Math.max(least, lines.length * lineHeight + 4) : 44
    const middle = y + height / 2
    const place: RowPlace = isWide
      ? {
          lines,
          labelY: middle + 4.5 - ((lines.length - 1) * lineHeight) / 2,
          trackY: middle,
          valueY: middle + 4.5,
          top: y,
          height,
        }
      : { lines, labelY: y + 15, trackY: y + 28, valueY: y + 15, top: y, height }
    y += height
    return place
  })
  return { rows, height: y }
}

/** Where the label and the value stand across, as SVG attributes. */
export const sides = (frame: Frame) =>
  frame.layout === "wide"
    ? ({
        label: { x: percent(frame.plot[0] - 0.02), textAnchor: "end" },
        value: { x: percent(frame.plot[1] + 0.02), textAnchor: "start" },
      } as const)
    : ({ label: { x: "0", textAnchor: "start" }, value: { x: "100%", textAnchor: "end" } } as const)

/** px between base lines of a label's lines. */
export const labelLine = lineHeight
