import { textWidth } from "./label.ts"

/** A point of a picture with the name that may stand beside it, in px. */
export interface Named {
  readonly x: number
  readonly y: number
  readonly label: string
  /** Labelled first, and over other points if need be. */
  readonly first?: boolean
}

export interface PlacedLabel {
  readonly dx: number
  readonly dy: number
  readonly anchor: "start" | "end" | "middle"
}

/** A part of a picture that is taken, in px. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Places for the labels of points: right, left, above or below, where they meet no other label and no point and stay
 * inside the picture; null where there is no room. Those marked `first` choose before the others, then in the order
 * given.
 *
 * @param size  px of the text
 * @param radius  px of the points
 * @param taken  what else stands in the picture and may not be written over
 */
export function placeLabels(
  points: readonly Named[],
  width: number,
  height: number,
  size: number,
  radius: number,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const options: readonly PlacedLabel[] = [
    { dx: radius + 3, dy: size * 0.35, anchor: "start" },
    { dx: -radius - 3, dy: size * 0.35, anchor: "end" },
    { dx: 0, dy: -radius - 4, anchor: "middle" },
    { dx: 0, dy: radius + size, anchor: "middle" },
  ]
  const dots = points.map(
    ({ x, y }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
  )
  const names: Box[] = [...taken]
  const placed = new Array<PlacedLabel | null>(points.length).fill(null)
  const order = points
    .map((_, i) => i)
    .toSorted((a, b) => Number(points[b]!.first ?? false) - Number(points[a]!.first ?? false))
  for (const i of order) {
    const { x, y, label, first = false } = points[i]!
    const room = textWidth(label, size)
    const found = options.find(({ dx, dy, anchor }) => {
      const left = x + dx - (anchor === "start" ? 0 : anchor === "end" ? room : room / 2)
      const own = { left, right: left + room, top: y + dy - size * 0.85, bottom: y + dy + size * 0.2 }
      const isInside = own.left >= 0 && own.right <= width && own.top >= 0 && own.bottom <= height
      if (!isInside || names.some((other) => meet(own, other))) return false
      if (!first && dots.some((dot, k) => k !== i && meet(own, dot))) return false
      names.push(own)
      return true
    })
    placed[i] = found ?? null
  }
  return placed
}
