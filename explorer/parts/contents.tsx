import type { ReactNode } from "react"
import { useLang } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"

interface ContentsEntry {
  /** Id of the heading that it leads to. */
  readonly id: string
  readonly title: string
  /** How many there are of what the section lists. */
  readonly count?: number
}

/** The sections of a long page, under its head. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }): ReactNode {
  const lang = useLang()
  const t = useText(partTexts)
  return (
    <nav className="contents small" aria-label={t.contents}>
      <ul className="plain-list">
        {entries.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            {count !== undefined && <span className="quiet number"> {formatNumber(count, lang)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
