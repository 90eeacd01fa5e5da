import type { Category, Factor } from "../../model/index.ts"
import type { Prepared } from "../prepare/index.ts"
import type { Chain } from "./chains.ts"

/** The cells of one indicator that are drawn, and which coordinates they take. */
interface DrawnCells {
  readonly j: number
  readonly units: readonly number[]
  /** Number of the first unit's coordinate among those of the factor. */
  readonly first: number
}

/** Cells whose value is known as an interval, indicator by indicator. A one-sided interval says nothing about how far the
 *  value may lie: it is kept, and so is an exact one.
 *
 * @param tables the values as published, and under every other reading of the evidence: known so in one is enough */
export function drawnCells(tables: readonly Prepared[], factor: Factor | undefined): readonly DrawnCells[] {
  if (factor === undefined) return []
  let first = 0
  return tables[0]!.values.flatMap((x, j) => {
    const units = Array.from(x.keys()).filter((i) =>
      tables.some(({ values, lower, upper }) => isInterval(values[j]![i]!, lower[j]![i]!, upper[j]![i]!)),
    )
    if (units.length === 0) return []
    const cells = { j, units, first }
    first += units.length
    return [cells]
  })
}

const isInterval = (value: number, low: number, high: number): boolean =>
  !Number.isNaN(value) && Number.isFinite(low) && Number.isFinite(high) && low < high

/**
 * Writes the values of an indicator as this draw has them.
 *
 * @param u  the draw's coordinates; those of the cells begin at `at`
 */
export function drawValues(
  { plan, values }: Chain,
  { j, units }: DrawnCells,
  u: Float64Array,
  at: number,
  out: Float64Array,
): void {
  out.set(values[j]!)
  const { lower, upper } = plan.prepared
  const how = plan.method.indicators[j]!.normalise
  for (const [p, i] of units.entries()) {
    const low = lower[j]![i]!
    const high = upper[j]![i]!
    // Another way to impute may have filled the cell otherwise.
    if (!isInterval(out[i]!, low, high)) continue
    const x = u[at + p]!
    out[i] = how.kind === "categories" ? drawCategory(how.scores, low, high, x) : (1 - x) * low + x * high
  }
}

/** One of the categories from `lower` to `upper`, each as likely; NaN where there is none. */
function drawCategory(categories: readonly Category[], lower: number, upper: number, u: number): number {
  let first = 0
  while (first < categories.length && categories[first]!.value < lower) first++
  let end = first
  while (end < categories.length && categories[end]!.value <= upper) end++
  return end === first ? Number.NaN : categories[first + Math.floor(u * (end - first))]!.value
}
