import type { EvidenceStore } from "../evidence/index.ts"
import { type Edition, type Period, type ReadColumn, type ReadingDocument, statusOf } from "../model/index.ts"
import { orNull } from "./cells.ts"
import { measurePeriod } from "./measured.ts"

/** What other readings of the evidence than the published one measure, by period. */
export type ReadPeriods = ReadonlyMap<Period, readonly ReadColumn[]>

export async function readAll(store: EvidenceStore, edition: Edition): Promise<ReadPeriods> {
  const periods = new Map<Period, readonly ReadColumn[]>()
  for (const time of edition.method.periods) {
    const columns: ReadColumn[] = []
    for (const { id, measures } of edition.readings) {
      if (measures.length === 0) continue
      const { measured } = await measurePeriod(store, edition, measures, time)
      for (const { node, values, lower, upper, states } of measured)
        columns.push({ reading: id, node, values, lower, upper, states })
    }
    periods.set(time, columns)
  }
  return periods
}

/** All readings with what they measure otherwise, as documents have it. */
export const readingDocuments = (edition: Edition, periods: ReadPeriods): readonly ReadingDocument[] =>
  edition.readings.map(({ id, title, isPublished, filters }) => ({
    id,
    title,
    isPublished,
    filters,
    results: Object.fromEntries(
      [...periods].map(([time, columns]) => [
        time,
        Object.fromEntries(
          columns
            .filter(({ reading }) => reading === id)
            .map(({ node, values, lower, upper, states }) => [
              node,
              {
                raw: orNull(values),
                rawLower: orNull(lower),
                rawUpper: orNull(upper),
                status: Array.from(states, statusOf),
              },
            ]),
        ),
      ]),
    ),
  }))

/** Per period, as the matrices, what other readings of the evidence measure. */
export const readingsOf = ({ edition, read }: { readonly edition: Edition; readonly read: ReadPeriods }) =>
  edition.method.periods.map((time) => read.get(time) ?? [])
