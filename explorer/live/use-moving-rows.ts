import { type RefObject, useEffect, useLayoutEffect, useState } from "react"
import { rowMover } from "./row-mover.ts"
import type { BodyBox } from "./use-body-box.ts"

/**
 * Shows the rows of a table body in an order of their own, whatever their order in the document, and lets them glide there
 * from wherever they are. Nothing is laid out anew for it: rows are only shifted. Nothing glides for readers who ask for
 * less motion, nor what is off the screen.
 *
 * @param laid   rows as they follow each other in the document
 * @param order  the same rows as they are to be seen
 * @param box    where the body stands while things move; null while they rest
 */
export function useMovingRows(
  body: RefObject<HTMLElement | null>,
  laid: readonly number[],
  order: readonly number[],
  box: BodyBox | null,
): void {
  const [mover] = useState(rowMover)
  useEffect(() => mover.stop, [mover])
  useLayoutEffect(() => {
    if (!body.current) return
    const rows = [...body.current.children].filter((row) => row instanceof HTMLElement)
    const numbers = new Map(laid.map((row, k) => [row, k]))
    mover.send(
      rows,
      order.map((row) => numbers.get(row) ?? 0),
      box ?? body.current.getBoundingClientRect(),
      box !== null,
    )
  }, [mover, body, laid, order, box])
}
