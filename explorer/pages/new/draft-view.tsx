import { type ReactNode, useCallback } from "react"
import { useLang } from "../../app/page-context.ts"
import type { Draft, DraftStore } from "../../import/draft-store.ts"
import { Announce } from "../../parts/announce.tsx"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"
import type { Act } from "./act.ts"
import { LookList } from "./look-list.tsx"
import { ProblemList } from "./problem-list.tsx"
import { RankingPreview } from "./ranking-preview.tsx"
import { ReadFacts } from "./read-facts.tsx"
import { SaveEdition } from "./save-edition.tsx"
import { Structure } from "./structure.tsx"

interface DraftViewProps {
  readonly draft: Draft
  readonly store: DraftStore
  /** Name of the archive that was saved last; "" for none. */
  readonly saved: string
  readonly onSheet: (sheet: string) => void
}

/** A spreadsheet as an index: what was read, what to look at, what can be adjusted, and what comes of it. */
export function DraftView({ draft, store, saved, onSheet }: DraftViewProps): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  const act = useCallback<Act>(
    (change) => {
      const now = store.state().draft?.outline
      if (now === undefined) return
      const next = change(now)
      if (next !== now) store.adjust(next)
    },
    [store],
  )
  const first = draft.ranking?.rows[0]
  return (
    <>
      <ReadFacts draft={draft} act={act} onSheet={onSheet} />
      <div className="create-bench">
        <Structure draft={draft} act={act} undo={store.undo} />
        <RankingPreview draft={draft} />
      </div>
      {draft.mistakes.length > 0 && (
        <div className="create-mistakes" role="alert">
          <p>{t.mistakes}</p>
          <ProblemList problems={draft.mistakes} />
        </div>
      )}
      <LookList draft={draft} />
      <SaveEdition draft={draft} store={store} saved={saved} />
      <Announce text={draft.isBehind || !first ? "" : t.nowFirst(first.name[lang])} />
    </>
  )
}
