import { type ReactNode, useEffect, useState } from "react"
import type { Run, RunStore } from "../../forensics/run-store.ts"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import { CompositeField } from "./composite-field.tsx"

interface WorkingProps {
  readonly run: Extract<Run, { phase: "working" }>
  readonly store: RunStore
}

/** What is being done, for how long already, and a way to end it. */
export function Working({ run, store }: WorkingProps): ReactNode {
  const t = useText(forensicsTexts)
  const { name, head, column, looked, since } = run
  const step =
    head === null
      ? t.reading
      : `${t.readSize(head.rows, head.numbers.length)}. ${column === null ? "" : t.looking(column, looked)}`
  return (
    <section className="forensics-status" aria-label={t.working(name)}>
      <p className="forensics-name" role="status">
        {t.working(name)}
      </p>
      <progress className="forensics-progress" aria-label={t.working(name)} />
      <p className="forensics-step small">
        <span>{step}</span> <Elapsed since={since} />
      </p>
      <div className="controls">
        {head && <CompositeField head={head} asked={run.asked} chosen={null} onAsk={store.ask} />}
        <button type="button" onClick={store.stop}>
          {t.stop}
        </button>
      </div>
    </section>
  )
}

/** Seconds since a moment, as they pass. */
function Elapsed({ since }: { since: number }): ReactNode {
  const t = useText(forensicsTexts)
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 200)
    return () => clearInterval(timer)
  }, [])
  return <span className="number">{t.elapsed(Math.max(0, now - since) / 1000)}</span>
}
