import type { ReactNode } from "react"
import { useLang } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import type { Change } from "./changes.ts"

/** How far a unit moved: an arrow and a number to see, a phrase to hear. */
export function RankChange({ change }: { change: Change | undefined }): ReactNode {
  const lang = useLang()
  const t = useText(liveTexts)
  if (change === undefined) return null
  if (change.by === 0)
    return (
      <>
        <span className="rank-change quiet" aria-hidden="true">
          ·
        </span>
        <span className="unseen">{t.unchanged}</span>
      </>
    )
  const decimals = change.kind === "mean" ? 1 : 0
  const by = formatNumber(Math.abs(change.by), lang, decimals)
  const from = change.kind === "mean" ? t.meanPlace(formatNumber(change.from, lang, 1)) : t.place(change.from)
  const isUp = change.by > 0
  return (
    <>
      <span className={isUp ? "rank-change is-up" : "rank-change is-down"} aria-hidden="true">
        {isUp ? "▲" : "▼"}
        {by}
      </span>
      <span className="unseen">{isUp ? t.up(t.places(by), from) : t.down(t.places(by), from)}</span>
    </>
  )
}
