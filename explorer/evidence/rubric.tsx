import type { ReactNode } from "react"
import type { Variable } from "../../src/model/index.ts"
import type { EvidenceTable } from "../../src/query/index.ts"
import { useLang } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { CellValue } from "./cell-value.tsx"
import { rubricLines } from "./record.ts"
import { evidenceTexts } from "./text.ts"

interface RubricProps {
  readonly table: EvidenceTable
  readonly rubric: Variable
  readonly row: number
}

/** The answers of a record with the points that each earned, and their sum. */
export function Rubric({ table, rubric, row }: RubricProps): ReactNode {
  const lang = useLang()
  const t = useText(evidenceTexts)
  const lines = rubricLines(table, rubric.id, row)
  const sum = lines.reduce((total, line) => total + line.earned, 0)
  const possible = lines.reduce((total, line) => total + line.possible, 0)
  return (
    <section className="section">
      <h2>{rubric.title[lang]}</h2>
      <p className="about">{rubric.definition?.[lang] ?? t.points}</p>
      <div className="scroll">
        <table className="rubric">
          <thead>
            <tr>
              <th scope="col">{t.question}</th>
              <th scope="col">{t.answer}</th>
              <th scope="col" className="right">
                {t.earned}
              </th>
              <th scope="col" className="right">
                {t.possible}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const variable = table.variable(line.variable)
              return (
                <tr key={line.variable}>
                  <th scope="row">
                    {variable?.title[lang] ?? line.variable}
                    {variable?.definition && <span className="fact-about">{variable.definition[lang]}</span>}
                  </th>
                  <td>{variable && <CellValue table={table} variable={variable} row={row} lang={lang} />}</td>
                  <td className="right">
                    <strong>{formatNumber(line.earned, lang)}</strong>
                  </td>
                  <td className="right quiet">{formatNumber(line.possible, lang)}</td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t.sum}
              </th>
              <td className="right">
                <strong>{formatNumber(sum, lang)}</strong>
              </td>
              <td className="right quiet">{formatNumber(possible, lang)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
