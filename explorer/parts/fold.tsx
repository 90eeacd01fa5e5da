import type { ReactNode } from "react"

interface FoldProps {
  /** What is inside, with how many of it. */
  readonly summary: string
  /** The summary is the only heading of what is inside, and stays on paper. */
  readonly isTitle?: boolean
  readonly children: ReactNode
}

/** The less important rest of a long list, one press away. */
export function Fold({ summary, isTitle = false, children }: FoldProps): ReactNode {
  return (
    <details className={isTitle ? "fold fold-titled" : "fold"}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
