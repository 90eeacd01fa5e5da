import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { IntervalMatrix, rankRange } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import type { MatrixCell, MatrixRow } from "../../view/matrix.ts"

interface MatrixFigureProps {
  readonly title: string
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly Node[]
  readonly selected: readonly string[]
}

/** The table of rank intervals as one picture. */
export function MatrixFigure({ title, rows, columns, selected }: MatrixFigureProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(rankingTexts)
  const written = ({ low, high, isOpen }: MatrixCell) => (isOpen ? t.open : rankRange(low, high))
  const names = columns.map((column) => column.title[lang])
  return (
    <ChartFrame
      id="matrix-figure"
      level={2}
      title={title}
      subtitle={t.matrixFigureUnit}
      data={{
        columns: [view.doc.edition.unitNoun.one[lang], ...names],
        rows: rows.map(({ unit, cells }) => ({
          id: unit.id,
          cells: [{ text: unit.name[lang] }, ...cells.map((cell) => ({ text: written(cell) }))],
        })),
      }}
      chart={(width) => (
        <IntervalMatrix
          n={view.doc.units.length}
          columns={names}
          label={title}
          width={width}
          rows={rows.map(({ unit, cells }) => ({
            id: unit.id,
            label: unit.name[lang],
            href: paths.unit(unit.id),
            pinned: selected.includes(unit.id),
            cells: cells.map((cell) => ({
              text: written(cell),
              low: cell.isOpen ? null : cell.low,
              high: cell.isOpen ? null : cell.high,
              expected: cell.isNamed ? cell.expected : null,
            })),
          }))}
        />
      )}
    />
  )
}
