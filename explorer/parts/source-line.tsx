import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { placeIn } from "../view/labels.ts"

interface SourceLineProps {
  readonly source: string
  /** Place inside the source, as the edition writes it; "" for none. */
  readonly place: string
}

/** "2019 Global Smart Cities Index Report, line 5323", linked to the entry of the source. */
export function SourceLine({ source: id, place }: SourceLineProps): ReactNode {
  const { lang, view, paths } = usePage()
  const source = view.source(id)
  const where = placeIn(source, place, lang)
  return (
    <span className="source-line">
      <a href={paths.sources(id)}>{source?.title[lang] ?? id}</a>
      {where !== "" && `, ${where}`}
    </span>
  )
}
