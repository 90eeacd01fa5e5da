import type { PrintedTable, RecoveredFormula } from "../../model/index.ts"
import type { Found } from "./attempt.ts"
import { type Params, unscale } from "./problem.ts"

/** What is smaller, in units of the last digit, is the rounding of a double. */
const same = 1e-6
/** Ties that must agree before a rule is told from them. */
const leastTies = 5

/**
 * How the last digit of the target came about: each row's value before rounding, as plain weights give it, is held against
 * the printed one. Rules that explain as many rows as any other are left; of rounding to the nearest, exact ties tell the rule.
 *
 * @param params  plain weights: with odd ones, a rule could be traded for a small change of a weight
 * @param isExact whether the printed members give the column by themselves: only then a tie is one
 */
export function roundingOf(
  table: PrintedTable,
  { target, problem, scale }: Found,
  params: Params,
  isExact: boolean,
): RecoveredFormula["rounding"] {
  const { values, half } = table.columns[target]!
  const counts = { nearest: 0, down: 0, up: 0 }
  let ties = 0
  let upward = 0
  let even = 0
  let isRounded = false
  for (const [k, i] of problem.rows.entries()) {
    const unit = 2 * half[i]!
    const printed = values[i]!
    const at = (side: "low" | "mid" | "high") => {
      let sum = params.constant
      for (const [c, w] of params.weights.entries()) sum += w * problem.members[c]![side][k]!
      return (unscale(scale, sum) - printed) / unit
    }
    const [a, mid, b] = [at("low"), at("mid"), at("high")]
    if (Math.abs(mid) > same) isRounded = true
    const [low, high] = [Math.min(a, b) - same, Math.max(a, b) + same]
    if (high >= -0.5 && low <= 0.5) counts.nearest++
    // Cut off is towards 0, and up is away from it.
    if (isBeyond(low, high, printed >= 0)) counts.down++
    if (isBeyond(low, high, printed < 0)) counts.up++
    if (!isExact || Math.abs(Math.abs(mid) - 0.5) > same) continue
    ties++
    if (mid < 0) upward++
    if (Math.round(printed / unit) % 2 === 0) even++
  }
  // Whole numbers that are sums of whole numbers were never rounded.
  if (isExact && !isRounded) return null
  const most = Math.max(counts.nearest, counts.down, counts.up)
  const left = (["nearest", "down", "up"] as const).filter((rule) => counts[rule] === most)
  const [rule] = left
  if (left.length > 1 || rule === undefined) return "open"
  if (rule !== "nearest" || ties < leastTies) return rule
  return upward === ties && even < ties ? "half-up" : even === ties && upward < ties ? "half-even" : "nearest"
}

/** Whether some value in [low, high] lies from 0 up to 1, or from 0 down to −1, but not at these. */
const isBeyond = (low: number, high: number, isUp: boolean) =>
  isUp ? high >= 0 && low < 1 - 2 * same : low <= 0 && high > 2 * same - 1
