import type { ReactNode } from "react"
import type { Lang } from "../../src/model/index.ts"
import { chartText } from "./text.ts"

/** The data of a figure as a table; the first column names the row. */
interface FigureTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface FigureProps {
  readonly lang: Lang
  /** What the figure shows, as a sentence. */
  readonly title: ReactNode
  /** What was measured and in which unit. */
  readonly subtitle?: ReactNode
  /** Where the data come from; links are welcome. */
  readonly source?: ReactNode
  readonly table?: FigureTable
  /** Level of the title; default 3. */
  readonly level?: 2 | 3 | 4
  readonly children: ReactNode
}

/** Frame of a full chart: takeaway above, source below, and the same data as a table on demand. */
export function Figure({ lang, title, subtitle, source, table, level = 3, children }: FigureProps): ReactNode {
  const Title = `h${level}` as const
  return (
    <figure className="figure">
      <figcaption className="figure-caption">
        <Title className="figure-title">{title}</Title>
        {subtitle !== undefined && <p className="figure-subtitle">{subtitle}</p>}
      </figcaption>
      {children}
      {source !== undefined && (
        <p className="figure-source">
          {chartText.source[lang]}: {source}
        </p>
      )}
      {table !== undefined && (
        <details className="figure-data">
          <summary>{chartText.showTable[lang]}</summary>
          <FigureData table={table} />
        </details>
      )}
    </figure>
  )
}

function FigureData({ table }: { table: FigureTable }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="figure-scroll" tabIndex={0} aria-label={table.columns.join(", ")}>
      <table className="figure-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = "", ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
