import { useRef } from "react"
import { type BodyBox, isNear } from "./use-body-box.ts"

/**
 * Which rows of a table body to draw anew while things move: those on the screen and a few beside it. The others keep what
 * they showed until the hand is off; nobody sees them.
 *
 * @param box     where the body stands while things move; null while they rest
 * @param all     how many rows there are
 * @param columns tells tables of different columns apart: a row of one would stand crooked in another
 * @returns given an item per row, in the order of the rows: the item to show, new or kept
 */
export function useNearRows<Item>(
  box: BodyBox | null,
  all: number,
  columns: unknown,
): (key: number, place: number, item: Item) => Item {
  const kept = useRef({ columns, items: new Map<number, Item>() })
  if (kept.current.columns !== columns) kept.current = { columns, items: new Map() }
  const { items } = kept.current
  return (key, place, item) => {
    const old = items.get(key)
    if (box !== null && box.height > 0 && old !== undefined && !isNear(box, (box.height * place) / all)) return old
    items.set(key, item)
    return item
  }
}
