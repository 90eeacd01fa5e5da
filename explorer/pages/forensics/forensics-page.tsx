import { type ReactNode, useEffect, useRef } from "react"
import { printedLimits } from "../../../src/spec/index.ts"
import { BareFrame } from "../../app/bare-frame.tsx"
import { useTitle } from "../../app/use-title.ts"
import { useRun } from "../../forensics/use-run.ts"
import { DropZone } from "../../parts/drop-zone.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import { Examples } from "./examples.tsx"
import { RunView } from "./run-view.tsx"
import { TriedForms } from "./tried-forms.tsx"
import "./forensics.css"

const endings = [".csv", ".tsv", ".txt", ".xlsx"]

/** A published table is dropped, and the page tells how it was made. Nothing of it leaves the browser. */
export function ForensicsPage(): ReactNode {
  return (
    <BareFrame>
      <Forensics />
    </BareFrame>
  )
}

function Forensics(): ReactNode {
  const t = useText(forensicsTexts)
  const { run, store } = useRun()
  const place = useRef<HTMLDivElement>(null)
  const isBegun = run.phase !== "waiting"
  useTitle(t.title)
  useEffect(() => {
    if (isBegun) place.current?.scrollIntoView({ block: "start" })
  }, [isBegun])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <DropZone
        label={t.drop}
        note={t.local}
        endings={endings}
        several={false}
        mostBytes={printedLimits.bytes}
        onFiles={([file]) => file && store.begin({ name: file.name, content: file })}
        onText={(content) => store.begin({ name: t.pasted, content })}
      />
      <p className="forensics-shape small quiet">{t.shape}</p>
      <Examples begin={store.begin} />
      <div className="forensics-run" ref={place}>
        <RunView run={run} store={store} />
      </div>
      <TriedForms />
    </>
  )
}
