import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react"
import type { Lang } from "../../src/model/index.ts"
import { gridStep } from "./grid-reader-state.ts"
import { ReadMark } from "./mark.tsx"
import { chartText } from "./text.ts"

/** A picture of rows and columns that is read cell by cell. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  /** The cell in words, its row and column named. */
  readonly say: (row: number, column: number) => string
  /** Shows what the cell rests on. */
  readonly open?: (row: number, column: number) => void
}

interface GridReaderProps {
  readonly lang: Lang
  readonly grid: Grid
  readonly title: string
  readonly children: ReactNode
}

/**
 * A picture whose cells are read by arrow keys in both directions and by pointing, and opened by Enter or a click. One
 * stop of the Tab key, as `Reader`. Rows of the picture say where they are by `data-row`; they are as wide as the columns.
 */
export function GridReader({ lang, grid, title, children }: GridReaderProps): ReactNode {
  const [at, setAt] = useState({ row: 0, column: 0 })
  const [isReading, setReading] = useState(false)
  const { rows, columns, say, open } = grid
  if (rows * columns === 0) return children
  const now = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) }
  const sentence = say(now.row, now.column)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = gridStep(event.key, now, rows, columns)
    if (next !== null) setAt(next)
    else if (event.key === "Enter" && open) open(now.row, now.column)
    else return
    event.preventDefault()
  }
  const pointed = (event: PointerEvent | React.MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest("[data-row]") : null
    if (row === null) return null
    const { left, width } = row.getBoundingClientRect()
    const column = Math.floor(((event.clientX - left) / width) * columns)
    return { row: Number(row.getAttribute("data-row")), column: Math.max(0, Math.min(columns - 1, column)) }
  }
  return (
    <div className="figure-plot">
      <div
        className="figure-reader"
        role="slider"
        tabIndex={0}
        aria-label={`${title}. ${open ? chartText.readAndOpen[lang] : chartText.readCells[lang]}`}
        aria-valuemin={1}
        aria-valuemax={rows * columns}
        aria-valuenow={now.row * columns + now.column + 1}
        aria-valuetext={sentence}
        onKeyDown={onKeyDown}
        onFocus={() => setReading(true)}
        onBlur={() => setReading(false)}
      />
      {/* biome-ignore lint/a11y: what a pointer does here the keyboard does in the reader above */}
      <div
        className={open ? "figure-cells can-open" : "figure-cells"}
        onPointerMove={(event) => {
          const cell = event.pointerType === "mouse" ? pointed(event) : null
          setReading(cell !== null)
          if (cell !== null && (cell.row !== at.row || cell.column !== at.column)) setAt(cell)
        }}
        onPointerLeave={() => setReading(false)}
        onClick={(event) => {
          const cell = pointed(event)
          if (cell === null) return
          setAt(cell)
          open?.(cell.row, cell.column)
        }}
      >
        <ReadMark value={isReading ? `${now.row} ${now.column}` : null}>{children}</ReadMark>
      </div>
      {isReading && (
        <p className="figure-reading is-afloat" aria-hidden="true">
          {sentence}
        </p>
      )}
    </div>
  )
}
