import { type RefObject, useLayoutEffect } from "react"

/**
 * Holds the columns of a table at the widths they have while its numbers change, so that a digit more in one row does not
 * make the browser measure all of them again, nor the columns twitch. The table then bears `data-held`, by which its cells
 * may be laid out each by itself: not before they are measured.
 */
export function useFixedColumns(table: RefObject<HTMLTableElement | null>, isHeld: boolean): void {
  useLayoutEffect(() => {
    const { current } = table
    if (!isHeld || !current) return
    const heads = [...current.querySelectorAll<HTMLElement>("thead th")]
    const widths = heads.map((head) => head.getBoundingClientRect().width)
    for (const [k, head] of heads.entries()) head.style.width = `${widths[k]}px`
    current.style.tableLayout = "fixed"
    current.dataset.held = ""
    return () => {
      current.style.tableLayout = ""
      delete current.dataset.held
      for (const head of heads) head.style.width = ""
    }
  }, [table, isHeld])
}
