import { useEffect } from "react"
import type { EvidenceTable } from "./evidence-table.ts"

/** ms of a slice: short enough for a key or a click to come through. */
const slice = 8

/** Reads the texts of a table while nothing else is to do, so that the first search need not. */
export function useReading(table: EvidenceTable): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const on = () => {
      const end = performance.now() + slice
      if (!table.read(() => performance.now() > end)) timer = setTimeout(on)
    }
    timer = setTimeout(on, 500)
    return () => clearTimeout(timer)
  }, [table])
}
