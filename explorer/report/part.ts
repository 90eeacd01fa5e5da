import type { ReactNode } from "react"
import type { Head } from "./heads.ts"

/** A line of the contents. */
export interface ContentsEntry {
  /** Anchor of the heading. */
  readonly id: string
  readonly title: string
  /** 1: a part of the report; 2: a unit or dimension in it. */
  readonly level: 1 | 2
}

/** A part of the report: its pages, what stands in their margins, and its lines of the contents. */
export interface Part {
  readonly heads: readonly Head[]
  readonly entries: readonly ContentsEntry[]
  readonly pages: ReactNode
}
