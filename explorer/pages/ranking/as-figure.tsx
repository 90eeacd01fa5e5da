import { type ReactNode, useState } from "react"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"

/** The table once more as one picture to take along. Closed to begin with, and drawn only while it is open. */
export function AsFigure({ children }: { children: () => ReactNode }): ReactNode {
  const t = useText(rankingTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold as-figure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.asFigure}</summary>
      {isOpen && children()}
    </details>
  )
}
