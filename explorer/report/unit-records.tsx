import type { ReactNode } from "react"
import type { EvidenceTableDocument, Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import type { IndexView } from "../view/index-view.ts"
import { codeLabel, placeIn } from "../view/labels.ts"
import { recordAt, rowsAbout } from "../view/records.ts"
import { Rest } from "./frame.tsx"
import { usePrint } from "./print-context.ts"

const most = 10
/** Variable of records that the source itself sets apart; such records come first. */
const setApart = "highlighted"

/** Records about the unit, those first that the source sets apart; as many as the page has room for. */
export function UnitRecords({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const { evidence } = usePrint()
  const t = useText(reportTexts)
  const found = evidence.tables.flatMap((table) => rowsAbout(table, unit.id).map((row) => ({ table, row })))
  if (evidence.tables.length === 0) return null
  const isFirst = ({ table, row }: (typeof found)[number]) => table.values[setApart]?.[row] === true
  const ordered = found.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
  const shown = ordered.slice(0, most)
  return (
    <section className="block records">
      <h3>{t.records}</h3>
      <p className="small quiet">{t.recordsAll(found.length)}</p>
      <ul className="two-up" data-spare="1">
        {shown.map(({ table, row }) => {
          const record = recordAt(table, row, lang)
          return record === null ? null : (
            <li key={`${table.id} ${record.key}`} data-item="">
              <p className="record-name">
                <a href={paths.record(table.id, record.key)}>{record.name}</a>
              </p>
              {record.description !== "" && <p className="small">{record.description}</p>}
              <p className="record-codes">{codesOf(view, table, row, lang).join(" · ")}</p>
            </li>
          )
        })}
      </ul>
      <Rest all={found.length} here={shown.length} before={t.restBefore} after={t.restAfter} where={t.restWhere} />
    </section>
  )
}

/** The first codes of a record, and its place in the source. */
function codesOf(view: IndexView, table: EvidenceTableDocument, row: number, lang: "en" | "ko"): readonly string[] {
  const spec = view.doc.codebook.tables.find((each) => each.id === table.id)
  const codes = (spec?.variables ?? []).flatMap(({ id, type, facet }) => {
    const code = table.values[id]?.[row]
    return facet && type.kind === "code" && typeof code === "string" ? [codeLabel(view, type.list, code, lang)] : []
  })
  const place = placeIn(view.source(table.source[row] ?? ""), table.place[row] ?? "", lang)
  return [...codes.slice(0, 2), place].filter((text) => text !== "")
}
