import { isMeasureUnit, type MeasureRef, measureUnits } from "../../model/index.ts"
import type { IndexFile } from "../files/index-file.ts"
import { find, type Lookup } from "../lookup.ts"
import type { Report } from "../report.ts"
import type { Located } from "../yaml/shape.ts"

/** Every unit of measure that may be named: the rows of the table by id, and those that the edition describes itself. */
export function resolveMeasures({ measures }: IndexFile, report: Report): Lookup<MeasureRef> {
  const all = new Map<string, MeasureRef>(Object.keys(measureUnits).map((id) => [id, id]))
  for (const { key: id, at, value } of measures) {
    if (isMeasureUnit(id)) report.error("measure-twice", at, { given: id })
    else
      all.set(id, {
        id,
        label: value.label,
        suffix: value.suffix ?? { en: "", ko: "" },
        decimals: value.decimals ?? null,
      })
  }
  return { code: "measure-unknown", all, partial: false }
}

/** The measure that is named; one that nothing has is reported, and read as a name without a suffix. */
export const findMeasure = (measures: Lookup<MeasureRef>, { value, at }: Located<string>, report: Report): MeasureRef =>
  find(measures, value, at, report) ?? value
