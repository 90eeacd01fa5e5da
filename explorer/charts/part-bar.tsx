import type { ReactNode } from "react"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"

interface PartBarProps {
  /** How many of how many; `of` ≥ `part` ≥ 0. */
  readonly part: number
  readonly of: number
}

/** A part of a whole as a thin bar, beside a sentence that has both numbers: so it needs no label of its own. */
export function PartBar({ part, of }: PartBarProps): ReactNode {
  return (
    <Picture width="100%" height={6}>
      <rect width="100%" height={6} fill={paint.blue2} />
      {of > 0 && <rect width={percent(Math.min(1, part / of))} height={6} fill={paint.blue} />}
    </Picture>
  )
}
