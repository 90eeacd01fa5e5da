import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { hedgedText, intervalText } from "../text/values.ts"
import type { FigureRow } from "../view/figures.ts"
import { placeIn } from "../view/labels.ts"

interface FigureLineProps {
  readonly row: FigureRow
  /** Stands for a unit where a figure is about all of them. */
  readonly whole: string
}

/** One published number: what of, about whom, how hedged, and its place in the source. */
export function FigureLine({ row, whole }: FigureLineProps): ReactNode {
  const { lang, view } = usePage()
  const interval = row.hedged.qualifier === "exact" ? null : intervalText(row.hedged, row.measure, lang)
  const unit = row.unit === null ? "" : (view.unit(row.unit)?.name[lang] ?? row.unit)
  return (
    <li data-item="">
      <span>{[unit, row.detail].filter((text) => text !== "").join(" · ") || whole}</span>
      <span className="leader" />
      <span className="value">
        <strong>{hedgedText(row.hedged, row.measure, lang)}</strong>
        {interval !== null && <span className="quiet"> [{interval}]</span>}
      </span>
      <span className="quiet place">{placeIn(view.source(row.source), row.place, lang)}</span>
    </li>
  )
}
