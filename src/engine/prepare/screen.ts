import { type Method, type Screening, stateOf } from "../../model/index.ts"
import { type Availability, availability } from "./availability.ts"
import type { Stage } from "./stage.ts"

const notApplicable = stateOf("M")

/**
 * Leaves units out that have too little to be scored. All that such a unit has becomes a gap with the status M from here on,
 * so that no later step sees it: it moves no mean, no largest value and no rank. What is counted are the values as they are
 * when screening has its turn. Source: OECD/JRC Handbook (2008), step 3; COINr, `Screen`.
 */
export function screen(method: Method, stage: Stage): Stage {
  const how = method.preparation.screen
  if (how === null) return stage
  const screened = availability(method, stage.values, stage.units.length)
  const included = new Set(how.include)
  const excluded = new Set(how.exclude)
  const left = Uint8Array.from(stage.units, (unit, i) =>
    Number(excluded.has(unit) || (isShort(how, screened, i) && !included.has(unit))),
  )
  const without = (x: Float64Array) => x.map((value, i) => (left[i] === 1 ? Number.NaN : value))
  return {
    ...stage,
    values: stage.values.map(without),
    lower: stage.lower.map(without),
    upper: stage.upper.map(without),
    states: stage.states.map((states) => states.map((state, i) => (left[i] === 1 ? notApplicable : state))),
    left,
    screened,
  }
}

/** A share that is below its threshold, not at it; one that there is not, of a unit without any value, is below none. */
function isShort({ by, available, nonzero }: Screening, counted: Availability, i: number): boolean {
  const hasGaps = counted.available[i]! < available
  const hasZeros = counted.nonzero[i]! < nonzero
  switch (by) {
    case "missing":
      return hasGaps
    case "zeros":
      return hasZeros
    case "missing-and-zeros":
      return hasGaps || hasZeros
  }
}
