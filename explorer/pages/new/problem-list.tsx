import type { ReactNode } from "react"
import { importLimits } from "../../../src/sheets/index.ts"
import { useLang } from "../../app/page-context.ts"
import type { Refused } from "../../import/draft-store.ts"
import type { Problem } from "../../import/messages.ts"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"

/** Mistakes and remarks of the importer, in its own words, each with its place and what to try. */
export function ProblemList({ problems }: { problems: readonly Problem[] }): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  return (
    <>
      {lang !== "en" && <p className="small quiet">{t.inEnglish}</p>}
      <ul className="plain-list problems">
        {problems.map(({ severity, file, line, column, message, hint }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and two may be alike
          <li key={i} className={severity === "error" ? "problem is-error" : "problem"}>
            <p className="small quiet">{t.problemAt(file, line, column)}</p>
            <p lang="en">
              {message}; {hint}.
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why files were not taken. What was there before stays, and it says so. */
export function RefusedFiles({ refused, hasDraft }: { refused: Refused; hasDraft: boolean }): ReactNode {
  const t = useText(createTexts)
  const { names, why, problems } = refused
  return (
    <section className="create-refused" role="alert">
      {names.length > 0 && <h2>{t.refused(names)}</h2>}
      {why === "time" && <p>{t.tooLong(importLimits.seconds)}</p>}
      {why === "broken" && <p>{t.broken}</p>}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {hasDraft && <p className="small">{t.stayed}</p>}
    </section>
  )
}
