import type { ReactNode } from "react"
import type { FigureData } from "./figure-data.ts"

/** The data of a figure as a table; the first column names the row. */
export function FigureTable({ data, title }: { data: FigureData; title: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="figure-scroll" tabIndex={0} aria-label={title}>
      <table className="figure-table">
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name?.text}</th>
              {cells.map(({ text, value, href }, i) => (
                <td key={data.columns[i + 1]} className={value === undefined ? undefined : "figure-number"}>
                  {href === undefined ? text : <a href={href}>{text}</a>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
