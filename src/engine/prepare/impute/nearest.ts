import type { Distance, ImputationStep } from "../../../model/index.ts"
import { summary } from "../../../stats/index.ts"
import type { Basis, Estimator } from "./basis.ts"
import { relatives } from "./relatives.ts"

/** Distances that differ by less than this share of themselves differ by rounding. */
const alike = 1e-12

/**
 * Mean of the k units that are most like the unit, among those that have a value; of all of them where they are fewer.
 * Units that are equally far share what is left of the k places, so that no order of rows decides. Two units are as far
 * apart as the indicators that both have say; units that share none are no neighbours.
 * Source: Troyanskaya et al., "Missing value estimation methods for DNA microarrays" (Bioinformatics 17, 2001); Gower,
 * "A general coefficient of similarity" (Biometrics 27, 1971).
 */
export function fromNearest(
  { k, distance, level }: Extract<ImputationStep, { kind: "nearest" }>,
  { method, stages }: Basis,
  t: number,
): Estimator {
  const { units, values } = stages[t]!
  const scaled = values.map((x) => divided(x, distance))
  const together = relatives(method, level)
  return {
    estimate: (j) => {
      const columns = together(j).map((other) => scaled[other]!)
      return Float64Array.from(units, (_, i) => {
        if (!Number.isNaN(values[j]![i]!)) return Number.NaN
        const candidates = units.flatMap((_, other) => {
          const value = values[j]![other]!
          const far = Number.isNaN(value) ? Number.NaN : apart(columns, i, other, distance)
          return Number.isNaN(far) ? [] : [{ value, far }]
        })
        return meanOfNearest(candidates, k)
      })
    },
  }
}

interface Candidate {
  readonly value: number
  readonly far: number
}

function meanOfNearest(candidates: readonly Candidate[], k: number): number {
  // By value where distances are equal: a sum in this order is the same for any order of rows.
  const sorted = candidates.toSorted((a, b) => a.far - b.far || a.value - b.value)
  const last = sorted[Math.min(k, sorted.length) - 1]
  if (last === undefined) return Number.NaN
  const room = alike * last.far
  const nearer = sorted.filter(({ far }) => far < last.far - room)
  const level = sorted.filter(({ far }) => Math.abs(far - last.far) <= room)
  const places = Math.min(k, sorted.length) - nearer.length
  const mean = (among: readonly Candidate[]) => summary(Float64Array.from(among, ({ value }) => value)).mean
  const share = places / (nearer.length + places)
  return nearer.length === 0 ? mean(level) : (1 - share) * mean(nearer) + share * mean(level)
}

/** An indicator in units of its range or of its standard deviation; all gaps where no two units differ. */
function divided(x: Float64Array, distance: Distance): Float64Array {
  const { low, high, sd } = summary(x)
  const [unit, by] =
    distance === "euclidean" ? [sd, 1] : Number.isFinite(high - low) ? [high - low, 1] : [high / 2 - low / 2, 0.5]
  return x.map((value) => (unit > 0 ? (value / unit) * by : Number.NaN))
}

function apart(columns: readonly Float64Array[], a: number, b: number, distance: Distance): number {
  let sum = 0
  let shared = 0
  for (const column of columns) {
    const difference = Math.abs(column[a]! - column[b]!)
    if (Number.isNaN(difference)) continue
    sum += distance === "gower" ? difference : difference * difference
    shared++
  }
  if (shared === 0) return Number.NaN
  return distance === "gower" ? sum / shared : Math.sqrt(sum / shared)
}
