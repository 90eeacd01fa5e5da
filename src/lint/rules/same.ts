import type { Draft } from "../draft.ts"
import { fails, holds } from "../draft.ts"
import { roundsBelow } from "../extent.ts"
import { type Fact, fraction } from "../facts.ts"

const scaled = (fact: Fact) => (fact.measure === "percent" ? fraction(fact) : fact.extent)

/**
 * Printings of one quantity. They disagree where no number rounds to each of them, which is so exactly where the one
 * whose extent ends first stays below the one that begins last.
 *
 * @returns nothing for fewer than two
 */
export function sameQuantity(facts: readonly Fact[]): readonly Draft[] {
  const [first, ...others] = facts
  if (first === undefined || others.length === 0) return []
  let lowest = first
  let highest = first
  for (const fact of others) {
    if (scaled(fact).high < scaled(lowest).high) lowest = fact
    if (scaled(fact).low > scaled(highest).low) highest = fact
  }
  if (!roundsBelow(scaled(lowest), scaled(highest)))
    return [
      holds(
        "quantity-differs",
        facts.map(({ row }) => row),
      ),
    ]
  const [earlier, later] = facts.indexOf(lowest) < facts.indexOf(highest) ? [lowest, highest] : [highest, lowest]
  const said = { found: later.extent, expected: earlier.extent, measure: later.measure }
  return [fails("quantity-differs", [later.row, earlier.row], said)]
}
