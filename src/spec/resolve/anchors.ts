import type { IndicatorMethod, Period, Unit, Value } from "../../model/index.ts"
import type { Lookup } from "../lookup.ts"
import type { Report } from "../report.ts"
import type { Draft } from "./structure.ts"

interface Known {
  readonly values: readonly Value[]
  readonly periods: readonly Period[]
  readonly units: Lookup<Unit>
}

/**
 * Warns where what a normalisation measures against cannot serve, in a period that has values: the unit of reference
 * has none, or no unit is short of the target. Measured values are not known here.
 */
export function warnWithoutAnchor(
  method: IndicatorMethod,
  at: Draft["at"],
  { values, periods, units }: Known,
  report: Report,
): void {
  const { node, normalise, direction, denominate } = method
  if (normalise.kind !== "distance-to-reference" && normalise.kind !== "distance-to-target") return
  // An unknown unit and a missing target have been reported.
  if (normalise.kind === "distance-to-reference" ? !units.all.has(normalise.unit) : Number.isNaN(normalise.target))
    return
  // A target is in the measure that the values have after they are divided.
  if (normalise.kind === "distance-to-target" && denominate !== null) return
  const own = values.filter((value) => value.node === node)
  for (const period of periods) {
    const known = own.flatMap(({ time, value, unit }) => (time === period && value !== null ? [{ unit, value }] : []))
    if (known.length === 0) continue
    if (normalise.kind === "distance-to-reference") {
      if (!known.some(({ unit }) => unit === normalise.unit))
        report.warning("reference-without-value", at, { indicator: node, unit: normalise.unit, period })
    } else if (!known.some(({ value }) => (normalise.target - value) * direction > 0))
      report.warning("target-reached", at, { indicator: node, target: normalise.target, period })
  }
}
