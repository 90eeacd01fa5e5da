import { type ReactNode, useState } from "react"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"

/** Copies the address of the page, which is its state; where the browser keeps the clipboard shut, says what to copy. */
export function CopyLink(): ReactNode {
  const t = useText(liveTexts)
  const [said, setSaid] = useState("")
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setSaid(t.copied)
    } catch {
      setSaid(t.notCopied)
    }
    setTimeout(() => setSaid(""), 4000)
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t.copy}
      </button>
      <span className="small quiet" role="status">
        {said}
      </span>
    </>
  )
}
