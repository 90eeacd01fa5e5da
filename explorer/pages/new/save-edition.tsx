import type { ReactNode } from "react"
import type { Draft, DraftStore } from "../../import/draft-store.ts"
import { CopyText } from "../../parts/copy-text.tsx"
import { Section } from "../../parts/section.tsx"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"

interface SaveEditionProps {
  readonly draft: Draft
  readonly store: DraftStore
  readonly saved: string
}

/** The edition as a ZIP, and what to do with it. */
export function SaveEdition({ draft, store, saved }: SaveEditionProps): ReactNode {
  const t = useText(createTexts)
  const cannot = draft.mistakes.length > 0
  const folder = saved === "" ? "DIR" : saved.replace(/\.zip$/, "")
  const commands = [
    [`npx cityindex check ${folder}`, t.checkAbout],
    [`npx cityindex build ${folder}`, t.buildAbout],
    [`npx cityindex serve ${folder}`, t.serveAbout],
  ]
  return (
    <Section id="save" title={t.save} about={t.saveAbout}>
      <p className="create-save">
        <button type="button" className="create-save-button" disabled={cannot || draft.isBehind} onClick={store.save}>
          {t.save}
        </button>
        <span role="status" className="small">
          {cannot ? t.cannotSave : saved === "" ? "" : t.saved(saved)}
        </span>
      </p>
      <CopyText title={t.commands} text={commands.map(([command, about]) => `# ${about}\n${command}`).join("\n\n")} />
    </Section>
  )
}
