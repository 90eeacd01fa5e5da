import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { changesTexts, inPeriod } from "../text/changes.ts"
import { useText } from "../text/index.ts"
import { changingNodes } from "../view/changing-nodes.ts"

/** The way to what changed between the first period and the edition's own; nothing where there is one period alone. */
export function ChangesLink(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(changesTexts)
  const { periods, edition } = view.doc
  const [from] = periods
  if (from === undefined || from === edition.time || changingNodes(view).length === 0) return null
  return (
    <p className="small way">
      <a href={paths.changes()}>{t.link(inPeriod(from, lang), inPeriod(edition.time, lang))}</a>
    </p>
  )
}
