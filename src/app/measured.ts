import { type EvidenceStore, kindsOfMeasure, type MeasuredIndicator } from "../evidence/index.ts"
import { type Diagnostic, type Edition, type Measured, type Period, type SourceId, sidesOf } from "../model/index.ts"
import { withInterval } from "./count-interval.ts"

/** Measured indicators of every period that the method computes. */
export type MeasuredPeriods = ReadonlyMap<Period, readonly Measured[]>

export function measuredIndicators(edition: Edition): MeasuredIndicator[] {
  return edition.method.indicators.flatMap(({ node, from }) =>
    from.kind === "measured" ? [{ node, measure: from.measure }] : [],
  )
}

/** The same mistake in a measure shows in every period; it is told once. */
export async function measureAll(
  store: EvidenceStore,
  edition: Edition,
  indicators: readonly MeasuredIndicator[],
  without: SourceId | null = null,
): Promise<{ measured: MeasuredPeriods; diagnostics: readonly Diagnostic[] }> {
  const measured = new Map<Period, readonly Measured[]>()
  let diagnostics: readonly Diagnostic[] = []
  for (const time of edition.method.periods) {
    const result = await measurePeriod(store, edition, indicators, time, without)
    measured.set(time, result.measured)
    if (diagnostics.length === 0) diagnostics = result.diagnostics
  }
  return { measured, diagnostics }
}

/**
 * Measures indicators in one period, each with the interval that it asks for.
 *
 * @param without a source that is taken as if it were not there; null: none
 */
export async function measurePeriod(
  store: EvidenceStore,
  edition: Edition,
  indicators: readonly MeasuredIndicator[],
  time: Period,
  without: SourceId | null = null,
): Promise<{ measured: readonly Measured[]; diagnostics: readonly Diagnostic[] }> {
  const denominators = Object.fromEntries(sidesOf(edition, time).denominators)
  const { measured, diagnostics } = await store.measure(indicators, time, denominators, without)
  const withIntervals = measured.map((each, k) => {
    const { measure } = indicators[k]!
    return withInterval(each, measure, kindsOfMeasure(measure, edition.codebook) !== null)
  })
  return { measured: withIntervals, diagnostics }
}
