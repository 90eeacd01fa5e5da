import type { ReactNode } from "react"
import { type EvidenceTable, nameOf, tells } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { CellValue } from "./cell-value.tsx"
import { evidenceTexts } from "./text.ts"
import "./record.css"

interface RecordListProps {
  readonly table: EvidenceTable
  readonly rows: readonly number[]
  /** How many there are, where `rows` are only the first; default as many as `rows`. */
  readonly total?: number
  /** Records shown; default 10. */
  readonly most?: number
  /** Variables whose value stands beside the name; default the first two facets. */
  readonly variables?: readonly string[]
  /** Where the rest is. */
  readonly moreHref?: string
}

/** Records as a short list of links, for pages about something else. */
export function RecordList({
  table,
  rows,
  total = rows.length,
  most = 10,
  variables,
  moreHref,
}: RecordListProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(evidenceTexts)
  const beside = variables
    ? table.spec.variables.filter(({ id }) => variables.includes(id))
    : table.spec.variables.filter(({ facet }) => facet).slice(0, 2)
  return (
    <>
      <ul className="plain-list record-list">
        {rows.slice(0, most).map((row) => (
          <li key={row}>
            <a href={paths.record(table.spec.id, table.doc.key[row] ?? "")}>{nameOf(table.doc, row, lang)}</a>
            <span className="record-beside">
              {beside
                .filter(({ id }) => tells(table.cell(id, row)))
                .map((variable) => (
                  <span key={variable.id}>
                    <CellValue table={table} variable={variable} row={row} lang={lang} />
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {total > most && moreHref !== undefined && (
        <p className="small">
          <a href={moreHref}>{t.more(total - most)}</a>
        </p>
      )}
    </>
  )
}
