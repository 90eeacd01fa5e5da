import { type Draft, fails, holds } from "../draft.ts"
import { type Extent, isBelow, multiply, sum, times } from "../extent.ts"
import { type Fact, fraction } from "../facts.ts"

const hundred: Extent = { low: 100, high: 100 }

/**
 * Parts of one whole: the sum of what they may stand for must reach the whole. n shares printed to whole per cents may
 * sum to 100 ± n/2.
 *
 * @param total null: 100 per cent
 * @param open  not all parts are printed, so they may sum to less
 */
export function partsOfWhole(parts: readonly Fact[], total: Fact | null, open: boolean): Draft {
  const found = total ? sum(parts.map(({ extent }) => extent)) : sum(parts.map((part) => times(fraction(part), 100)))
  const expected = total?.extent ?? hundred
  const rows = [...(total ? [total] : []), ...parts].map(({ row }) => row)
  const make = isBelow(expected, found) || (!open && isBelow(found, expected)) ? fails : holds
  return make("parts-against-whole", rows, { found, expected, measure: total?.measure ?? "percent" })
}

/** A share of a share over the same base: a part cannot be more than what it is part of. */
export function partWithinWhole(part: readonly Fact[], whole: readonly Fact[]): Draft {
  const [found, expected] = [part, whole].map((facts) => times(facts.map(fraction).reduce(multiply), 100))
  const rows = [...part, ...whole].map(({ row }) => row)
  const make = found && expected && isBelow(expected, found) ? fails : holds
  return make("part-above-whole", rows, { ...(found && expected ? { found, expected } : {}), measure: "percent" })
}
