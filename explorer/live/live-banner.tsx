import { memo, type ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { Announce } from "../parts/announce.tsx"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { leadSentence, movedSentence, restSentence } from "../text/live-sentences.ts"
import type { RankedResult, RankingRow } from "../view/ranking.ts"
import { type Change, moved } from "./changes.ts"
import { asPublished, withPreset } from "./own-weights.ts"
import type { Live } from "./use-live.ts"

interface LiveBannerProps {
  readonly live: Live
  readonly headline: string
  readonly rows: readonly RankingRow[]
  readonly changed: ReadonlyMap<number, Change>
  readonly result: RankedResult | undefined
}

function LiveBannerPlain({ live, headline, rows, changed, result }: LiveBannerProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(liveTexts)
  const { node, groups, isOwn, state, step } = live
  const { edition } = view.doc
  const isReconstruction = node.basis === "reconstruction"
  const { count, best } = moved(rows, changed)
  const movedText = isReconstruction
    ? ""
    : movedSentence(
        count,
        changed.size,
        best && { name: best.row.unit.name[lang], from: best.change.from, to: best.change.from - best.change.by },
        edition.unitNoun,
        lang,
      )
  const leader = likeliestLeader(result)
  const lead = leader === null ? null : leadSentence(view.doc.units[leader.i]?.name[lang] ?? "", leader.p, lang)
  return (
    <>
      <Announce text={state.isSettled ? restSentence(headline, isOwn ? lead : null, movedText) : ""} />
      {isOwn && (
        <div className="live-banner">
          <p>
            <strong>{isReconstruction ? t.bannerReconstruction : t.banner(edition.publisher[lang])}</strong>{" "}
            <span className="live-effect">
              {lead} {movedText}
            </span>
          </p>
          <button
            type="button"
            onClick={() => step({ kind: "set", own: withPreset(state.tuning.own, groups, asPublished) })}
          >
            {t.resetLong(live.whose)}
          </button>
        </div>
      )}
    </>
  )
}

/** Says whose weights these are and what they did, with the way back. For the ear it says so once the hand is off. */
export const LiveBanner = memo(LiveBannerPlain)

/** Who is first in most draws; null where nothing was drawn. */
function likeliestLeader(result: RankedResult | undefined): { readonly i: number; readonly p: number } | null {
  const first = result?.uncertainty?.top.p[0] ?? []
  return first.reduce<{ i: number; p: number } | null>(
    (best, p, i) => (p !== null && p > (best?.p ?? 0) ? { i, p } : best),
    null,
  )
}
