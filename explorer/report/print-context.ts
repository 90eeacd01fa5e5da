import { createContext, useContext } from "react"
import type { EvidenceDocument, UnitId } from "../../src/model/index.ts"
import type { FigureRegister } from "./register.ts"

/** What every page of the report stands on, beside what pages of the explorer do. */
export interface Print {
  readonly evidence: EvidenceDocument
  readonly figures: FigureRegister
  /** An address as it is printed: without protocol, or from the first page of the web edition on. */
  readonly printed: (href: string) => string
  /** Units with a spread. */
  readonly spreads: ReadonlySet<UnitId>
}

export const PrintContext = createContext<Print | null>(null)

export function usePrint(): Print {
  const print = useContext(PrintContext)
  if (!print) throw new Error("a page of the report was drawn outside a report")
  return print
}

/** px across the text of a page: A4 less 18 mm at either side, at 96 px per inch. */
export const textWidth = 657
/** px across one of two columns of it. */
export const columnWidth = 317
