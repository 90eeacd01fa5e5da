import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useMemo } from "react"
import { usePage } from "../app/page-context.ts"
import { CoverageMatrix } from "../charts/index.ts"
import type { CoverTable } from "../view/coverage.ts"
import { coverageFigure } from "../view/coverage-figure.ts"
import { ChartFrame } from "./chart-frame.tsx"

interface CoverageFigureProps {
  readonly id: string
  readonly table: CoverTable
  readonly level?: 2 | 3
  /** The cell that the page is about. */
  readonly chosen?: { readonly unit: string; readonly item: string } | null
  /** Shows what a cell rests on. */
  readonly open: (unit: string, item: string) => void
}

/** A coverage matrix in its frame, each cell opening what it rests on. */
export function CoverageFigure({ id, table, level = 3, chosen = null, open }: CoverageFigureProps): ReactNode {
  const { lang, view, paths } = usePage()
  const { units } = view.doc
  const figure = useMemo(() => {
    const nodeOf = new Map(view.doc.coverage?.kinds.map(({ id: kind, nodes }) => [kind, nodes[0]]))
    const links =
      table.by === "node"
        ? { item: paths.node, unit: paths.unit, cell: paths.cell }
        : {
            item: (kind: string) => paths.coverage({ kind }),
            unit: paths.unit,
            cell: (unit: string, kind: string) => {
              const node = nodeOf.get(kind)
              return node === undefined ? undefined : paths.cell(unit, node)
            },
          }
    return coverageFigure(view, table, links, lang)
  }, [view, table, paths, lang])
  const place =
    chosen === null
      ? null
      : figure.placeOf({
          item: table.items.findIndex((item) => item.id === chosen.item),
          unit: view.unitIndex.get(chosen.unit) ?? -1,
        })
  return (
    <ChartFrame
      id={id}
      level={level}
      title={figure.title}
      subtitle={figure.subtitle}
      notes={figure.notes}
      data={figure.data}
      grid={{
        rows: figure.rows,
        columns: figure.columns,
        say: figure.say,
        open: (row, column) => {
          const { item, unit } = figure.at(row, column)
          open(units[unit]?.id ?? "", table.items[item]?.id ?? "")
        },
      }}
      chart={(width) => <CoverageMatrix {...figure.matrix} label={figure.title} width={width} chosen={place} />}
    />
  )
}

/** Opens a cell on the page of the coverage, from another page. */
export function useOpenCoverage(): (unit: string, node: string) => void {
  const { lang, editionId } = usePage()
  const navigate = useNavigate()
  return (unit, node) =>
    void navigate({
      to: "/$lang/$edition/coverage",
      params: { lang, edition: editionId },
      search: { unit, node } as never,
      hash: "cell",
    })
}
