import { type RefObject, useEffect, useReducer } from "react"

/** px, from the top of the screen. */
export interface BodyBox {
  readonly top: number
  readonly height: number
}

/**
 * Where the body of a table stands on the screen while things move; null while they rest. It is read before a frame
 * writes anything: a browser that is asked afterwards lays everything out to answer.
 */
export function useBodyBox(body: RefObject<HTMLElement | null>, isMoving: boolean): BodyBox | null {
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (!isMoving) return
    window.addEventListener("scroll", lookAgain, { passive: true })
    return () => window.removeEventListener("scroll", lookAgain)
  }, [isMoving])
  return isMoving ? (body.current?.getBoundingClientRect() ?? null) : null
}

/** px beside the screen that count as on it. */
const margin = 100

/** Whether something so many px below the top of the body can be seen, or nearly. */
export const isNear = ({ top }: BodyBox, y: number): boolean =>
  top + y > -margin && top + y < window.innerHeight + margin
