import { textWidth } from "./label.ts"

const size = 13
const line = 20
/** px of the square before a name. */
export const swatch = 12
const gap = 18

/** Where each name of a legend stands: in lines of at most `width` px. */
export function legendPlaces(names: readonly string[], width: number) {
  let x = 0
  let row = 0
  const entries = names.map((name) => {
    const room = swatch + 6 + textWidth(name, size)
    if (x > 0 && x + room > width) {
      x = 0
      row += 1
    }
    const place = { name, x, y: row * line }
    x += room + gap
    return place
  })
  return { entries, height: names.length === 0 ? 0 : (row + 1) * line + 6 }
}
