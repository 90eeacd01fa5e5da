import type { ImputationStep } from "../../../model/index.ts"
import { average } from "./average.ts"
import type { Basis, Estimator } from "./basis.ts"

/**
 * Mean or median of the units that have a value: of all, or of those with the same code in a group scheme. A unit
 * without a code, and a group without a value, get none.
 * Source: OECD/JRC Handbook (2008), step 3, "unconditional mean imputation"; COINr, `i_mean`, `i_mean_grp`.
 *
 * @throws Error for a group scheme that the matrix lacks
 */
export function fromUnits(
  { average: how, within }: Extract<ImputationStep, { kind: "units" }>,
  { stages }: Basis,
  t: number,
): Estimator {
  const stage = stages[t]!
  const codes = within === null ? stage.units.map(() => "") : stage.sides.groups.get(within)
  if (codes === undefined) throw new Error(`the matrix has no group scheme "${within}"`)
  const groups = new Map<string, number[]>()
  for (const [i, code] of codes.entries()) {
    if (code === null) continue
    const members = groups.get(code) ?? []
    groups.set(code, members)
    members.push(i)
  }
  return {
    estimate: (j) => {
      const out = new Float64Array(stage.units.length).fill(Number.NaN)
      for (const members of groups.values()) {
        const middle = average(
          Float64Array.from(members, (i) => stage.values[j]![i]!),
          how,
        )
        for (const i of members) out[i] = middle
      }
      return out
    },
  }
}
