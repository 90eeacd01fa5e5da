import type { ReactNode } from "react"
import { forensicsWords } from "../../../src/publish/index.ts"
import { useLang } from "../../app/page-context.ts"
import { Fold } from "../../parts/fold.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { capital, useText } from "../../text/index.ts"

/** The forms that are tried: what "no such form fits" speaks of. */
export function TriedForms(): ReactNode {
  const lang = useLang()
  const t = useText(forensicsTexts)
  return (
    <section className="forensics-fold" aria-label={t.tried}>
      <Fold summary={t.tried}>
        <div className="prose small">
          <p>{t.triedAbout}</p>
          <ul>
            {Object.values(forensicsWords[lang].forms).map((form) => (
              <li key={form}>{capital(form)}</li>
            ))}
          </ul>
        </div>
      </Fold>
    </section>
  )
}
