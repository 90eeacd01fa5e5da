import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { sourceText } from "../view/labels.ts"
import { usePrint } from "./print-context.ts"

interface PrintFigureProps {
  /** Id of what the page is about: it numbers the figure. */
  readonly owner: string
  /** Page of the explorer, with the anchor of the same figure. */
  readonly href: string
  /** The takeaway, from the numbers. */
  readonly title: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
  /** Source with the place in it; without it the edition itself is the source: what it computed. */
  readonly from?: { readonly source: string; readonly place: string }
  /** A chart of a fixed width. */
  readonly children: ReactNode
  /** What belongs below: what contradicts it. */
  readonly below?: ReactNode
}

/** A chart on paper: takeaway above; below it what to know, its source, and the id that finds it on the web. */
export function PrintFigure({
  owner,
  href,
  title,
  subtitle = "",
  notes = [],
  from,
  children,
  below,
}: PrintFigureProps): ReactNode {
  const { lang, view } = usePage()
  const { figures } = usePrint()
  const t = useText(reportTexts)
  const id = figures.add(owner, title, href)
  const source = from ? sourceText(view, from.source, from.place, lang) : t.computed
  return (
    <figure className="figure" id={id}>
      <figcaption className="figure-caption">
        <p className="figure-title">{title}</p>
        {subtitle !== "" && <p className="figure-subtitle">{subtitle}</p>}
      </figcaption>
      {children}
      {notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
      <p className="figure-source">
        {t.source}: {source}{" "}
        <a className="figure-id" href={href}>
          [{id}]
        </a>
      </p>
      {below}
    </figure>
  )
}
