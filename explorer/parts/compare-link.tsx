import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { compareTexts } from "../text/compare.ts"
import { useText } from "../text/index.ts"
import { mostCompared } from "../view/compare.ts"
import { triedNodes } from "../view/robustness.ts"
import { scoredRoot } from "../view/structure.ts"

interface CompareLinkProps {
  readonly units: readonly string[]
  /** With it also the way to how far the ranks in this node hold, where that was tried. */
  readonly node?: string
}

/** The way to the page that sets units side by side: with those that are highlighted, or to choose some. */
export function CompareLink({ units, node }: CompareLinkProps): ReactNode {
  const { view, paths } = usePage()
  const t = useText(compareTexts)
  if (view.doc.units.length < 2) return null
  const isTried = node !== undefined && triedNodes(view).some((each) => each.id === node)
  const taken = units.slice(0, mostCompared)
  return (
    <p className="small way">
      <a href={paths.compare(taken)}>{taken.length > 0 ? t.compareThese(taken.length) : t.compareSome}</a>
      {isTried && (
        <>
          {" · "}
          <a href={paths.robustness({ node: node === scoredRoot(view)?.id ? undefined : node })}>{t.robustness}</a>
        </>
      )}
    </p>
  )
}
