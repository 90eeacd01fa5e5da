import type { PrintedTable, RecoveredFormula } from "../../model/index.ts"
import type { Found } from "./attempt.ts"
import { type Params, unscale } from "./problem.ts"

/** What is smaller, in units of the last digit, is the rounding of a double. */
const same = 1e-6
/** Ties that must agree before a rule is told from them. */
const leastTies = 5

export interface Rounding {
  readonly rule: RecoveredFormula["rounding"]
  /** Whether the printed members give the column by themselves, by that rule. */
  readonly isExact: boolean
}

/** Rows that each rule explains. */
interface Counts {
  nearest: number
  down: number
  up: number
}

/**
 * How the last digit of the target came about: each row's value before rounding, as plain weights give it, is held against
 * the printed one. Rules that explain as many rows as any other are left: first with the members as printed, and where no rule
 * explains all rows so, with their hidden digits. Of rounding to the nearest, exact ties tell the rule.
 *
 * @param params plain weights: with odd ones, a rule could be traded for a small change of a weight
 * @param places rows that fit, by their place in the problem
 */
export function roundingOf(
  table: PrintedTable,
  { target, problem, scale }: Found,
  params: Params,
  places: readonly number[],
): Rounding {
  const { values, half } = table.columns[target]!
  const open: Counts = { nearest: 0, down: 0, up: 0 }
  const exact: Counts = { nearest: 0, down: 0, up: 0 }
  const ties = { all: 0, upward: 0, even: 0 }
  let isRounded = false
  for (const k of places) {
    const i = problem.rows[k]!
    const unit = 2 * half[i]!
    const printed = values[i]!
    const at = (side: "low" | "mid" | "high") => {
      let sum = params.constant
      for (const [c, w] of params.weights.entries()) sum += w * problem.members[c]![side][k]!
      return (unscale(scale, sum) - printed) / unit
    }
    const [a, mid, b] = [at("low"), at("mid"), at("high")]
    vote(open, Math.min(a, b), Math.max(a, b), printed)
    vote(exact, mid, mid, printed)
    if (Math.abs(mid) > same) isRounded = true
    if (Math.abs(Math.abs(mid) - 0.5) > same) continue
    ties.all++
    if (mid < 0) ties.upward++
    if (Math.round(printed / unit) % 2 === 0) ties.even++
  }
  // Whole numbers that are sums of whole numbers were never rounded.
  if (!isRounded) return { rule: null, isExact: true }
  const isExact = Math.max(exact.nearest, exact.down, exact.up) === places.length
  const rule = mostVoted(isExact ? exact : open)
  if (rule !== "nearest" || !isExact || ties.all < leastTies) return { rule, isExact }
  const isUp = ties.upward === ties.all
  const isEven = ties.even === ties.all
  return { rule: isUp === isEven ? "nearest" : isUp ? "half-up" : "half-even", isExact }
}

/** @param low what the value before rounding is less the printed one, at least, in units of the last digit; high: at most */
function vote(counts: Counts, low: number, high: number, printed: number): void {
  if (high >= -0.5 - same && low <= 0.5 + same) counts.nearest++
  // Cut off is towards 0, and up is away from it.
  if (isBeyond(low, high, printed >= 0)) counts.down++
  if (isBeyond(low, high, printed < 0)) counts.up++
}

/** Whether some value in [low, high] lies from 0 up to 1, or from 0 down to −1, but not at these. */
const isBeyond = (low: number, high: number, isUp: boolean) =>
  isUp ? high >= -same && low < 1 - same : low <= same && high > same - 1

function mostVoted(counts: Counts): "nearest" | "down" | "up" | "open" {
  const most = Math.max(counts.nearest, counts.down, counts.up)
  const left = (["nearest", "down", "up"] as const).filter((rule) => counts[rule] === most)
  return left.length === 1 && left[0] !== undefined ? left[0] : "open"
}
