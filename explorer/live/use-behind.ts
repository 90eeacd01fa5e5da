import { useRef } from "react"
import type { LiveState } from "./live-store.ts"

/** ms that strips may belong to weights of a moment before without saying so: a few frames. */
const noticed = 200

/** Whether the strips shown have not followed the weights for long enough to be noticed. */
export function useBehind(state: LiveState | null): boolean {
  const since = useRef<number | null>(null)
  if (state === null || state.draws > 0) since.current = null
  else since.current ??= performance.now()
  return since.current !== null && (!state?.isMoving || performance.now() - since.current > noticed)
}
