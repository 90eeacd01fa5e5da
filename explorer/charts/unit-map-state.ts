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

interface MapLabel {
  readonly dx: number
  readonly dy: number
  readonly anchor: "start" | "end"
  /** Where the thin line from the dot to its label ends, in px from the dot; absent: the label is beside the dot. */
  readonly leader?: { readonly x: number; readonly y: number }
}

export interface MapDot {
  readonly unit: MapUnit
  readonly x: Share
  readonly y: Share
  /** Where its label stands, in px from the dot; null: there is no room for it. */
  readonly label: MapLabel | null
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const dotRadius = 5
const size = 12

/** A label beside its dot. */
const beside: readonly MapLabel[] = [
  { dx: dotRadius + 3, dy: 4, anchor: "start" },
  { dx: -dotRadius - 3, dy: 4, anchor: "end" },
  { dx: 0, dy: -dotRadius - 4, anchor: "start" },
  { dx: 0, dy: dotRadius + 12, anchor: "start" },
]

/** px of a map from which labels may stand at the end of a line. */
export const leadersFrom = 860

/** px that turning straight back into the crowd is worth, when a line is chosen. */
const turning = 50

/** Labels at the end of a thin line, short ones that lead away from the crowd first. */
function away([x, y]: Point, crowd: readonly Point[]): readonly MapLabel[] {
  let [outX, outY] = [0, 0]
  for (const [otherX, otherY] of crowd) {
    const [gapX, gapY] = [x - otherX, y - otherY]
    const near = 1 / (gapX ** 2 + gapY ** 2 + 25)
    outX += gapX * near
    outY += gapY * near
  }
  const out = Math.atan2(outY, outX)
  const options = [24, 36, 50, 66, 84, 104].flatMap((far) =>
    Array.from({ length: 24 }, (_, k) => {
      const angle = (k * Math.PI) / 12
      return { far, angle, cost: far + turning * (1 - Math.cos(angle - out)) }
    }),
  )
  return options
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ far, angle }): MapLabel => {
      const leader = { x: far * Math.cos(angle), y: far * Math.sin(angle) }
      const side = leader.x >= 0 ? 1 : -1
      return { dx: leader.x + 3 * side, dy: leader.y + 4, anchor: side > 0 ? "start" : "end", leader }
    })
}

/**
 * Dots at their places, accented ones drawn last and labelled first. A label goes to the right, left, above or below
 * of its dot, where it meets no other label or dot and stays on the map; on wide maps else at the end of a line; else
 * it is left out.
 *
 * @param width  px that the map is drawn at
 */
export function unitMap(units: readonly MapUnit[], width: number): readonly MapDot[] {
  const k = width / mapWidth
  const height = mapHeight * k
  const placed = units
    .filter(({ lat, lon }) => lat !== null && lon !== null)
    .map((unit) => ({ unit, at: mapPlace(unit.lon ?? 0, unit.lat ?? 0).map((p) => p * k) as [x: number, y: number] }))
    .toSorted((a, b) => Number(b.unit.accent ?? false) - Number(a.unit.accent ?? false))
  const points = placed.map(({ at: [x, y] }) => box(x - dotRadius, x + dotRadius, y))
  const names: Box[] = []
  const lines: Line[] = []
  // a line may touch the rim of a neighbour that overlaps its own dot, and not run over its middle
  const cores = placed.map(({ at: [x, y] }): Box => ({ left: x - 2.5, right: x + 2.5, top: y - 2.5, bottom: y + 2.5 }))
  const fit = ({ unit, at: [x, y] }: (typeof placed)[number], options: readonly MapLabel[]): MapLabel | null => {
    const room = textWidth(unit.label, size)
    const found = options.find(({ dx, dy, anchor, leader }) => {
      const left = anchor === "start" ? x + dx : x + dx - room
      const own = { left, right: left + room, top: y + dy - 10, bottom: y + dy + 2 }
      const fits = own.left >= 0 && own.right <= width && own.top >= 0 && own.bottom <= height
      // an accented name may stand on dots, with a halo: it is what the map is about
      const taken = unit.accent ? names : [...names, ...points]
      if (!fits || taken.some((other) => meet(own, other)) || lines.some((line) => crosses(line, own))) return false
      const line: Line | null = leader ? [x, y, x + leader.x, y + leader.y] : null
      if (line && [...names, ...cores.filter((core) => !isAt(core, x, y))].some((each) => crosses(line, each)))
        return false
      if (line && lines.some((other) => intersect(line, other))) return false
      names.push(own)
      if (line) lines.push(line)
      return true
    })
    return found ?? null
  }
  const places = placed.map(({ at }) => at)
  const near = placed.map((each) => fit(each, beside))
  const dots = placed.map((each, k): MapDot => {
    const label = near[k] ?? (width >= leadersFrom ? fit(each, away(each.at, places)) : null)
    return { unit: each.unit, x: each.at[0] / width, y: each.at[1] / height, label }
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

type Point = readonly [x: number, y: number]
type Line = readonly [x1: number, y1: number, x2: number, y2: number]

const isAt = (b: Box, x: number, y: number) => x > b.left && x < b.right && y > b.top && y < b.bottom

/** Whether a line touches a box, by points 2 px apart: lines are short. */
function crosses([x1, y1, x2, y2]: Line, b: Box): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 2)
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps]
    if (isAt(b, x, y)) return true
  }
  return false
}

/** Whether two lines cross. */
function intersect([ax, ay, bx, by]: Line, [cx, cy, dx, dy]: Line): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px))
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  )
}
