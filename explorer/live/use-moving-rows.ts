import { type RefObject, useLayoutEffect, useRef } from "react"

/** ms that a row takes to its new place. */
const duration = 220

interface Place {
  /** px below the top of the body, where the layout has it. */
  readonly top: number
  /** How it gets there, as long as it is on its way. */
  readonly glide: Animation | null
}

/**
 * Lets the rows of a table body glide to their new places when their order changes, from wherever they are at that
 * moment. Nothing glides for readers who ask for less motion, nor what is far off the screen.
 *
 * @param order changes whenever the rows may stand in other places
 */
export function useMovingRows(body: RefObject<HTMLTableSectionElement | null>, order: string): void {
  const places = useRef<ReadonlyMap<Element, Place>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what the places depend on
  useLayoutEffect(() => {
    if (!body.current || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return
    places.current = moved(body.current, places.current)
  }, [body, order])
}

/** Everything is read before anything is written: one layout for all rows, not one for each. */
function moved(body: HTMLElement, before: ReadonlyMap<Element, Place>): ReadonlyMap<Element, Place> {
  const rows = [...body.children].filter((row) => row instanceof HTMLElement)
  const top = body.getBoundingClientRect().top
  const isNear = (y: number) => top + y > -window.innerHeight / 2 && top + y < 1.5 * window.innerHeight
  const read = rows.map((row) => {
    const was = before.get(row)
    const to = row.offsetTop
    const onTheWay = was?.glide?.playState === "running"
    if (!was || was.top === to || (!isNear(was.top) && !isNear(to)))
      return { row, to, from: null, old: onTheWay ? was.glide : null }
    const offset = onTheWay ? new DOMMatrixReadOnly(getComputedStyle(row).transform).m42 : 0
    return { row, to, from: was.top + offset, old: onTheWay ? was.glide : null }
  })
  return new Map(
    read.map(({ row, to, from, old }) => {
      if (from === null) return [row, { top: to, glide: old }]
      old?.cancel()
      const glide = row.animate([{ transform: `translateY(${from - to}px)` }, { transform: "none" }], {
        duration,
        easing: "cubic-bezier(0.2, 0, 0.2, 1)",
      })
      return [row, { top: to, glide }]
    }),
  )
}
