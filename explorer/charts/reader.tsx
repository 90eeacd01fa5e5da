import { type KeyboardEvent, type ReactNode, useState } from "react"
import type { Lang } from "../../src/model/index.ts"
import { type FigureData, figureDescription, rowSentence } from "./figure-data.ts"
import { ReadMark } from "./mark.tsx"
import { stepTo } from "./reader-state.ts"
import { chartText } from "./text.ts"

interface ReaderProps {
  readonly lang: Lang
  readonly data: FigureData
  readonly title: string
  readonly children: ReactNode
}

/**
 * A picture that is read mark by mark: one stop of the Tab key, arrow keys inside. It is a slider to assistive
 * technology, because of all roles that one passes the arrow keys on and speaks its text at every step by itself.
 */
export function Reader({ lang, data, title, children }: ReaderProps): ReactNode {
  const [at, setAt] = useState(0)
  const [isReading, setReading] = useState(false)
  const { rows } = data
  if (rows.length === 0) return children
  const now = Math.min(at, rows.length - 1)
  const row = rows[now]!
  const sentence = rowSentence(data, row)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, now, rows.length)
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <div className="figure-plot">
      {/* first, so that the whole is heard before the links of its rows */}
      <div
        className="figure-reader"
        role="slider"
        tabIndex={0}
        aria-label={`${title}. ${chartText.read[lang]}`}
        aria-description={figureDescription(data, lang)}
        aria-valuemin={1}
        aria-valuemax={rows.length}
        aria-valuenow={now + 1}
        aria-valuetext={sentence}
        onKeyDown={onKeyDown}
        onFocus={() => setReading(true)}
        onBlur={() => setReading(false)}
      />
      <ReadMark value={isReading ? row.id : null}>{children}</ReadMark>
      {isReading && (
        <p className="figure-reading" aria-hidden="true">
          <span className="figure-reading-place">
            {now + 1} / {rows.length}
          </span>{" "}
          {sentence}
        </p>
      )}
    </div>
  )
}
