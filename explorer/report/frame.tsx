import type { ReactNode } from "react"

interface FrameProps {
  /** Names the page where its text does not fit: "units/seoul, page 1". */
  readonly name: string
  /** Running head that the page has: a name in `pageRules`. */
  readonly head: string
  readonly className?: string
  /** The page may go on on pages of the same kind: what does not fit of its `.chain` moves there, item by item. */
  readonly chained?: boolean
  readonly children: ReactNode
}

/** One page of a fixed size. Its text is fitted or the report is not written: it never runs onto another page. */
export function Frame({ name, head, className = "", chained = false, children }: FrameProps): ReactNode {
  return (
    <section
      className={`frame ${className}`}
      data-frame={name}
      data-chained={chained || undefined}
      style={{ page: head }}
    >
      {children}
    </section>
  )
}

interface FlowProps {
  readonly name: string
  readonly head: string
  readonly className?: string
  readonly children: ReactNode
}

/** Text and tables that run over as many pages as they need. */
export function Flow({ name, head, className = "", children }: FlowProps): ReactNode {
  return (
    <section className={`flow ${className}`} data-flow={name} style={{ page: head }}>
      {children}
    </section>
  )
}

/**
 * An empty page, so that what follows begins at the left; whether it is needed shows when pages are counted.
 *
 * @param before anchor of what follows, which the contents name
 */
export function Filler({ before }: { before: string }): ReactNode {
  return <div className="filler" data-before={before} hidden aria-hidden="true" />
}

interface RestProps {
  /** How many there are, shown or not. */
  readonly all: number
  /** How many of them are in the markup. */
  readonly here: number
  readonly before: string
  readonly after: string
  readonly where: string
}

/** "and 12 more, on the web page": counts what a list leaves out, fitted away or never in it. */
export function Rest({ all, here, before, after, where }: RestProps): ReactNode {
  return (
    <p className="rest" data-all={all} hidden={all === here}>
      {before}
      <span data-rest="">{all - here}</span>
      {after}, {where}
    </p>
  )
}
