import type { ReactNode } from "react"
import { useLang } from "../../app/page-context.ts"
import type { Run, RunStore } from "../../forensics/run-store.ts"
import { Announce } from "../../parts/announce.tsx"
import { faultText, forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import { CompositeField } from "./composite-field.tsx"
import { Findings } from "./findings.tsx"
import { Working } from "./working.tsx"

/** How far the examination is, and what it found. */
export function RunView({ run, store }: { run: Run; store: RunStore }): ReactNode {
  const lang = useLang()
  const t = useText(forensicsTexts)
  switch (run.phase) {
    case "waiting":
      return null
    case "working":
      return <Working run={run} store={store} />
    case "failed":
      return (
        <div className="forensics-status" role="alert">
          <p className="forensics-name">{t.failedTitle(run.name)}</p>
          <p>{faultText(run.fault, lang)}</p>
        </div>
      )
    case "stopped":
      return (
        <div className="forensics-status">
          <Announce text={t.stopped(run.seconds)} />
          <p className="forensics-name">{run.name}</p>
          <p>{t.stopped(run.seconds)}</p>
          <p className="controls">
            {run.head && <CompositeField head={run.head} asked={run.asked} chosen={null} onAsk={store.ask} />}
            <button type="button" onClick={() => store.ask(run.asked)}>
              {t.again}
            </button>
          </p>
        </div>
      )
    case "found":
      return <Findings run={run} onAsk={store.ask} />
  }
}
