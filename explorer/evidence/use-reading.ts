import { useEffect } from "react"
import type { EvidenceTable } from "../../src/query/index.ts"

/** ms of a slice: short enough for a key or a click to come through. */
const slice = 8
/** ms between slices where the browser does not tell when it is idle. */
const rest = 30

/** Reads the texts of a table while nothing else is to do, so that the first search need not. */
export function useReading(table: EvidenceTable): void {
  useEffect(() => {
    let isOver = false
    const on = () => {
      const end = performance.now() + slice
      if (!isOver && !table.read(() => performance.now() > end)) whenIdle(on)
    }
    whenIdle(on)
    return () => {
      isOver = true
    }
  }, [table])
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work)
  else setTimeout(work, rest)
}
