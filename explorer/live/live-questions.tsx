import { memo, type ReactNode, useMemo, useRef } from "react"
import { usePage } from "../app/page-context.ts"
import { Section } from "../parts/section.tsx"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import type { RankedResult, RankingRow } from "../view/ranking.ts"
import { DuelQuestion } from "./duel-question.tsx"
import { ImproveQuestion } from "./improve-question.tsx"
import { LimitsQuestion } from "./limits-question.tsx"
import type { Live } from "./use-live.ts"
import { useSeen } from "./use-seen.ts"

interface LiveQuestionsProps {
  readonly live: Live
  readonly rows: readonly RankingRow[]
  readonly result: RankedResult | undefined
}

function LiveQuestionsPlain({ live, rows, result }: LiveQuestionsProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(liveTexts)
  const placed = useMemo(() => rows.filter((row) => row.rank !== null || row.expected !== null), [rows])
  // Who has a place may change with the weights; the lists to choose from hold everybody, and stand still.
  const units = useMemo(
    () => view.doc.units.toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang)),
    [view, lang],
  )
  const section = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(section)
  if (placed.length < 2) return null
  return (
    <Section id="questions" title={t.questions} about={t.questionsAbout}>
      <div className="questions" ref={section}>
        <DuelQuestion live={live} isSeen={isSeen} rows={placed} units={units} result={result} />
        {live.node.basis === "scored" && (
          <>
            <ImproveQuestion live={live} isSeen={isSeen} rows={placed} units={units} />
            <LimitsQuestion live={live} isSeen={isSeen} rows={placed} units={units} />
          </>
        )}
      </div>
    </Section>
  )
}

/** Questions to the ranking as it stands with the weights at hand. Nothing where fewer than two units have a place. */
export const LiveQuestions = memo(LiveQuestionsPlain)
