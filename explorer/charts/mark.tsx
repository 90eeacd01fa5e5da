import { createContext, type ReactNode, useContext } from "react"

/** Id of the mark that the reader of a figure stands on; null while nobody reads. */
export const ReadMark = createContext<string | null>(null)

/** What of a picture belongs to one row of its data; outlined while it is read out. */
export function Mark({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const isRead = useContext(ReadMark) === id
  return (
    <g data-mark={id} className={isRead ? "mark mark-read" : "mark"}>
      {children}
    </g>
  )
}
