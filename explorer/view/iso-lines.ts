import type { Aggregation } from "../../src/model/index.ts"
import type { IsoLine } from "../charts/scatter-state.ts"

/** Points of a curved line: enough for no corner to be seen. */
const steps = 60

/**
 * Lines along which two members with these weights give the same score, inside the unit square or, for scores that go
 * to `most`, the square up to there: w₁x + w₂y = c, or x^w₁ · y^w₂ = c. null for aggregations without a line to draw.
 * Each line runs to the right.
 */
export function isoLines(how: Aggregation, wx: number, wy: number, most = 1): readonly IsoLine[] | null {
  if (how.kind !== "arithmetic" && how.kind !== "geometric") return null
  const total = wx + wy
  const [a, b] = [wx / total, wy / total]
  const yOf = (c: number, x: number) => (how.kind === "arithmetic" ? (c - a * x) / b : (c / x ** a) ** (1 / b))
  const xOf = (c: number, y: number) => (how.kind === "arithmetic" ? (c - b * y) / a : (c / y ** b) ** (1 / a))
  return [0.2, 0.4, 0.6, 0.8].map((share) => {
    const c = share * most
    // from where the line comes in through the top or the left edge to where it leaves through the right or the bottom
    const left = Math.max(0, xOf(c, most))
    const right = how.kind === "arithmetic" ? Math.min(most, xOf(c, 0)) : most
    const count = how.kind === "arithmetic" ? 1 : steps
    const points = Array.from({ length: count + 1 }, (_, i) => {
      const x = left + ((right - left) * i) / count
      return [x, yOf(c, x)] as const
    })
    return { label: String(Number(c.toFixed(4))), points }
  })
}
