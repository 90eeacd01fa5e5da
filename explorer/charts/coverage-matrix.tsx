import { type ReactNode, useContext } from "react"
import { tilePath } from "./cover-tile.ts"
import {
  type CoverMatrixData,
  type MatrixLayout,
  numberSize,
  type PlacedMatrix,
  type PlacedRow,
  placeMatrix,
  slant,
} from "./coverage-matrix-state.ts"
import type { Cover } from "./covers.ts"
import { labelLine, wideFrom } from "./frame.ts"
import { ReadMark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"

interface CoverageMatrixProps extends CoverMatrixData {
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart has the size of a page, or of a phone. */
  readonly width?: number | undefined
  /** Lower rows, for paper. */
  readonly dense?: boolean
  /** px to fill on a page; default 820. */
  readonly room?: number
  /** The cell that the page is about. */
  readonly chosen?: { readonly row: number; readonly column: number } | null
}

/** px of a phone, less its margins. */
const phone = 354

/** Three hues: blue for what is known, the accent for what exists and may not be shown, grey for the other gaps. */
const inks: Readonly<Record<Cover, { readonly fill: string; readonly stroke: string; readonly width: number }>> = {
  found: { fill: paint.blue5, stroke: "none", width: 0 },
  least: { fill: paint.blue5, stroke: "none", width: 0 },
  zero: { fill: "none", stroke: paint.blue, width: 1.5 },
  stated: { fill: "none", stroke: paint.blue, width: 1.25 },
  unknown: { fill: "none", stroke: paint.ruleStrong, width: 1.5 },
  withheld: { fill: "none", stroke: paint.accent, width: 1.25 },
  suppressed: { fill: "none", stroke: paint.ink3, width: 1.25 },
  "not-covered": { fill: "none", stroke: paint.ink3, width: 2 },
  "not-searched": { fill: "none", stroke: paint.ink3, width: 1.25 },
  "not-collected": { fill: paint.ruleStrong, stroke: "none", width: 0 },
  "not-applicable": { fill: "none", stroke: paint.ruleStrong, width: 1.25 },
}

/** Units by things: what is known of each, and why where nothing is. Every state has a shape besides its hue. */
export function CoverageMatrix({
  label,
  width,
  dense = false,
  room = 820,
  chosen = null,
  ...data
}: CoverageMatrixProps): ReactNode {
  const drawn = (px: number, layout: MatrixLayout) => (
    <Drawn place={placeMatrix(data, px, layout)} {...{ data, label, chosen }} />
  )
  if (width !== undefined) return drawn(width, { isWide: width >= wideFrom, leastCell: 9, dense })
  // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  return (
    <div className="chart-fit">
      <section className="chart-wide figure-scroll" tabIndex={0} aria-label={label}>
        {drawn(room, { isWide: true, leastCell: 19 })}
      </section>
      <section className="chart-narrow figure-scroll" tabIndex={0} aria-label={label}>
        {drawn(phone, { isWide: false, leastCell: 16 })}
      </section>
    </div>
  )
  // biome-ignore-end lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
}

interface DrawnProps {
  readonly place: PlacedMatrix
  readonly data: CoverMatrixData
  readonly label: string
  readonly chosen: { readonly row: number; readonly column: number } | null
}

function Drawn({ place, data, label, chosen }: DrawnProps): ReactNode {
  const { groups, width, height, left, cell } = place
  const rows = groups.flatMap((group) => group.rows)
  const [readRow, readColumn] = (useContext(ReadMark) ?? "").split(" ").map(Number)
  const total = left + data.columns.length * cell + 12
  return (
    <Picture width={width} height={height} label={label} hasLinks={rows.some(({ row }) => row.href !== undefined)}>
      {place.legend.map((entry) => (
        <g key={entry.cover}>
          <Tile {...entry} />
          <text x={entry.x + 19} y={entry.y + 13} fill={paint.ink}>
            {entry.name}
          </text>
        </g>
      ))}
      <Heads place={place} />
      {place.isWide && rows.length > 0 && (
        <text x={total} y={place.headY - 6} fontSize={12} fill={paint.ink3}>
          {place.isSlanted ? "" : data.totalHead}
        </text>
      )}
      {groups.map((group) => (
        <g key={group.label}>
          {group.label !== "" && (
            <text x={0} y={group.y} fontSize={12} fontWeight={700} fill={paint.ink2}>
              {group.label}
            </text>
          )}
          {group.rows.map((row) => (
            <Row key={row.row.id} placed={row} place={place} index={rows.indexOf(row)} columns={data.columns.length} />
          ))}
        </g>
      ))}
      {data.foot !== null && (
        <g fill={paint.ink2} fontSize={12} className="chart-number">
          <line
            x1={0}
            x2={left + data.columns.length * cell}
            y1={place.footY + 3}
            y2={place.footY + 3}
            stroke={paint.ruleStrong}
          />
          {place.isWide && (
            <text x={left - 12} y={place.footY + 21} textAnchor="end">
              {data.foot.label}
            </text>
          )}
          {data.foot.texts.map((text, k) => (
            <text
              key={place.heads[k]?.full}
              x={place.heads[k]?.x}
              y={place.footY + 21}
              textAnchor="middle"
              fontSize={numberSize}
            >
              {text}
            </text>
          ))}
        </g>
      )}
      <Ring place={place} placed={rows[chosen?.row ?? -1]} column={chosen?.column} stroke={paint.accent} />
      <Ring place={place} placed={rows[readRow ?? -1]} column={readColumn} stroke={paint.ink} />
    </Picture>
  )
}

/** Names of the columns, level or slanted. */
function Heads({ place: { heads, headY, isSlanted } }: { place: PlacedMatrix }): ReactNode {
  return heads.map(({ x, lines, full }) => (
    <text
      key={full}
      fontSize={12}
      fill={paint.ink2}
      {...(isSlanted
        ? { transform: `translate(${x + 4},${headY - 4}) rotate(${-slant})` }
        : { y: headY - 6 - (lines.length - 1) * labelLine, textAnchor: "middle" })}
    >
      {lines.map((line, i) => (
        <tspan key={line} {...(isSlanted ? {} : { x, dy: i === 0 ? 0 : labelLine })}>
          {line}
        </tspan>
      ))}
      {lines.join(" ") !== full && <title>{full}</title>}
    </text>
  ))
}

interface RowProps {
  readonly placed: PlacedRow
  readonly place: PlacedMatrix
  readonly index: number
  readonly columns: number
}

function Row({ placed, place, index, columns }: RowProps): ReactNode {
  const { row, lines, labelY, top, height, middle } = placed
  const { isWide, left, cell } = place
  const x = isWide ? left - 12 : 0
  const name = (
    <text
      x={x}
      y={labelY}
      fontSize={place.size}
      textAnchor={isWide ? "end" : "start"}
      fill={row.href === undefined ? paint.ink : paint.blue}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : labelLine}>
          {line}
        </tspan>
      ))}
      {lines.join(" ") !== row.label && <title>{row.label}</title>}
    </text>
  )
  return (
    <g>
      {isWide && <line x1={0} x2={place.left + columns * cell} y1={top} y2={top} stroke={paint.rule} />}
      {row.href === undefined ? (
        name
      ) : (
        <a href={row.href} className="chart-link">
          <rect x={0} y={top} width={isWide ? left : columns * cell} height={isWide ? height : 24} fill="transparent" />
          {name}
        </a>
      )}
      {placed.tiles.map((tile) => (
        <Tile key={tile.cover} {...tile} />
      ))}
      {placed.texts.length > 0 && (
        <text y={middle + 4} fontSize={numberSize} fill={paint.ink} textAnchor="middle" className="chart-number">
          {placed.texts.map(({ x: at, text }) => (
            <tspan key={at} x={at}>
              {text}
            </tspan>
          ))}
        </text>
      )}
      <text
        x={left + columns * cell + 12}
        y={isWide ? middle + 4.5 : labelY}
        fontSize={12}
        fill={paint.ink3}
        textAnchor={isWide ? "start" : "end"}
        {...(isWide ? {} : { dx: -12 })}
        className="chart-number"
      >
        {row.total}
      </text>
      {/* what a pointer is over: its edges are those of the cells */}
      <rect
        data-row={index}
        x={left}
        y={middle - place.rowHeight / 2}
        width={columns * cell}
        height={place.rowHeight}
        fill="transparent"
      />
    </g>
  )
}

function Tile({ cover, fill, line }: { cover: Cover; fill: string; line: string }): ReactNode {
  const ink = inks[cover]
  return (
    <>
      {fill !== "" && <path d={fill} fill={ink.fill} />}
      {line !== "" && <path d={line} fill="none" stroke={ink.stroke} strokeWidth={ink.width} />}
    </>
  )
}

/** The tile of a state by itself, beside words that name it. */
export function CoverSwatch({ cover }: { cover: Cover }): ReactNode {
  return (
    <Picture width={18} height={16}>
      <Tile cover={cover} {...tilePath(cover, 1, 1, 16, 14)} />
    </Picture>
  )
}

interface RingProps {
  readonly place: PlacedMatrix
  readonly placed: PlacedRow | undefined
  readonly column: number | undefined
  readonly stroke: string
}

/** A frame around one cell: the one that is read, or that the page is about. */
function Ring({ place: { left, cell, rowHeight }, placed, column, stroke }: RingProps): ReactNode {
  if (placed === undefined || column === undefined) return null
  return (
    <rect
      x={left + column * cell - 0.5}
      y={placed.middle - rowHeight / 2 + 0.5}
      width={cell + 1}
      height={rowHeight - 1}
      rx={2}
      fill="none"
      stroke={stroke}
      strokeWidth={2.5}
      pointerEvents="none"
    />
  )
}
