import { countFitting } from "./misses.ts"
import type { Params, Problem } from "./problem.ts"

export interface PlainWeights {
  readonly params: Params
  /** "1/3 each", or "2/5, 2/5, 1/5" in the order of the members; with "100 ×" before it where they do not sum to 1. */
  readonly text: string
}

const denominators = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 18, 20, 24, 25, 30, 36, 40, 50, 60, 100, 200, 1000]

/** The plainest fractions for weights that explain as many rows as the weights found; null: none of those tried do. */
export function plainWeights(problem: Problem, found: Params, fitting: number): PlainWeights | null {
  const n = found.weights.length
  const total = found.weights.reduce((sum, w) => sum + w, 0)
  if (n === 0 || !(total > 0) || found.weights.some((w) => w < 0)) return null
  const ones = { constant: found.constant, weights: found.weights.map(() => 1) }
  if (n > 1 && countFitting(problem, ones) >= fitting) return { params: ones, text: "1 each" }
  const times = nearestOf([0.001, 0.01, 0.1, 1, 10, 100, 1000], total)
  if (times === null) return null
  const before = times === 1 ? "" : `${times} × `
  for (const d of new Set([n, ...denominators])) {
    const parts = partsOf(found.weights, total, d)
    if (parts === null) continue
    const params = { constant: found.constant, weights: Float64Array.from(parts, (part) => (times * part) / d) }
    if (countFitting(problem, params) < fitting) continue
    const equal = parts.every((part) => part === parts[0])
    if (equal) return { params, text: `${before}${n === 1 ? "1" : `1/${n} each`}` }
    return {
      params,
      text: `${before}(${[...parts].map((part) => fraction(part, d)).join(", ")})`.replace(/^\((.*)\)$/, "$1"),
    }
  }
  return null
}

/** The candidate within a tenth of x; null: none. */
const nearestOf = (candidates: readonly number[], x: number): number | null =>
  candidates.find((candidate) => Math.abs(x / candidate - 1) < 0.1) ?? null

/** Whole parts of d nearest to the weights; null: a member would get none, or they do not sum to d. */
function partsOf(weights: Float64Array, total: number, d: number): Float64Array | null {
  const parts = weights.map((w) => Math.round((w / total) * d))
  return parts.every((part) => part > 0) && parts.reduce((sum, part) => sum + part, 0) === d ? parts : null
}

function fraction(part: number, d: number): string {
  let [a, b] = [part, d]
  while (b > 0) [a, b] = [b, a % b]
  return `${part / a}/${d / a}`
}
