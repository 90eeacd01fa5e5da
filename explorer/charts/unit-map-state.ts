import { mapHeight, mapPlace, mapWidth } from "./equal-earth.ts"
import { textWidth } from "./label.ts"
import type { Share } from "./place.ts"

export interface MapUnit {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** Degrees; a unit without both is not on the map. */
  readonly lat: number | null
  readonly lon: number | null
  /** 0 to 1, the fuller the better; null: hollow, nothing is known. */
  readonly tint: number | null
  readonly accent?: boolean
}

export interface MapDot {
  readonly unit: MapUnit
  readonly x: Share
  readonly y: Share
  /** Where its label stands, in px from the dot; null: there is no room for it. */
  readonly label: { readonly dx: number; readonly anchor: "start" | "end"; readonly dy: number } | null
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const dotRadius = 5
const size = 12

/**
 * Dots at their places, accented ones drawn last and labelled first. A label goes to the right, left, above or below
 * of its dot, where it meets no other label or dot and stays on the map; else it is left out.
 *
 * @param width  px that the map is drawn at
 */
export function unitMap(units: readonly MapUnit[], width: number): readonly MapDot[] {
  const k = width / mapWidth
  const height = mapHeight * k
  const placed = units
    .filter(({ lat, lon }) => lat !== null && lon !== null)
    .map((unit) => ({ unit, at: mapPlace(unit.lon ?? 0, unit.lat ?? 0).map((p) => p * k) as [number, number] }))
    .toSorted((a, b) => Number(b.unit.accent ?? false) - Number(a.unit.accent ?? false))
  const points = placed.map(({ at: [x, y] }) => box(x - dotRadius, x + dotRadius, y))
  const names: Box[] = []
  const dots = placed.map(({ unit, at: [x, y] }): MapDot => {
    const room = textWidth(unit.label, size)
    const options = [
      { dx: dotRadius + 3, dy: 4, anchor: "start" },
      { dx: -dotRadius - 3, dy: 4, anchor: "end" },
      { dx: 0, dy: -dotRadius - 4, anchor: "start" },
      { dx: 0, dy: dotRadius + 12, anchor: "start" },
    ] as const
    const label = options.find(({ dx, dy, anchor }) => {
      const left = anchor === "start" ? x + dx : x + dx - room
      const own = { left, right: left + room, top: y + dy - 10, bottom: y + dy + 2 }
      const fits = own.left >= 0 && own.right <= width && own.top >= 0 && own.bottom <= height
      // an accented name may stand on dots, with a halo: it is what the map is about
      const taken = unit.accent ? names : [...names, ...points]
      if (!fits || taken.some((other) => meet(own, other))) return false
      names.push(own)
      return true
    })
    return { unit, x: x / width, y: y / height, label: label ?? null }
  })
  return dots.toReversed()
}

const box = (left: number, right: number, y: number): Box => ({
  left,
  right,
  top: y - dotRadius,
  bottom: y + dotRadius,
})

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
