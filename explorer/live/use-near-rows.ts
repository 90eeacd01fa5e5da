import { type RefObject, useRef } from "react"

/**
 * Which rows of a table body to draw anew while things move: those on the screen and half a screen around it. The others
 * keep what they showed until the hand is off; nobody sees them.
 *
 * @param all how many rows there are
 * @returns given an item per row, in the order of the rows: the item to show, new or kept
 */
export function useNearRows<Item>(
  body: RefObject<HTMLTableSectionElement | null>,
  all: number,
  isMoving: boolean,
): (key: number, place: number, item: Item) => Item {
  const kept = useRef(new Map<number, Item>())
  const { top = 0, height = 0 } = isMoving ? (body.current?.getBoundingClientRect() ?? {}) : {}
  const isNear = (place: number) => {
    const y = top + (height * place) / all
    return y > -window.innerHeight / 2 && y < 1.5 * window.innerHeight
  }
  return (key, place, item) => {
    const old = kept.current.get(key)
    if (isMoving && height > 0 && old !== undefined && !isNear(place)) return old
    kept.current.set(key, item)
    return item
  }
}
