import { type ReactNode, useEffect, useState } from "react"

/** Says a text to those who listen, once it has stood for half a second; what stood at first is not said. */
export function Announce({ text }: { text: string }): ReactNode {
  const [first] = useState(text)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setSaid((before) => (before === "" && text === first ? "" : text)), 500)
    return () => clearTimeout(timer)
  }, [text, first])
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
