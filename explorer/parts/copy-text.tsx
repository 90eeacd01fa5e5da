import { type ReactNode, useState } from "react"
import { dataTexts } from "../text/data.ts"
import { useText } from "../text/index.ts"
import "./copy-text.css"

interface CopyTextProps {
  readonly title: string
  readonly text: string
}

/** Lines to be taken along as they are, with a button that copies them. */
export function CopyText({ title, text }: CopyTextProps): ReactNode {
  const t = useText(dataTexts)
  const [said, setSaid] = useState("")
  const copy = () => {
    // Without a secure connection a browser has no clipboard to offer.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setSaid(t.copied),
      () => setSaid(t.copyFailed),
    )
  }
  return (
    <div className="copy-text">
      <div className="copy-head">
        <h3>{title}</h3>
        <button type="button" onClick={copy} aria-label={`${t.copy}: ${title}`}>
          {t.copy}
        </button>
        <span className="small quiet" role="status">
          {said}
        </span>
      </div>
      <pre>{text}</pre>
    </div>
  )
}
