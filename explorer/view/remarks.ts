import type { Lang, Remark } from "../../src/model/index.ts"
import { type FigureRow, rowById } from "./figures.ts"
import type { IndexView } from "./index-view.ts"

/** What computation says to a finding. */
export const remarksOfFinding = ({ doc }: IndexView, finding: string): readonly Remark[] =>
  doc.remarks.filter(({ findings }) => findings.includes(finding))

/** What computation found and no finding tells of. */
export const undeclaredRemarks = ({ doc }: IndexView): readonly Remark[] =>
  doc.remarks.filter(({ findings }) => findings.length === 0)

export const unitNamesOf = (view: IndexView, { units }: Remark, lang: Lang): readonly string[] =>
  units.map((id) => view.unit(id)?.name[lang] ?? id)

/** The printed numbers that a remark holds against each other. */
export const rowsOfRemark = (view: IndexView, { rows }: Remark, lang: Lang): readonly FigureRow[] =>
  rows.flatMap(({ kind, id }) => (kind === "figure" || kind === "value" ? (rowById(view, id, lang) ?? []) : []))

/** What the source says in words, of those rows that are statements. */
export const statementsOfRemark = ({ doc }: IndexView, { rows }: Remark) => {
  const ids = new Set(rows.filter(({ kind }) => kind === "statement").map(({ id }) => id))
  return doc.statements.filter(({ id }) => ids.has(id))
}
