import type { ReactNode } from "react"
import type { Lang, Variable } from "../../src/model/index.ts"
import type { Cell, EvidenceTable } from "../../src/query/index.ts"
import { ExternalLink } from "../parts/external-link.tsx"
import { formatNumber, textsIn } from "../text/index.ts"
import { evidenceTexts } from "./text.ts"

interface CellValueProps {
  readonly table: EvidenceTable
  readonly variable: Variable
  readonly row: number
  readonly lang: Lang
}

/** A recorded value in words. An empty cell says that it is empty: it is neither "not applicable" nor "unknown". */
export function CellValue({ table, variable, row, lang }: CellValueProps): ReactNode {
  const t = textsIn(evidenceTexts, lang)
  const cell = table.cell(variable.id, row)
  if (isEmpty(cell)) return <span className="gap">{variable.type.kind === "codes" ? t.noCode : t.gap}</span>
  switch (variable.type.kind) {
    case "code":
      return <Code code={String(cell)} label={table.label(variable.id, String(cell))[lang]} />
    case "codes":
      return (cell as readonly string[]).map((code) => table.label(variable.id, code)[lang]).join(", ")
    case "texts":
      return (cell as readonly string[]).join(", ")
    case "boolean":
      return cell === true ? t.yes : t.no
    case "number":
    case "rubric":
      return formatNumber(Number(cell), lang)
    case "url":
      return <ExternalLink href={String(cell)}>{readable(String(cell))}</ExternalLink>
    default:
      return String(cell)
  }
}

/** "unknown" is an answer too, and reads paler than those that tell something. */
function Code({ code, label }: { code: string; label: string }): ReactNode {
  return code === "unknown" ? <span className="quiet">{label}</span> : label
}

const isEmpty = (cell: Cell) => cell === null || cell === "" || (Array.isArray(cell) && cell.length === 0)

/** An address without its protocol and with its end cut where it is long. */
function readable(url: string): string {
  const bare = url.replace(/^https?:\/\//, "").replace(/\/$/, "")
  return bare.length <= 64 ? bare : `${bare.slice(0, 63)}…`
}
