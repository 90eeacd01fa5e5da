import type { ReactNode } from "react"
import { useText } from "../text/index.ts"
import { evidenceTexts } from "./text.ts"

interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

/** Links to the page before and the page after; nothing where one page holds all. */
export function Pager({ page, pages, href }: PagerProps): ReactNode {
  const t = useText(evidenceTexts)
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={t.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          ← {t.previous}
        </a>
      )}
      <span className="number">{t.page(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t.next} →
        </a>
      )}
    </nav>
  )
}
