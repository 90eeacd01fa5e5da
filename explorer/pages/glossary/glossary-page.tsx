import { Fragment, type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { glossaryTexts } from "../../text/glossary-page.ts"
import { useText } from "../../text/index.ts"
import { findTerms } from "../../view/terms.ts"
import "./glossary.css"

/** Every word of the field as it is used here, in both languages, each with an address of its own. */
export function GlossaryPage(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(glossaryTexts)
  const id = useId()
  const find = textParam(search, "find")
  const other = lang === "ko" ? "en" : "ko"
  const entries = findTerms(find)
  useTitle(t.title, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <div className="controls">
        <label className="field" htmlFor={id}>
          <span>{t.find}</span>
          <input
            id={id}
            type="search"
            value={find ?? ""}
            onChange={(event) => patch({ find: event.target.value || undefined })}
          />
        </label>
      </div>
      {entries.length === 0 && (
        <p className="empty" role="status">
          {t.nothing}
        </p>
      )}
      <dl className="glossary">
        {entries.map(({ id, term, meaning, not }) => (
          <div key={id} id={id}>
            <dt>
              {term[lang]}
              <span className="small quiet" lang={other}>
                {term[other]}
              </span>
            </dt>
            <dd>
              <Emphasised text={meaning[lang]} />
              {not !== null && (
                <span className="small quiet glossary-not">
                  {t.not} <Emphasised text={not[lang]} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Text in which a word between asterisks is stressed, as in the documents. */
function Emphasised({ text }: { text: string }): ReactNode {
  return text
    .split("*")
    .map((part, k) => (k % 2 === 1 ? <em key={part}>{part}</em> : <Fragment key={part}>{part}</Fragment>))
}
