import type { ReactNode } from "react"
import type { Variable } from "../../src/model/index.ts"
import type { EvidenceTable } from "../../src/query/index.ts"
import { useLang } from "../app/page-context.ts"
import { CellValue } from "./cell-value.tsx"

interface RecordFactsProps {
  readonly table: EvidenceTable
  readonly row: number
  /** Default: every variable but rubrics, which have a table of their own. */
  readonly variables?: readonly Variable[]
}

/** What was recorded, variable by variable: the label of each code with its definition, gaps as gaps. */
export function RecordFacts({ table, row, variables }: RecordFactsProps): ReactNode {
  const lang = useLang()
  const shown = variables ?? table.spec.variables.filter(({ type }) => type.kind !== "rubric")
  return (
    <dl className="facts">
      {shown.map((variable) => (
        <div key={variable.id}>
          <dt>
            {variable.title[lang]}
            {variable.definition && <span className="fact-about">{variable.definition[lang]}</span>}
          </dt>
          <dd>
            <CellValue table={table} variable={variable} row={row} lang={lang} />
            {definitions(table, variable, row).map((text) => (
              <span key={text.en} className="fact-about">
                {text[lang]}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Definitions of the codes that a record holds; a list of several codes shows none, for they would bury the answer. */
function definitions(table: EvidenceTable, variable: Variable, row: number) {
  const cell = table.cell(variable.id, row)
  if (typeof cell !== "string" || variable.type.kind !== "code") return []
  const text = table.definition(variable.id, cell)
  return text ? [text] : []
}
