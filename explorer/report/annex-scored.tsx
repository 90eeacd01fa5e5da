import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { rankRange } from "../charts/index.ts"
import { capital, decimalsOf, formatNumber, useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { statusName } from "../text/values.ts"
import { valueText } from "../view/imputed.ts"
import { gaps } from "../view/node.ts"

/** So many columns of numbers fit beside the names. */
const perTable = 6

const inTables = (nodes: readonly Node[]): readonly (readonly Node[])[] =>
  Array.from({ length: Math.ceil(nodes.length / perTable) }, (_, k) => nodes.slice(k * perTable, (k + 1) * perTable))

/** Scores and ranks of every unit in every dimension that has them. */
export function AnnexScores(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const nodes = view.doc.nodes.filter((node) => node.basis === "scored" && node.kind === "dimension")
  if (nodes.length === 0) return null
  return (
    <section>
      <h2>{t.annexScores}</h2>
      <p className="about">{t.annexScoresAbout}</p>
      {inTables(nodes).map((columns) => (
        <Table
          key={columns[0]?.id}
          columns={columns}
          cell={(node, i) => {
            const result = view.result(node.id)
            const score = result?.score[i] ?? null
            if (score === null) return null
            const { low, high } = result?.uncertainty ?? { low: [], high: [] }
            const interval = low[i] == null ? "" : ` (${rankRange(low[i] ?? null, high[i] ?? null)})`
            return `${formatNumber(score, lang, decimalsOf(result?.score ?? []))} · ${result?.rank[i] ?? "–"}${interval}`
          }}
        />
      ))}
    </section>
  )
}

/** Values of every indicator, as they are published. */
export function AnnexIndicators(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const nodes = view.doc.method.indicators.map(({ node }) => view.node(node)).filter((node) => node !== undefined)
  if (nodes.length === 0) return null
  const { periods, edition } = view.doc
  return (
    <section>
      <h2>{t.annexValues}</h2>
      <p className="about">
        {t.annexValuesAbout(edition.time)} {periods.length > 1 && t.annexPeriods(periods.length - 1)}
      </p>
      {inTables(nodes).map((columns) => (
        <Table key={columns[0]?.id} columns={columns} cell={(node, i) => valueText(view, node, i, lang)} />
      ))}
    </section>
  )
}

interface TableProps {
  readonly columns: readonly Node[]
  /** Null: a gap. */
  readonly cell: (node: Node, i: number) => string | null
}

function Table({ columns, cell }: TableProps): ReactNode {
  const { lang, view } = usePage()
  return (
    <table className="tight annex-table">
      <thead>
        <tr>
          <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="right">
              {column.title[lang]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.doc.units.map((unit, i) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name[lang]}</th>
            {columns.map((column) => (
              <td key={column.id} className="right">
                {cell(column, i) ?? <span className="quiet">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many have no value in each indicator, and why. */
export function AnnexGaps(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const rows = view.doc.method.indicators
    .map(({ node }) => view.node(node))
    .filter((node) => node !== undefined)
    .map((node) => ({ node, ...gaps(view, node) }))
    .filter(({ missing }) => missing > 0)
  return (
    <section>
      <h2>{t.annexGaps}</h2>
      {rows.length === 0 ? (
        <p className="about">{t.noGaps}</p>
      ) : (
        <>
          <p className="about">{t.annexGapsAbout}</p>
          <table className="tight">
            <tbody>
              {rows.map(({ node, missing, reasons }) => (
                <tr key={node.id}>
                  <th scope="row">{node.title[lang]}</th>
                  <td>{t.gapCount(missing, view.doc.units.length)}</td>
                  <td>{reasons.map((reason) => statusName(reason, lang)).join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
