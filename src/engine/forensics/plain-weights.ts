import { countFitting, fittingPlaces } from "./misses.ts"
import type { Params, Problem } from "./problem.ts"

export interface PlainWeights {
  readonly params: Params
  /** "1/3 each", or "2/5, 2/5, 1/5" in the order of the members; with "100 ×" or "1.2 ×" before it where they do not sum to 1. */
  readonly text: string
  /** Whether a number that nobody chose is among them: with it, odd weights have plain fractions, too. */
  readonly isStretched?: boolean
}

const denominators = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 18, 20, 24, 25, 30, 36, 40, 50, 60, 100, 200, 1000]

/** Largest whole weight, and largest denominator of fractions that are stretched. */
const most = 20

/** The plainest fractions for weights that explain as many rows as the weights found; null: none of those tried do. */
export function plainWeights(problem: Problem, found: Params, fitting: number): PlainWeights | null {
  const n = found.weights.length
  const total = found.weights.reduce((sum, w) => sum + w, 0)
  if (n === 0 || !(total > 0) || found.weights.some((w) => w < 0)) return null
  const ones = { constant: found.constant, weights: found.weights.map(() => 1) }
  if (n > 1 && countFitting(problem, ones) >= fitting) return { params: ones, text: "1 each" }
  const times = nearestOf([0.001, 0.01, 0.1, 1, 10, 100, 1000], total)
  if (times === null) return wholeWeights(problem, found, fitting) ?? stretchedWeights(problem, found, fitting)
  const before = times === 1 ? "" : `${times} × `
  for (const d of new Set([n, ...denominators])) {
    const parts = partsOf(found.weights, total, d)
    if (parts === null) continue
    const params = { constant: found.constant, weights: Float64Array.from(parts, (part) => (times * part) / d) }
    if (countFitting(problem, params) < fitting) continue
    const equal = parts.every((part) => part === parts[0])
    if (equal) return { params, text: `${before}${n === 1 ? "1" : `1/${n} each`}` }
    return { params, text: textOf(before, parts, d) }
  }
  return wholeWeights(problem, found, fitting) ?? stretchedWeights(problem, found, fitting)
}

const textOf = (before: string, parts: Float64Array, d: number) => {
  const fractions = [...parts].map((part) => fraction(part, d)).join(", ")
  return before === "" ? fractions : `${before}(${fractions})`
}

function stretchedText(times: number, parts: Float64Array, d: number): string {
  const before = `${Number(times.toPrecision(4))} × `
  return parts.every((part) => part === parts[0]) ? `${before}1/${parts.length} each` : textOf(before, parts, d)
}

/** Whole points for each unit of a member: three a win, one a draw. */
function wholeWeights(problem: Problem, { constant, weights }: Params, fitting: number): PlainWeights | null {
  const whole = weights.map(Math.round)
  if (whole.some((w) => w < 1 || w > most)) return null
  const params = { constant, weights: whole }
  return countFitting(problem, params) >= fitting ? { params, text: whole.join(", ") } : null
}

/** Fractions times any number, as where the best unit was lifted to 100; the number is the middle of those that explain all rows. */
function stretchedWeights(problem: Problem, found: Params, fitting: number): PlainWeights | null {
  const { target, members } = problem
  const total = found.weights.reduce((sum, w) => sum + w, 0)
  if (problem.scale !== 1 || found.constant !== 0 || found.weights.length < 2) return null
  const places = fittingPlaces(problem, found)
  for (const d of new Set([found.weights.length, ...denominators.filter((each) => each <= most)])) {
    const parts = partsOf(found.weights, total, d)
    if (parts === null) continue
    let [low, high] = [0, Number.POSITIVE_INFINITY]
    for (const k of places) {
      const from = members.reduce((sum, member, j) => sum + (parts[j]! / d) * member.low[k]!, 0)
      const to = members.reduce((sum, member, j) => sum + (parts[j]! / d) * member.high[k]!, 0)
      if (!(from > 0)) continue
      low = Math.max(low, target.low[k]! / to)
      high = Math.min(high, target.high[k]! / from)
    }
    if (!(low <= high) || high === Number.POSITIVE_INFINITY) continue
    const times = (low + high) / 2
    const params = { constant: 0, weights: parts.map((part) => (times * part) / d) }
    if (countFitting(problem, params) >= fitting)
      return { params, text: stretchedText(times, parts, d), isStretched: true }
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
