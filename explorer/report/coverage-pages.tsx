import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { denseLabels } from "../charts/coverage-matrix-state.ts"
import { CoverageMatrix } from "../charts/index.ts"
import { textWidth as labelWidth } from "../charts/label.ts"
import { coverageTexts, withheldSentence } from "../text/coverage.ts"
import { useText } from "../text/index.ts"
import { type CoverItem, type CoverTable, nodeCoverage, withheldRecords } from "../view/coverage.ts"
import { coverageFigure } from "../view/coverage-figure.ts"
import type { IndexView } from "../view/index-view.ts"
import { Frame } from "./frame.tsx"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"
import type { Setting } from "./setting.ts"

/** So many units are columns of a page's width; more become rows. */
const mostColumns = 25
/** So many rows of units fill a page, and so many columns. */
const mostRows = 24
/** Lines of a page with items as rows: an item with a long name takes more than one, a heading too. */
const linesPerPage = 32

/** What the edition knows of whom, cut into pages. None where it does not say what its sources cover. */
export function coverageParts({ view, lang }: Setting): readonly CoverTable[] {
  if (view.doc.coverage === null) return []
  const table = nodeCoverage(view, lang)
  return cutItems(view, table).map((items) => ({ ...table, items }))
}

function cutItems(view: IndexView, { items }: CoverTable): readonly (readonly CoverItem[])[] {
  const isTurned = view.doc.units.length > mostColumns
  const pages: CoverItem[][] = []
  let room = 0
  for (const [k, item] of items.entries()) {
    const isNew = item.group !== items[k - 1]?.group
    const lines = isTurned
      ? linesPerPage / mostColumns
      : (labelWidth(item.label, 12) > denseLabels * textWidth ? 1.7 : 1) + (isNew ? 1.3 : 0)
    const page = pages.at(-1)
    if (page === undefined || room < lines) {
      pages.push([item])
      room = linesPerPage - lines
    } else {
      page.push(item)
      room -= lines
    }
  }
  return pages
}

interface CoveragePageProps {
  readonly head: string
  readonly part: CoverTable
  readonly isFirst: boolean
}

/** A page of the matrix of what is known; the first one has the heading. */
export function CoveragePage({ head, part, isFirst }: CoveragePageProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(coverageTexts)
  const links = { item: () => undefined, unit: () => "", cell: () => undefined }
  const figure = coverageFigure(view, part, links, lang, { mostColumns, mostRows })
  const kept = withheldSentence(withheldRecords(view), lang)
  // Paper has no links inside a picture: a label leads nowhere.
  const groups = figure.matrix.groups.map((group) => ({
    ...group,
    rows: group.rows.map(({ href: _, ...row }) => row),
  }))
  return (
    <Frame name="coverage" head={head} className="coverage-page">
      {isFirst && <h1 id="part-coverage">{t.title}</h1>}
      {isFirst && <p className="lead">{[t.gapsAreNoZeros, ...(kept === null ? [] : [kept])].join(" ")}</p>}
      <PrintFigure
        owner="coverage"
        href={`${paths.coverage()}#coverage-nodes`}
        title={figure.title}
        subtitle={figure.subtitle}
        notes={figure.notes}
      >
        <CoverageMatrix {...figure.matrix} groups={groups} label={figure.title} width={textWidth} dense />
      </PrintFigure>
    </Frame>
  )
}
