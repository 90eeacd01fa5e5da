import type { ReactNode } from "react"
import { safeUrl } from "../view/safe-url.ts"

interface ExternalLinkProps {
  /** An address from the data, which is not ours to trust. */
  readonly href: string | null
  readonly children: ReactNode
}

/** A link to another site; an address that is not http or https stays text. */
export function ExternalLink({ href, children }: ExternalLinkProps): ReactNode {
  const url = safeUrl(href)
  if (url === null) return children
  return (
    <a className="external" href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
