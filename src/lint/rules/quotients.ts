import type { Statement, StatementMeaning, UnitId } from "../../model/index.ts"
import { type Draft, fails, holds } from "../draft.ts"
import { areApart, divide, isBelow, sum, times } from "../extent.ts"
import type { Fact } from "../facts.ts"

/** A printed quotient against what it is made of. Found is what the numbers divide to, expected what is printed. */
export function printedRatio(of: Fact, over: Fact, is: Fact): readonly Draft[] {
  const quotient = divide(of.extent, over.extent)
  if (quotient === null) return []
  const found = is.measure === "percent" ? times(quotient, 100) : quotient
  const make = areApart(found, is.extent) ? fails : holds
  const rows = [is, of, over].map(({ row }) => row)
  return [make("ratio-differs", rows, { found, expected: is.extent, measure: is.measure })]
}

/**
 * A printed mean over n units against the printed values: with all of them, their mean; with some, at least what they
 * alone make, if no unit can be below 0. Found is the printed mean, expected what the values allow.
 *
 * @param units how many units there are
 */
export function printedMean(mean: Fact, values: readonly Fact[], units: number): readonly Draft[] {
  if (values.length === 0 || units === 0) return []
  const known = times(sum(values.map(({ extent }) => extent)), 1 / units)
  const isComplete = values.length >= units
  if (!isComplete && values.some(({ extent }) => extent.low < 0)) return []
  const expected = isComplete ? known : { low: known.low, high: Number.POSITIVE_INFINITY }
  const rows = [mean, ...values].map(({ row }) => row)
  const make = areApart(mean.extent, expected) ? fails : holds
  return [make("mean-impossible", rows, { found: mean.extent, expected, measure: mean.measure })]
}

/** Statements that a unit lies above (below) the mean, against its value and the printed mean. */
export function sidesOfMean(
  mean: Fact,
  values: ReadonlyMap<UnitId, Fact>,
  statements: readonly { readonly statement: Statement; readonly meaning: StatementMeaning }[],
): readonly Draft[] {
  return statements.flatMap(({ statement, meaning }) => {
    if (meaning.kind !== "above-mean" && meaning.kind !== "below-mean") return []
    return statement.units.flatMap((unit) => {
      const fact = values.get(unit)
      if (fact === undefined) return []
      const wrong =
        meaning.kind === "above-mean" ? isBelow(fact.extent, mean.extent) : isBelow(mean.extent, fact.extent)
      const rows = [{ kind: "statement" as const, id: statement.id }, fact.row, mean.row]
      const said = { units: [unit], found: fact.extent, expected: mean.extent, measure: mean.measure }
      return wrong ? [fails("statement-against-mean", rows, said)] : []
    })
  })
}
