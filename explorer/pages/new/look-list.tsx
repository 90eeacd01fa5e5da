import type { ReactNode } from "react"
import { useLang } from "../../app/page-context.ts"
import type { Draft } from "../../import/draft-store.ts"
import { Section } from "../../parts/section.tsx"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"

/** What the table left open, as README.md of the edition lists it. Nothing where the tables say all. */
export function LookList({ draft: { notes } }: { draft: Draft }): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  if (notes.length === 0) return null
  return (
    <Section id="look" title={t.look} about={t.lookAbout}>
      <ul className="create-look">
        {notes.map((note) => (
          <li key={note.en}>
            {note[lang].split("`").map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
