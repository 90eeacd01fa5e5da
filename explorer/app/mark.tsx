import type { ReactNode } from "react"

/** The sign of the product: three intervals with their points. */
export function Mark(): ReactNode {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <g stroke="var(--blue)" strokeLinecap="round" strokeWidth="3" opacity=".45">
        <path d="M6 9h13M9 16h17M6 23h9" />
      </g>
      <g fill="var(--blue)">
        <circle cx="13" cy="9" r="3.6" />
        <circle cx="19" cy="16" r="3.6" />
        <circle cx="10" cy="23" r="3.6" />
      </g>
    </svg>
  )
}
