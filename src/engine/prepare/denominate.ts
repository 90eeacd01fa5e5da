import type { Denomination, Method } from "../../model/index.ts"
import type { Stage } from "./stage.ts"

/**
 * Divides indicators by what they are counted against: value ÷ (denominator ÷ scale). The interval of a value is divided
 * alike. A unit without the denominator, or with one that is not above 0, has a gap: the status of its value is kept.
 * Source: OECD/JRC Handbook (2008), step 2, "denominators"; COINr, `Denominate`.
 *
 * @throws Error for a denominator that the matrix lacks
 */
export function denominate(method: Method, stage: Stage): Stage {
  const apply = (arrays: readonly Float64Array[]) =>
    arrays.map((x, j) => {
      const by = method.indicators[j]!.denominate
      return by === null ? x : divided(x, by, stage)
    })
  return { ...stage, values: apply(stage.values), lower: apply(stage.lower), upper: apply(stage.upper) }
}

function divided(x: Float64Array, { by, scale }: Denomination, { sides }: Stage): Float64Array {
  const denominator = sides.denominators.get(by)
  if (denominator === undefined) throw new Error(`the matrix has no denominator "${by}"`)
  return x.map((value, i) => (denominator[i]! > 0 ? value / (denominator[i]! / scale) : Number.NaN))
}
