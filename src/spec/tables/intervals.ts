import { type Qualifier, qualifiers } from "../../model/index.ts"
import type { Written } from "../csv/number.ts"
import type { Row } from "../csv/table.ts"
import type { QualifierRules } from "../files/ordinal-settings.ts"

/** A number with the interval that its source allows. */
export interface Interval {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly qualifier: Qualifier
}

/**
 * Reads value, qualifier, lower and upper of a row. What is written in `lower` and `upper` wins over what the
 * qualifier means.
 *
 * @returns null for an empty value or after a mistake in it
 */
export function readInterval(row: Row, rules: QualifierRules): Interval | null {
  const written = row.written("value")
  const qualifier = row.word("qualifier", qualifiers) ?? "exact"
  const lowest = row.written("lower")
  const highest = row.written("upper")
  if (!written) return null
  const { value } = written
  const [below, above] = widths(written, qualifier, rules)
  const lower = lowest?.value ?? value - below
  const upper = highest?.value ?? value + above
  if (lowest && highest && lowest.value > highest.value)
    row.report.error("interval-reversed", row.span("lower"), { lower: row.text("lower"), upper: row.text("upper") })
  else if (value < lower || value > upper)
    row.report.error("interval-misses-value", row.span("value"), {
      value: row.text("value"),
      lower: String(lower),
      upper: String(upper),
    })
  return { value, lower, upper, qualifier }
}

/** How far below and above the value the truth may lie. */
function widths({ value, lastDigit }: Written, qualifier: Qualifier, rules: QualifierRules): readonly [number, number] {
  switch (qualifier) {
    case "exact":
      return [0, 0]
    case "at_least":
    case "more_than": {
      const { relative } = rules[qualifier]
      return [0, relative === undefined ? Number.POSITIVE_INFINITY : relative * Math.abs(value)]
    }
    default: {
      const { half_last_digit, relative } = rules[qualifier]
      const half = half_last_digit === undefined ? (relative ?? 0) * Math.abs(value) : half_last_digit * lastDigit
      return [half, half]
    }
  }
}
