/** How many marks a page key passes. */
const page = 5

/** Where a key leads from mark `at` among n; null for a key that reads nothing. The ends are ends: nothing wraps. */
export function stepTo(key: string, at: number, n: number): number | null {
  const to = target(key, at, n)
  return to === null ? null : Math.max(0, Math.min(n - 1, to))
}

function target(key: string, at: number, n: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return at + 1
    case "ArrowLeft":
    case "ArrowUp":
      return at - 1
    case "PageDown":
      return at + page
    case "PageUp":
      return at - page
    case "Home":
      return 0
    case "End":
      return n - 1
    default:
      return null
  }
}
