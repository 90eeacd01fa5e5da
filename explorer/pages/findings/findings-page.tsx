import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { FindingList, findingKindKeys } from "../../parts/finding-list.tsx"
import { UndeclaredRemarks } from "../../parts/remark-list.tsx"
import { findingsTexts } from "../../text/findings.ts"
import { useText } from "../../text/index.ts"
import { partTexts } from "../../text/parts.ts"
import { undeclaredRemarks } from "../../view/remarks.ts"
import "./findings.css"

const kinds = ["contradiction", "arithmetic", "gap", "agreement"] as const

/** All findings of the edition, filtered by kind. */
export function FindingsPage(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(findingsTexts)
  const p = useText(partTexts)
  const { edition, findings } = view.doc
  const kind = textParam(search, "kind")
  const shown = findings.filter((finding) => kind === undefined || finding.kind === kind)
  const title = t.title(findings.length + undeclaredRemarks(view).length)
  useTitle(title, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <fieldset className="kinds">
        <legend className="unseen">{t.kind}</legend>
        <button type="button" aria-pressed={kind === undefined} onClick={() => patch({ kind: undefined })}>
          {t.all} {findings.length}
        </button>
        {kinds.map((each) => {
          const count = findings.filter((finding) => finding.kind === each).length
          return count > 0 ? (
            <button key={each} type="button" aria-pressed={kind === each} onClick={() => patch({ kind: each })}>
              {p[findingKindKeys[each]]} {count}
            </button>
          ) : null
        })}
      </fieldset>
      <FindingList findings={shown} withFigures level={2} />
      {kind === undefined && <UndeclaredRemarks />}
    </>
  )
}
