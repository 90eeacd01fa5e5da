import { glided, topsIn } from "./row-motion.ts"
import { type BodyBox, isNear } from "./use-body-box.ts"

/** px below the top of the body. */
interface Place {
  /** Where the layout has the row. */
  readonly laid: number
  /** Where it belongs. */
  readonly to: number
  /** Where it is seen. */
  at: number
}

export interface RowMover {
  /**
   * @param rows   in the order of the document
   * @param order  numbers of the rows, as they are to be seen
   * @param box    where their body stands on the screen
   * @param isHeld things move: the rows keep their heights, and are not measured again
   */
  readonly send: (rows: readonly HTMLElement[], order: readonly number[], box: BodyBox, isHeld: boolean) => void
  readonly stop: () => void
}

/** Shows rows in an order of their own by shifting them, and lets them glide there from wherever they are. */
export function rowMover(): RowMover {
  let places: ReadonlyMap<HTMLElement, Place> = new Map()
  let heights: readonly number[] = []
  let isHeld = false
  let running: number | null = null

  /** "None" in place of a shift by nothing would lay the row out anew: not before things rest. */
  function shift(row: HTMLElement, { at, laid }: Place): void {
    row.style.transform = at === laid && !isHeld ? "" : `translateY(${at - laid}px)`
  }

  function run(before: number): void {
    running = requestAnimationFrame((now) => {
      let isOver = true
      for (const [row, place] of places) {
        if (place.at === place.to) continue
        place.at = glided(place.at, place.to, now - before)
        shift(row, place)
        isOver &&= place.at === place.to
      }
      if (isOver) running = null
      else run(now)
    })
  }

  return {
    send(rows, order, box, held) {
      const isFirst = isHeld !== held
      isHeld = held
      if (!held || isFirst || heights.length !== rows.length) heights = rows.map((row) => row.offsetHeight)
      const tops = topsIn(heights, order)
      const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches
      const next = new Map<HTMLElement, Place>()
      let laid = 0
      for (const [k, row] of rows.entries()) {
        const before = places.get(row)
        const to = tops[k] ?? laid
        const isSeen = isNear(box, to) || (before !== undefined && isNear(box, before.at))
        // What nobody sees is sent to its place when it comes near, or when things rest.
        const place =
          held && before !== undefined && !isSeen
            ? { laid, to: before.at, at: before.at }
            : { laid, to, at: before !== undefined && isSeen && !isStill ? before.at : to }
        if (isFirst || place.at !== before?.at || place.laid !== before.laid) shift(row, place)
        next.set(row, place)
        laid += heights[k] ?? 0
      }
      places = next
      if (running === null) run(performance.now())
    },
    stop() {
      if (running !== null) cancelAnimationFrame(running)
    },
  }
}
