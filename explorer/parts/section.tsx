import type { ReactNode } from "react"

interface SectionProps {
  /** Anchor of the heading. */
  readonly id: string
  readonly title: ReactNode
  /** One or two sentences on how to read what follows. */
  readonly about?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ id, title, about, children }: SectionProps): ReactNode {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p className="about">{about}</p>}
      {children}
    </section>
  )
}
