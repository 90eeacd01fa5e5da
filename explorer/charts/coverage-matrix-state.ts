import { type CoverPath, tilePath } from "./cover-tile.ts"
import type { Cover } from "./covers.ts"
import { labelLine } from "./frame.ts"
import { textWidth, wrapLabel } from "./label.ts"
import { legendPlaces } from "./legend-state.ts"
import { round } from "./place.ts"

/** One cell: what is known of one thing in one unit. */
export interface CoverCell {
  readonly cover: Cover
  /** A number printed in the tile where it has room; "" for none. */
  readonly text: string
}

interface CoverRow {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** In the order of the columns. */
  readonly cells: readonly CoverCell[]
  /** Printed at the right: how much of the row is covered. */
  readonly total: string
}

/** Rows under a heading of their own; "" for none. */
interface CoverGroup {
  readonly label: string
  readonly rows: readonly CoverRow[]
}

export interface CoverMatrixData {
  readonly columns: readonly string[]
  readonly groups: readonly CoverGroup[]
  /** What the totals of the rows are. */
  readonly totalHead: string
  /** A last row: how much of each column is covered. */
  readonly foot: { readonly label: string; readonly texts: readonly string[] } | null
  /** Names of the states that occur, in the order of the legend. */
  readonly legend: readonly { readonly cover: Cover; readonly name: string }[]
}

export interface PlacedRow {
  readonly row: CoverRow
  readonly lines: readonly string[]
  readonly labelY: number
  readonly top: number
  readonly height: number
  /** Middle of the tiles. */
  readonly middle: number
  /** All tiles of one state as one path. */
  readonly tiles: readonly (CoverPath & { readonly cover: Cover })[]
  readonly texts: readonly { readonly x: number; readonly text: string }[]
}

export interface PlacedMatrix {
  readonly isWide: boolean
  /** px */
  readonly width: number
  readonly height: number
  /** px before the first column, and the width of one. */
  readonly left: number
  readonly cell: number
  readonly legend: readonly (CoverPath & { readonly cover: Cover; readonly name: string; x: number; y: number })[]
  /** Slanted heads stand on their base line, level ones hang above it. */
  readonly heads: readonly { readonly x: number; readonly lines: readonly string[]; readonly full: string }[]
  readonly headY: number
  readonly isSlanted: boolean
  readonly groups: readonly { readonly label: string; readonly y: number; readonly rows: readonly PlacedRow[] }[]
  readonly footY: number
  readonly rowHeight: number
  /** px of the labels. */
  readonly size: number
}

/** How a matrix is laid out. */
export interface MatrixLayout {
  readonly isWide: boolean
  /** px that a column has at least; the picture is wider where they do not fit. */
  readonly leastCell: number
  /** Lower rows, for paper. */
  readonly dense?: boolean
}

/** Of a dense picture, the share of its width that labels may take. */
export const denseLabels = 0.4
/** px of a text in a tile. */
export const numberSize = 12
const narrowLabel = 19
/** px of a head laid level; below it heads are slanted. */
const levelFrom = 62
const longestHead = 150
/** Of slanted heads. */
export const slant = 52
const radians = (slant * Math.PI) / 180

/**
 * Places a matrix of tiles in `room` px. Wide: labels at the left, totals at the right. Narrow: labels above their tiles,
 * so that twenty columns fit a phone. Tiles have a size in px: their shapes would be lost if they were stretched.
 */
export function placeMatrix(
  data: CoverMatrixData,
  room: number,
  { isWide, leastCell, dense = false }: MatrixLayout,
): PlacedMatrix {
  const size = dense ? 12 : 13
  const rowHeight = dense ? 20 : 25
  const groupHeight = dense ? 22 : 32
  const { columns, groups, foot } = data
  const rows = groups.flatMap((group) => group.rows)
  const n = Math.max(1, columns.length)
  const labelRoom = dense ? denseLabels * room : Math.max(120, Math.min(270, 0.34 * room))
  const linesOf = (label: string) => wrapLabel(label, isWide ? labelRoom : room - 60, size, isWide ? 2 : 1)
  const widest = (texts: readonly string[], at = size) => Math.max(0, ...texts.map((text) => textWidth(text, at)))
  const labels = foot === null ? rows : [...rows, foot]
  const left = isWide ? Math.ceil(widest(labels.flatMap(({ label }) => linesOf(label)))) + 14 : 0
  const totals = isWide
    ? Math.ceil(Math.max(widest(rows.map(({ total }) => total)), textWidth(data.totalHead, 12))) + 14
    : 0
  const free = (room - left - totals) / n
  const cell = Math.floor(Math.min(isWide ? 76 : 40, Math.max(leastCell, free)))
  const isSlanted = cell < levelFrom
  const cut = columns.map((name) => wrapLabel(name, isSlanted ? longestHead : cell - 8, 12, isSlanted ? 1 : 5))
  const headRoom = isSlanted
    ? widest(cut.flat(), 12) * Math.sin(radians) + 18
    : Math.max(1, ...cut.map((lines) => lines.length)) * labelLine + 6
  const names = data.legend.map(({ name }) => name)
  const places = legendPlaces(names, room)
  const headY = Math.ceil(places.height + headRoom)
  let y = headY + 4
  const placed = groups.map(({ label, rows: own }) => {
    const titled = label === "" ? 0 : groupHeight
    const groupY = y + groupHeight - (dense ? 6 : 11)
    y += titled
    return { label, y: groupY, rows: own.map((row) => placeRow(row, linesOf(row.label))) }
  })
  const footY = y
  if (foot !== null) y += rowHeight + 6
  const slantRoom = isSlanted ? textWidth(cut.at(-1)?.[0] ?? "", 12) * Math.cos(radians) : 0
  return {
    isWide,
    width: Math.ceil(left + n * cell + Math.max(totals, slantRoom, 2)),
    height: Math.ceil(y + 4),
    left,
    cell,
    legend: data.legend.map(({ cover, name }, k) => {
      const { x = 0, y: at = 0 } = places.entries[k] ?? {}
      return { cover, name, x, y: at, ...tilePath(cover, x, at + 2, 13, 13) }
    }),
    heads: cut.map((lines, k) => ({ x: round(left + (k + 0.5) * cell), lines, full: columns[k] ?? "" })),
    headY,
    isSlanted,
    groups: placed,
    footY,
    rowHeight,
    size,
  }

  function placeRow(row: CoverRow, lines: readonly string[]): PlacedRow {
    const height = isWide ? Math.max(rowHeight, lines.length * labelLine + 4) : narrowLabel + rowHeight
    const top = y
    const tileTop = isWide ? top + (height - rowHeight) / 2 : top + narrowLabel
    y += height
    const paths = new Map<Cover, CoverPath>()
    for (const [k, { cover }] of row.cells.entries()) {
      const tile = tilePath(
        cover,
        left + k * cell + 1,
        tileTop + (dense ? 1 : 2),
        cell - 2,
        rowHeight - (dense ? 2 : 4),
      )
      const before = paths.get(cover)
      paths.set(cover, before ? { fill: before.fill + tile.fill, line: before.line + tile.line } : tile)
    }
    const middle = tileTop + rowHeight / 2
    return {
      row,
      lines,
      labelY: isWide ? top + height / 2 + 4.5 - ((lines.length - 1) * labelLine) / 2 : top + 14,
      top,
      height,
      middle,
      tiles: [...paths].map(([cover, path]) => ({ cover, ...path })),
      texts: row.cells.flatMap(({ cover, text }, k) => {
        // the open end of a tile says itself that there may be more
        const number = cover === "least" ? text.replace(/\+$/, "") : text
        if (number === "" || textWidth(number, numberSize) > cell - 6) return []
        return [{ x: round(left + (k + 0.5) * cell - (cover === "least" ? 2 : 0)), text: number }]
      }),
    }
  }
}
