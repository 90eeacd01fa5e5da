import { type ReactNode, useEffect, useRef, useState } from "react"
import { importLimits } from "../../../src/sheets/index.ts"
import { BareFrame } from "../../app/bare-frame.tsx"
import { useTitle } from "../../app/use-title.ts"
import { save } from "../../charts/download.tsx"
import { useDraft } from "../../import/use-draft.ts"
import { DropZone } from "../../parts/drop-zone.tsx"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"
import { DraftView } from "./draft-view.tsx"
import { RefusedFiles } from "./problem-list.tsx"
import "./new.css"

const endings = [".xlsx", ".xlsm", ".csv", ".tsv", ".tab", ".txt"]

/** A spreadsheet is dropped, seen as an index, adjusted and saved as an edition. Nothing of it leaves the browser. */
export function NewPage(): ReactNode {
  return (
    <BareFrame>
      <Create />
    </BareFrame>
  )
}

function Create(): ReactNode {
  const t = useText(createTexts)
  const [saved, setSaved] = useState("")
  const { state, store } = useDraft((name, bytes) => {
    save(name, new Blob([bytes], { type: "application/zip" }))
    setSaved(name)
  })
  const { reading, refused, draft } = state
  const place = useRef<HTMLDivElement>(null)
  const files = draft?.files
  useTitle(t.title)
  useEffect(() => {
    setSaved("")
    if (files) place.current?.scrollIntoView({ block: "start" })
  }, [files])
  const read = (given: readonly File[], sheet: string | null) =>
    store.read(given, sheet, draft?.facts.periods.length === 0 ? draft.outline.time : String(new Date().getFullYear()))
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <DropZone
        label={t.drop}
        note={t.stays}
        endings={endings}
        several
        mostBytes={importLimits.megabytes * 1_000_000}
        onFiles={(given) => read(given, null)}
      />
      <div className="create-status" role="status">
        {reading && (
          <p>
            {t.reading(reading)}{" "}
            <button type="button" onClick={store.stop}>
              {t.stop}
            </button>
          </p>
        )}
      </div>
      {refused && <RefusedFiles refused={refused} hasDraft={draft !== null} />}
      <div ref={place}>
        {draft && <DraftView draft={draft} store={store} saved={saved} onSheet={(sheet) => read(draft.files, sheet)} />}
      </div>
    </>
  )
}
