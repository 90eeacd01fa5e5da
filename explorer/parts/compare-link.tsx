import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { compareTexts } from "../text/compare.ts"
import { useText } from "../text/index.ts"
import { mostCompared } from "../view/compare.ts"

/** The way to the page that sets units side by side: with those that are highlighted, or to choose some. */
export function CompareLink({ units }: { units: readonly string[] }): ReactNode {
  const { view, paths } = usePage()
  const t = useText(compareTexts)
  if (view.doc.units.length < 2) return null
  const taken = units.slice(0, mostCompared)
  return (
    <p className="small">
      <a href={paths.compare(taken)}>{taken.length > 0 ? t.compareThese(taken.length) : t.compareSome}</a>
    </p>
  )
}
