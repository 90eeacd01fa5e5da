import type { ReactNode } from "react"
import type { Lang } from "../../src/model/index.ts"
import type { FigureData } from "./figure-data.ts"
import { FigureTable } from "./figure-table.tsx"
import { FigureTools } from "./figure-tools.tsx"
import { type Grid, GridReader } from "./grid-reader.tsx"
import { Reader } from "./reader.tsx"
import { chartText } from "./text.ts"

interface FigureProps {
  readonly lang: Lang
  /** Anchor of the figure on its page. */
  readonly id: string
  /** Name of the files that it can be taken along as, without an ending; default its id. */
  readonly file?: string
  /** What the figure shows, as a sentence made from its numbers. */
  readonly title: string
  /** What was measured, of what and in which unit. */
  readonly subtitle?: string
  /** What a reader must know: what the shares add up to, what is missing. */
  readonly notes?: readonly string[]
  /** Where the data come from, in words and, on the page, with links. */
  readonly source?: { readonly text: string; readonly line: ReactNode }
  readonly data: FigureData
  /** Cells of a picture of rows and columns, which is then read cell by cell and not row by row. */
  readonly grid?: Grid
  /** Level of the title; default 3. */
  readonly level?: 2 | 3 | 4
  /** The chart at a width in px, or filling what holds it. Marks carry the ids of the rows of `data`. */
  readonly chart: (width?: number) => ReactNode
  /** How to show the figure inside another page, where it can be. */
  readonly embed?: ReactNode
  /** What stands under the frame and belongs to it: what contradicts it. */
  readonly children?: ReactNode
}

/** Frame of every full chart: takeaway above, source below, its data as a table, mark by mark, and to take along. */
export function Figure(props: FigureProps): ReactNode {
  const {
    lang,
    id,
    file = id,
    title,
    subtitle = "",
    notes = [],
    source,
    data,
    grid,
    level = 3,
    chart,
    embed,
    children,
  } = props
  const Title = `h${level}` as const
  const about = () => ({
    title,
    subtitle,
    notes,
    source: source?.text ?? "",
    address: typeof location === "undefined" ? "" : `${location.href.replace(/#.*$/s, "")}#${id}`,
  })
  return (
    <figure className="figure" id={id}>
      <figcaption className="figure-caption">
        <Title className="figure-title">{title}</Title>
        {subtitle !== "" && <p className="figure-subtitle">{subtitle}</p>}
      </figcaption>
      {grid ? (
        <GridReader lang={lang} grid={grid} title={title}>
          {chart()}
        </GridReader>
      ) : (
        <Reader lang={lang} data={data} title={title}>
          {chart()}
        </Reader>
      )}
      {notes.map((note) => (
        <p key={note} className="chart-note">
          {note}
        </p>
      ))}
      {source !== undefined && (
        <p className="figure-source">
          {chartText.source[lang]}: {source.line}
        </p>
      )}
      <div className="figure-ways">
        <details className="figure-data">
          <summary>{chartText.showTable[lang]}</summary>
          <FigureTable data={data} title={`${chartText.showTable[lang]}: ${title}`} />
        </details>
        <FigureTools lang={lang} name={file} data={data} about={about} chart={chart} />
        {embed}
      </div>
      {children}
    </figure>
  )
}
