import { Fragment, type ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import type { TermId } from "../text/glossary.ts"
import { glossaryTexts } from "../text/glossary-page.ts"
import { useText } from "../text/index.ts"
import { termName } from "../view/terms.ts"

/** The words that a page takes for granted, each linked to its meaning. */
export function TermLinks({ terms }: { terms: readonly TermId[] }): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(glossaryTexts)
  return (
    <p className="term-links small">
      {t.terms}:{" "}
      {terms.map((id, k) => (
        <Fragment key={id}>
          {k > 0 && " · "}
          <a href={paths.glossary(id)}>{termName(id, lang)}</a>
        </Fragment>
      ))}
    </p>
  )
}
