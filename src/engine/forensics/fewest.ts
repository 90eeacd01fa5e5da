import { Stream } from "../../stats/index.ts"
import { Feasible } from "./bounds.ts"
import { type Fit, type Freedom, robustFit } from "./fit.ts"
import { countFitting, fittingPlaces, missesOf } from "./misses.ts"
import { type Problem, withMembers, withRows } from "./problem.ts"

/** A fit with some of the members, by their place in the problem. */
interface Fewest {
  readonly kept: readonly number[]
  readonly fit: Fit
}

/** Takes out members one by one, those without a formula of their own and of little weight first, while as many rows fit. */
export function fewest(problem: Problem, freedom: Freedom, first: Fit, derived: ReadonlySet<number>): Fewest {
  let kept = problem.members.map((_, j) => j).filter((j) => first.params.weights[j] !== 0)
  let fit: Fit = {
    ...first,
    params: { ...first.params, weights: Float64Array.from(kept, (j) => first.params.weights[j]!) },
  }
  const moves = problem.members.map(({ mid }, j) => Math.abs(first.params.weights[j]!) * deviation(mid))
  const order = [...kept].sort(
    (a, b) =>
      Number(derived.has(problem.columns[a]!)) - Number(derived.has(problem.columns[b]!)) || moves[a]! - moves[b]!,
  )
  for (const j of order) {
    if (kept.length === 1) break
    const rest = kept.filter((other) => other !== j)
    const start = {
      constant: fit.params.constant,
      weights: Float64Array.from(rest, (other) => fit.params.weights[kept.indexOf(other)]!),
    }
    const places = fittingPlaces(withMembers(problem, kept), fit.params)
    const without = refitOn(withMembers(problem, rest), freedom, places, { params: start, fitting: 0 })
    if (without === null || without.fitting < fit.fitting) continue
    kept = rest
    fit = without
  }
  return { kept, fit }
}

/** Fits the rows that fitted before; where least squares just misses some, a linear programme looks for weights that do not. */
function refitOn(problem: Problem, freedom: Freedom, places: readonly number[], start: Fit): Fit | null {
  const inner = withRows(problem, places)
  const near = robustFit(inner, freedom, new Stream(1), 0)
  const params =
    near.fitting === places.length
      ? near.params
      : near.fitting < 0.6 * places.length
        ? null
        : new Feasible(inner, freedom, near.params).point()
  return params === null ? null : { ...start, params, fitting: countFitting(problem, params) }
}

/** Brings in the rows that just miss, where some weights explain them, too. */
export function settle(problem: Problem, freedom: Freedom, fit: Fit): Fit {
  const misses = missesOf(problem, fit.params)
  const near = Array.from(misses, (_, k) => k).filter((k) => misses[k]! < 1)
  if (near.every((k) => misses[k] === 0)) return fit
  const params = new Feasible(withRows(problem, near), freedom, fit.params).point()
  const fitting = params === null ? 0 : countFitting(problem, params)
  return params !== null && fitting > fit.fitting ? { params, fitting } : fit
}

function deviation(x: Float64Array): number {
  let mean = 0
  for (const value of x) mean += value / x.length
  let sum = 0
  for (const value of x) sum += Math.abs(value - mean) / x.length
  return sum
}
