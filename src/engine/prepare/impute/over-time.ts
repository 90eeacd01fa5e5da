import type { ImputationStep } from "../../../model/index.ts"
import type { Basis, Estimator } from "./basis.ts"

type OverTime = Extract<ImputationStep, { kind: "latest" | "constant" | "linear" }>

/** A value for a gap, and the number of the period that it was taken from as it is; −1: of none. */
interface Found {
  readonly value: number
  readonly from: number
}

const nothing: Found = { value: Number.NaN, from: -1 }

/**
 * The unit's own values in other periods: the latest before; steps, the first of them carried back; or straight lines
 * between them, level beyond the ends.
 * Source: COINr, `impute_panel`.
 */
export function fromTime(how: OverTime, { stages, times }: Basis, t: number): Estimator {
  const order = stages.map((_, s) => s).sort((a, b) => times.at[a]! - times.at[b]!)
  const { units } = stages[t]!
  const find = (j: number, i: number): Found => {
    const value = (s: number) => stages[s]!.values[j]![i]!
    if (!Number.isNaN(value(t))) return nothing
    const known = order.filter((s) => !Number.isNaN(value(s)))
    return fill(how, { known, value, at: times.at }, t)
  }
  return {
    estimate: (j) => Float64Array.from(units, (_, i) => find(j, i).value),
    from: (j) => Int32Array.from(units, (_, i) => find(j, i).from),
  }
}

/** One unit's values over time. */
interface Series {
  /** Numbers of the periods in which there is one, ascending in time. */
  readonly known: readonly number[]
  readonly value: (s: number) => number
  readonly at: readonly number[]
}

function fill(how: OverTime, { known, value, at }: Series, t: number): Found {
  const before = known.findLast((s) => at[s]! < at[t]!)
  const after = known.find((s) => at[s]! > at[t]!)
  const taken = (s: number | undefined): Found => (s === undefined ? nothing : { value: value(s), from: s })
  switch (how.kind) {
    case "latest":
      return before !== undefined && at[t]! - at[before]! <= (how.most ?? Number.POSITIVE_INFINITY)
        ? taken(before)
        : nothing
    case "constant":
      return taken(before ?? after)
    case "linear": {
      if (known.length === 1 && how.alone === "gap") return nothing
      if (before === undefined || after === undefined) return taken(before ?? after)
      const share = (at[t]! - at[before]!) / (at[after]! - at[before]!)
      return { value: (1 - share) * value(before) + share * value(after), from: -1 }
    }
  }
}
