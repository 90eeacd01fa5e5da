import type { ReactNode } from "react"
import type { Remark } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { remarkSentence, remarkTexts } from "../text/remarks.ts"
import { rowsOfRemark, statementsOfRemark, undeclaredRemarks, unitNamesOf } from "../view/remarks.ts"
import { FigureTable } from "./figure-table.tsx"
import { SourceLine } from "./source-line.tsx"

/** Beside a finding: what computation says to it. Nothing where it says nothing. */
export function Confirmation({ remarks }: { readonly remarks: readonly Remark[] }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(remarkTexts)
  // Two rows of one list may break it in the same way: one sentence tells of both.
  const sentences = new Set(remarks.map((remark) => remarkSentence(remark, unitNamesOf(view, remark, lang), lang)))
  if (sentences.size === 0) return null
  return (
    <p className="small quiet finding-computed">
      <span className="tag">{t.confirmed}</span> {[...sentences].join(" ")}
    </p>
  )
}

/** What computation found and no finding tells of, each with the numbers it is about. */
export function UndeclaredRemarks(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(remarkTexts)
  const remarks = undeclaredRemarks(view)
  if (remarks.length === 0) return null
  return (
    <section aria-labelledby="undeclared">
      <h2 id="undeclared">{t.undeclared(remarks.length)}</h2>
      <p>{t.undeclaredLead}</p>
      <ul className="rows findings">
        {remarks.map((remark, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a built document never changes
          <li key={k} className="finding">
            <RemarkEntry remark={remark} sentence={remarkSentence(remark, unitNamesOf(view, remark, lang), lang)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RemarkEntry({ remark, sentence }: { readonly remark: Remark; readonly sentence: string }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(remarkTexts)
  const figures = rowsOfRemark(view, remark, lang)
  const statements = statementsOfRemark(view, remark)
  return (
    <div>
      <p className="finding-text">{sentence}</p>
      {remark.source !== "" && remark.places.length > 0 && (
        <p className="finding-facts small quiet">
          <SourceLine source={remark.source} place={remark.places.join(";")} />
        </p>
      )}
      {statements.map(({ id, text, source, place }) => (
        <p key={id} className="small">
          {text[lang]} <SourceLine source={source} place={place} />
        </p>
      ))}
      {figures.length > 0 && (
        <details className="finding-figures">
          <summary>{t.rows(figures.length)}</summary>
          <FigureTable caption={t.rows(figures.length)} rows={figures} />
        </details>
      )}
    </div>
  )
}
