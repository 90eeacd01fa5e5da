import { type CsvCell, csv, type IndexDocument } from "../model/index.ts"

/** `screening.csv`: one row per unit; null: units are not screened. */
export function screeningCsv({ screening, units }: IndexDocument): string | null {
  if (screening === null) return null
  const { missing, zeros, available, nonzero, included } = screening
  return csv(
    ["unit", "missing", "zeros", "missing_or_zero", "available", "nonzero", "included"],
    units.map(({ id }, i): CsvCell[] => [
      id,
      missing[i] ?? null,
      zeros[i] ?? null,
      (missing[i] ?? 0) + (zeros[i] ?? 0),
      available[i] ?? null,
      nonzero[i] ?? null,
      String(included[i]),
    ]),
  )
}

/** `treatment.csv`: one row per scored indicator; null: no indicator is treated. */
export function treatmentCsv({ treatment, method }: IndexDocument): string | null {
  if (treatment.length === 0) return null
  const header = ["indicator", "step", "points", "passed", "skew_before", "kurtosis_before", "skew", "kurtosis"]
  const rows = method.indicators.map(({ node }): CsvCell[] => {
    const report = treatment.find((each) => each.node === node)
    if (report === undefined) return [node, "none", 0, null, null, null, null, null]
    const { steps, points, before, after } = report
    const passed = after.passed === null ? null : String(after.passed)
    return [node, stepName(steps), points.length, passed, before.skew, before.kurtosis, after.skew, after.kurtosis]
  })
  return csv(header, rows)
}

/** `treated_points.csv`: one row per value that treatment changed; null: no indicator is treated. */
export function treatedPointsCsv({ treatment }: IndexDocument): string | null {
  if (treatment.length === 0) return null
  const rows = treatment.flatMap(({ node, steps, points }) =>
    points.map(({ unit, end, before, after }): CsvCell[] => [unit, node, stepName(steps), end, before, after]),
  )
  return csv(["unit", "indicator", "step", "end", "before", "after"], rows)
}

/** The steps taken in one word: `none`, `winsorise`, `winsorise+log-range`. */
const stepName = (steps: readonly string[]): string => (steps.length === 0 ? "none" : steps.join("+"))
