import type { ReactNode } from "react"
import type { Lang } from "../../src/model/index.ts"
import { useLang } from "../app/page-context.ts"
import { formatNumber, type Texts, useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import type { Change } from "./changes.ts"

/** How far a unit moved: an arrow and a number to see, a phrase to hear. */
export function RankChange({ change }: { change: Change | undefined }): ReactNode {
  const lang = useLang()
  const t = useText(liveTexts)
  if (change === undefined) return null
  const { kind, shown, heard } = told(change, lang, t)
  return (
    <span className={`rank-change ${kind}`} role="img" aria-label={heard}>
      {shown}
    </span>
  )
}

function told({ kind, by, from }: Change, lang: Lang, t: Texts<typeof liveTexts>) {
  if (by === 0) return { kind: "quiet", shown: "·", heard: t.unchanged }
  const places = formatNumber(Math.abs(by), lang, kind === "mean" ? 1 : 0)
  const start = kind === "mean" ? t.meanPlace(formatNumber(from, lang, 1)) : t.place(from)
  return by > 0
    ? { kind: "is-up", shown: `▲${places}`, heard: t.up(t.places(places), start) }
    : { kind: "is-down", shown: `▼${places}`, heard: t.down(t.places(places), start) }
}
