import type { ReactNode } from "react"

interface FoldProps {
  /** What is inside, with how many of it. */
  readonly summary: string
  readonly children: ReactNode
}

/** The less important rest of a long list, one press away. */
export function Fold({ summary, children }: FoldProps): ReactNode {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
