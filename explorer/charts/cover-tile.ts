import type { Cover } from "./covers.ts"

/** Path data: what is filled, and what is drawn as a line; "" for nothing. */
export interface CoverPath {
  readonly fill: string
  readonly line: string
}

const r = (x: number) => String(Math.round(x * 10) / 10)
const at = (x: number, y: number) => `${r(x)},${r(y)}`
const box = (x: number, y: number, w: number, h: number) => `M${at(x, y)}h${r(w)}v${r(h)}h${r(-w)}z`
/** The box of a line that is drawn inside its edge. */
const frame = (x: number, y: number, w: number, h: number) => box(x + 0.75, y + 0.75, w - 1.5, h - 1.5)
const ring = (x: number, y: number, rx: number, ry: number) =>
  `M${at(x - rx, y)}a${r(rx)},${r(ry)} 0 1 0 ${r(2 * rx)},0a${r(rx)},${r(ry)} 0 1 0 ${r(-2 * rx)},0z`

/**
 * The tile of a state in a box of px. Every state has a shape of its own, so that none is told by its hue: full, full with
 * an open end (more than that), a frame with a nought, a frame with lines of writing, an empty frame, hatched frames, a
 * dash, a ring, a dot, a stroke.
 */
export function tilePath(cover: Cover, x: number, y: number, w: number, h: number): CoverPath {
  const [cx, cy] = [x + w / 2, y + h / 2]
  switch (cover) {
    case "found":
      return { fill: box(x, y, w, h), line: "" }
    case "least": {
      const tip = Math.min(6, w / 3)
      return { fill: `M${at(x, y)}h${r(w - tip)}l${at(tip, h / 2)}l${at(-tip, h / 2)}h${r(tip - w)}z`, line: "" }
    }
    case "zero":
      return { fill: "", line: frame(x, y, w, h) + ring(cx, cy, Math.min(3, w / 5), Math.min(4.4, h / 3.2)) }
    case "stated": {
      const [from, long] = [x + w * 0.24, w * 0.52]
      const lines = [-1, 0, 1].map((k) => `M${at(from, cy + k * h * 0.19)}h${r(k === 1 ? long * 0.6 : long)}`)
      return { fill: "", line: frame(x, y, w, h) + lines.join("") }
    }
    case "unknown":
      return { fill: "", line: frame(x, y, w, h) }
    case "withheld":
      return { fill: "", line: frame(x, y, w, h) + hatch(x, y, w, h, 1) }
    case "suppressed":
      return { fill: "", line: frame(x, y, w, h) + hatch(x, y, w, h, -1) }
    case "not-covered":
      return { fill: "", line: `M${at(cx - Math.min(5, w * 0.3), cy)}h${r(2 * Math.min(5, w * 0.3))}` }
    case "not-searched":
      return { fill: "", line: ring(cx, cy, 3, 3) }
    case "not-collected":
      return { fill: ring(cx, cy, 1.6, 1.6), line: "" }
    case "not-applicable":
      return { fill: "", line: `M${at(cx - 3.5, cy + 4.5)}l7,-9` }
  }
}

/** Slanted lines about 5 px apart, cut at the edges of the box; `way` 1 rises to the right. */
function hatch(x: number, y: number, w: number, h: number, way: 1 | -1): string {
  const [left, top, right, bottom] = [x + 1.5, y + 1.5, x + w - 1.5, y + h - 1.5]
  const lines: string[] = []
  // rising: points with (px - left) + (py - top) = s
  for (let s = 5; s < right - left + (bottom - top); s += 5) {
    const a = [Math.max(0, s - (bottom - top)), Math.min(bottom - top, s)] as const
    const b = [Math.min(right - left, s), Math.max(0, s - (right - left))] as const
    const px = (offset: number) => (way === 1 ? left + offset : right - offset)
    lines.push(`M${at(px(a[0]), top + a[1])}L${at(px(b[0]), top + b[1])}`)
  }
  return lines.join("")
}
