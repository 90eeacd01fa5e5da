import { type RefObject, useLayoutEffect, useRef } from "react"

/** ms that a row takes to its new place. */
const duration = 220

/**
 * Lets the rows of a table body glide to their new places when their order changes, from wherever they are at that
 * moment. Nothing glides for readers who ask for less motion, nor what is far off the screen.
 *
 * @param order changes whenever the rows may stand in other places
 */
export function useMovingRows(body: RefObject<HTMLTableSectionElement | null>, order: string): void {
  const places = useRef(new Map<Element, number>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what the places depend on
  useLayoutEffect(() => {
    const rows = [...(body.current?.children ?? [])].filter((row) => row instanceof HTMLElement)
    const before = places.current
    const now = new Map(rows.map((row) => [row as Element, row.offsetTop]))
    places.current = now
    if (before.size === 0 || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return
    const top = body.current?.getBoundingClientRect().top ?? 0
    const isNear = (y: number) => top + y > -window.innerHeight && top + y < 2 * window.innerHeight
    for (const row of rows) {
      const [from, to] = [before.get(row), now.get(row)]
      if (from === undefined || to === undefined || (!isNear(from) && !isNear(to))) continue
      const underWay = row.getAnimations()
      const offset = underWay.length > 0 ? new DOMMatrixReadOnly(getComputedStyle(row).transform).m42 : 0
      const distance = from + offset - to
      if (from === to || Math.abs(distance) < 1) continue
      for (const each of underWay) each.cancel()
      row.animate([{ transform: `translateY(${distance}px)` }, { transform: "none" }], {
        duration,
        easing: "cubic-bezier(0.2, 0, 0.2, 1)",
      })
    }
  }, [body, order])
}
