import type { ReactNode } from "react"
import type { ForensicsDocument } from "../../../src/model/index.ts"
import { forensicsText } from "../../../src/publish/index.ts"
import { useLang } from "../../app/page-context.ts"
import { save } from "../../charts/download.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"

/** The findings as the files that the command line gives: `forensics.json`, byte for byte, and the report as text. */
export function Downloads({ document }: { document: ForensicsDocument }): ReactNode {
  const lang = useLang()
  const t = useText(forensicsTexts)
  const json = () => new Blob([`${JSON.stringify(document)}\n`], { type: "application/json" })
  // A byte order mark, without which some editors read Hangul as something else.
  const text = () => new Blob(["\ufeff", forensicsText(document, lang), "\n"], { type: "text/plain" })
  return (
    <fieldset className="forensics-downloads">
      <legend>{t.download}</legend>
      <button type="button" onClick={() => save("forensics.json", json())}>
        forensics.json
      </button>{" "}
      <button type="button" onClick={() => save("forensics.txt", text())}>
        {t.asText}
      </button>
    </fieldset>
  )
}
