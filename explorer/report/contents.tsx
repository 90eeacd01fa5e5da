import type { ReactNode } from "react"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { Frame } from "./frame.tsx"
import type { ContentsEntry } from "./part.ts"

/** So many lines fill the two columns of a page, and so many one. */
const perPage = 68
const perColumn = 30

/** The lines of the contents, page by page. */
export const contentsPages = (entries: readonly ContentsEntry[]): readonly (readonly ContentsEntry[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / perPage)) }, (_, k) =>
    entries.slice(k * perPage, (k + 1) * perPage),
  )

interface ContentsProps {
  readonly head: string
  readonly entries: readonly ContentsEntry[]
  readonly isFirst: boolean
}

/** Titles with the pages on which they are: the numbers are put in when the pages are known. */
export function Contents({ head, entries, isFirst }: ContentsProps): ReactNode {
  const t = useText(reportTexts)
  return (
    <Frame name="contents" head={head} className="contents">
      {isFirst && <h1 id="part-contents">{t.contents}</h1>}
      <ol className={entries.length > perColumn ? "contents-list is-long" : "contents-list"}>
        {entries.map(({ id, title, level }) => (
          <li key={id} className={`contents-${level}`}>
            <a href={`#${id}`}>
              <span className="contents-title">{title}</span> <span className="contents-page" data-page-of={id} />
            </a>
          </li>
        ))}
      </ol>
    </Frame>
  )
}
