import { textWidth, wrapLabel } from "./label.ts"

/**
 * How a chart of rows divides its width. Wide: label, plot, value side by side. Narrow: label and value on one line,
 * the plot below them.
 */
export interface Frame {
  readonly layout: "wide" | "narrow"
  readonly width: number | "100%"
  /** px that the chart surely has: where it fills what holds it, it may be wider. */
  readonly least: number
}

/** From this width on a chart is laid out wide; also in `charts.css`. */
export const wideFrom = 560
/** The narrowest screen that labels are laid out for. */
const narrowest = 320

/** The frame for a width in px. */
export const frameOf = (width: number): Frame =>
  width >= wideFrom
    ? { layout: "wide", width, least: width }
    : { layout: "narrow", width, least: Math.max(narrowest, width) }

/** Two frames that fill what holds them; the stylesheet shows the one that fits. */
export const fluidFrames = {
  wide: { layout: "wide", width: "100%", least: wideFrom },
  narrow: { layout: "narrow", width: "100%", least: narrowest },
} as const satisfies Record<string, Frame>

const labelSize = 13
/** px between base lines of a label's lines. */
export const labelLine = 16
/** Room between the plot and the texts beside it. */
const gutter = 14
/** Room for half a dot at the edge of a narrow plot. */
const dotRoom = 7

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
  readonly frame: Frame
  readonly rows: readonly RowPlace[]
  /** px */
  readonly height: number
  /** px between the edges of the chart and those of its plot: as much as the longest label and value need. */
  readonly left: number
  readonly right: number
}

/**
 * Stacks rows from `top` px on. `value` is the text at the right: in a narrow frame the label gives way to it.
 *
 * @param least  height of a row with a one-line label in a wide frame
 * @param leastNarrow  the same in a narrow frame, where 20 px of it are the line of texts
 */
export function stackRows(
  frame: Frame,
  texts: readonly { readonly label: string; readonly value: string }[],
  least: number,
  top: number,
  leastNarrow = 44,
): RowsPlace {
  const isWide = frame.layout === "wide"
  let y = top
  const rows = texts.map(({ label, value }): RowPlace => {
    const room = isWide ? 0.32 * frame.least : Math.max(120, frame.least - textWidth(value, labelSize) - 16)
    const lines = wrapLabel(label, room, labelSize, isWide ? 2 : 1)
    const height = isWide ? Math.max(least, lines.length * labelLine + 4) : leastNarrow
    const middle = y + height / 2
    const place: RowPlace = isWide
      ? {
          lines,
          labelY: middle + 4.5 - ((lines.length - 1) * labelLine) / 2,
          trackY: middle,
          valueY: middle + 4.5,
          top: y,
          height,
        }
      : { lines, labelY: y + 15, trackY: y + 16 + (leastNarrow - 20) / 2, valueY: y + 15, top: y, height }
    y += height
    return place
  })
  const widest = (lines: readonly string[]) =>
    Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, labelSize))))
  return {
    frame,
    rows,
    height: y,
    left: isWide ? widest(rows.flatMap(({ lines }) => lines)) + gutter : dotRoom,
    right: isWide ? Math.min(0.3 * frame.least, widest(texts.map(({ value }) => value))) + gutter : dotRoom,
  }
}

/** So many rows of a chart fit one page of paper, under the head of a page. */
const rowsPerPage = 24

/** Rows cut into pictures that each fit a page of paper, as alike as possible in length. */
export function paged<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage))
  const each = Math.ceil(rows.length / pages)
  return Array.from({ length: pages }, (_, k) => rows.slice(k * each, (k + 1) * each))
}
