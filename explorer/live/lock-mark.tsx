import type { ReactNode } from "react"

/** A padlock, shut or open. */
export function LockMark({ isLocked }: { isLocked: boolean }): ReactNode {
  return (
    <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
      <path
        d={isLocked ? "M3.5 7V4.5a3.5 3.5 0 0 1 7 0V7" : "M3.5 7V4.5a3.5 3.5 0 0 1 6.6-1.6"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <rect
        x="1.8"
        y="7"
        width="10.4"
        height="7.6"
        rx="1.4"
        fill={isLocked ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.4"
      />
    </svg>
  )
}
