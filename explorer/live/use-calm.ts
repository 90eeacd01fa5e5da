import { useRef } from "react"

/** ms between two changes of a sentence: nobody reads faster, and a page whose lines break anew is laid out anew. */
const calm = 400

/**
 * What is read rather than watched, at most every 400 ms while things move; the latest once they rest.
 *
 * @param now       fresh for every frame
 * @param isMoving  the hand is on
 */
export function useCalm<T>(now: T, isMoving: boolean): T {
  const held = useRef<{ readonly value: T; readonly at: number } | null>(null)
  const time = performance.now()
  if (held.current === null || !isMoving || time - held.current.at >= calm) held.current = { value: now, at: time }
  return held.current.value
}
