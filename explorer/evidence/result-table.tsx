import type { ReactNode } from "react"
import type { Variable } from "../../src/model/index.ts"
import { type Chosen, type EvidenceTable, nameOf, tells } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { CellValue } from "./cell-value.tsx"
import type { EvidenceState } from "./evidence-state.ts"
import { facetTitle } from "./facet-words.ts"
import { placeText } from "./record.ts"
import { evidenceTexts } from "./text.ts"

interface ResultTableProps {
  readonly table: EvidenceTable
  readonly unitNoun: string
  readonly rows: readonly number[]
  /** Facets in force: their variables get a column. */
  readonly chosen: Chosen
  readonly sort: EvidenceState["sort"]
  readonly onSort: (sort: EvidenceState["sort"]) => void
}

interface Column {
  readonly id: string
  readonly title: string
  readonly isNumber?: boolean
  readonly content: (row: number) => ReactNode
  /** Whether the content says something: not a gap, not "unknown". */
  readonly tells: (row: number) => boolean
}

/** One page of records. On a narrow screen each row is its name with its codes in a line below. */
export function ResultTable({ table, unitNoun, rows, chosen, sort, onSort }: ResultTableProps): ReactNode {
  const { lang, paths } = usePage()
  const columns = useColumns(table, unitNoun, chosen)
  const href = (row: number) => paths.record(table.spec.id, table.doc.key[row] ?? "")
  const t = useText(evidenceTexts)
  return (
    <div className="scroll">
      <SortSelect columns={columns} sort={sort} onSort={onSort} />
      <table className="wide-table results">
        <thead>
          <tr>
            <SortHead id="name" title={t.name} sort={sort} onSort={onSort} />
            {columns.map(({ id, title, isNumber = false }) => (
              <SortHead key={id} id={id} title={title} isNumber={isNumber} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">
                <a href={href(row)}>{nameOf(table.doc, row, lang)}</a>
                <span className="result-line">
                  {columns
                    .filter(({ tells }) => tells(row))
                    .map(({ id, content }) => (
                      <span key={id}>{content(row)}</span>
                    ))}
                </span>
              </th>
              {columns.map(({ id, content, isNumber }) => (
                <td key={id} className={isNumber ? "right" : undefined}>
                  {content(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useColumns(table: EvidenceTable, unitNoun: string, chosen: Chosen): readonly Column[] {
  const { lang, view } = usePage()
  const t = useText(evidenceTexts)
  const { doc } = table
  const has = (facet: string) => table.facets.some(({ id }) => id === facet)
  const place = (row: number) => placeText(view.source(doc.source[row] ?? ""), doc.place[row] ?? "", lang)
  return [
    ...(has("unit")
      ? [
          {
            id: "unit",
            title: facetTitle(table, "unit", unitNoun, lang),
            content: (row: number) => (doc.units[row] ?? []).map((unit) => table.label("unit", unit)[lang]).join(", "),
            tells: (row: number) => (doc.units[row] ?? []).length > 0,
          },
        ]
      : []),
    ...(has("time")
      ? [{ id: "time", title: t.time, content: (row: number) => doc.time[row] ?? "", tells: () => true }]
      : []),
    ...shownVariables(table, chosen).map((variable) => ({
      id: variable.id,
      title: variable.title[lang],
      isNumber: variable.type.kind === "rubric" || variable.type.kind === "number",
      content: (row: number) => <CellValue table={table} variable={variable} row={row} lang={lang} />,
      tells: (row: number) => tells(table.cell(variable.id, row)),
    })),
    ...(doc.place.some((text) => text !== "") && !table.spec.variables.some(({ type }) => type.kind === "rubric")
      ? [{ id: "place", title: t.place, content: place, tells: (row: number) => doc.place[row] !== "" }]
      : []),
  ]
}

/** The table's own columns, and the variables that a filter asks about. */
const shownVariables = (table: EvidenceTable, chosen: Chosen): readonly Variable[] =>
  table.spec.variables.filter((variable) => table.columns.includes(variable) || chosen[variable.id] !== undefined)

interface SortSelectProps extends Pick<ResultTableProps, "sort" | "onSort"> {
  readonly columns: readonly Column[]
}

/** The same on a narrow screen, where the column heads are not shown. */
function SortSelect({ columns, sort, onSort }: SortSelectProps): ReactNode {
  const t = useText(evidenceTexts)
  const heads = [{ id: "name", title: t.name, isNumber: false }, ...columns]
  return (
    <label className="field sort-select">
      <span>{t.sortBy}</span>
      <select
        value={sort?.by ?? ""}
        onChange={({ target: { value } }) => {
          const head = heads.find(({ id }) => id === value)
          onSort(head ? { by: head.id, descending: head.isNumber ?? false } : null)
        }}
      >
        <option value="">{t.ownOrder}</option>
        {heads.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SortHeadProps extends Pick<ResultTableProps, "sort" | "onSort"> {
  readonly id: string
  readonly title: string
  readonly isNumber?: boolean
}

/** A column head that sorts: first up (numbers: down), then the other way, then not at all. */
function SortHead({ id, title, isNumber = false, sort, onSort }: SortHeadProps): ReactNode {
  const own = sort?.by === id ? sort : null
  const next =
    own === null
      ? { by: id, descending: isNumber }
      : own.descending === isNumber
        ? { by: id, descending: !isNumber }
        : null
  return (
    <th
      scope="col"
      className={isNumber ? "right" : undefined}
      aria-sort={own ? (own.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className="bare sort" onClick={() => onSort(next)}>
        {title}
        <span className="sort-mark" aria-hidden="true">
          {own ? (own.descending ? "↓" : "↑") : "↕"}
        </span>
      </button>
    </th>
  )
}
