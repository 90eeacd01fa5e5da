import type { Place } from "./address-scheme.ts"
import { served } from "./served-place.ts"

let current: Place | null = null

/** Where this explorer stands: what the entry has set; below a server's root if it has set nothing. */
export function place(): Place {
  current ??= served(import.meta.env.BASE_URL)
  return current
}

/** Set by the entry, before anything is rendered. */
export function setPlace(next: Place): void {
  current = next
}
