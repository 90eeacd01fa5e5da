import type { ReactNode } from "react"

export type SortChange = (changes: Readonly<Record<string, unknown>>) => void

interface SortHeadProps {
  readonly text: string
  /** What `sort` in the address must say for this column; undefined: the standing. */
  readonly by: string | undefined
  readonly sort: string | undefined
  readonly patch: SortChange
  readonly className: string
  /** A page about the column, beside the order. */
  readonly href?: string
}

/** The head of a column by which the table can be put in order. */
export function SortHead({ text, by, sort, patch, className }: SortHeadProps): ReactNode {
  const isOn = by === sort
  return (
    <th scope="col" className={className} aria-sort={isOn ? (by === "name" ? "ascending" : "descending") : undefined}>
      <button type="button" className="bare sort" onClick={() => patch({ sort: by })} aria-pressed={isOn}>
        <span>{text}</span>
      </button>
    </th>
  )
}
