import { type ReactNode, useEffect, useRef, useState } from "react"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"

interface ScrollProps {
  /** Names it for those who come to it by keyboard. A group and no landmark: its section is one already. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** What may be wider than the screen: it scrolls by itself, says so where it does, and is then reached by keyboard. */
export function Scroll({ label, className = "", children }: ScrollProps): ReactNode {
  const t = useText(partTexts)
  const region = useRef<HTMLDivElement>(null)
  const [isCut, setIsCut] = useState(false)
  useEffect(() => {
    const { current } = region
    if (!current) return
    const measure = () => setIsCut(current.scrollWidth > current.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    if (current.firstElementChild) observer.observe(current.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      {isCut && (
        <p className="scroll-hint small quiet" aria-hidden="true">
          {t.scrollHint} →
        </p>
      )}
      <div
        ref={region}
        className={`scroll ${className}`}
        {...(isCut ? { role: "group", tabIndex: 0, "aria-label": label } : {})}
      >
        {children}
      </div>
    </>
  )
}
