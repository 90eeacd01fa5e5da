import { type Correlation, pearson, spearman } from "./correlation.ts"
import { type Concordance, concordance, kendall } from "./kendall.ts"
import { completePairs } from "./pairs.ts"
import { concordantAtMost, squaresAtMost } from "./rank-chances.ts"
import { normalBelow, normalTails, studentTails } from "./tails.ts"

export type CorrelationKind = "pearson" | "spearman" | "kendall"

const correlationOf: { readonly [K in CorrelationKind]: Correlation } = { pearson, spearman, kendall }

/** A correlation, and the chance of one at least as far from 0 if the columns had nothing to do with each other. */
export interface CorrelationTest {
  /** −1 to 1; NaN: none. */
  readonly correlation: number
  /** Two-sided, 0 to 1; NaN where there is no correlation or too few pairs. */
  readonly p: number
  /** Number of pairs without a gap. */
  readonly pairs: number
}

/**
 * Correlates two columns over the pairs without a gap (NaN) and tests against independence, as R's `cor.test` does:
 *
 * - Pearson: t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom; n ≥ 3.
 * - Spearman: without ties exact for n ≤ 9, an Edgeworth series for n ≤ 1,290 (Best & Roberts 1975, algorithm AS 89);
 *   otherwise by t as above.
 * - Kendall: without ties exact for n < 50; otherwise normal with the variance for ties (Kendall 1970, ch. 4–5).
 */
export function correlationTest(kind: CorrelationKind, x: Float64Array, y: Float64Array): CorrelationTest {
  const pairs = completePairs(x, y)
  const n = pairs.x.length
  const correlation = correlationOf[kind](pairs.x, pairs.y)
  return { correlation, p: Number.isNaN(correlation) ? Number.NaN : chance(kind, correlation, pairs), pairs: n }
}

function chance(kind: CorrelationKind, correlation: number, { x, y }: { x: Float64Array; y: Float64Array }): number {
  if (kind === "pearson") return byStudent(correlation, x.length)
  const pairs = concordance(x, y)
  const hasTies = pairs.tiesX.length + pairs.tiesY.length > 0
  if (kind === "spearman")
    return hasTies ? byStudent(correlation, x.length) : spearmanWithoutTies(correlation, x.length)
  return x.length < 50 && !hasTies ? exactKendall(pairs) : normalKendall(pairs)
}

function byStudent(r: number, n: number): number {
  return studentTails(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2)
}

/** The sum of squared rank differences is (n³ − n)(1 − ρ) / 6, an even number from 0 to twice its mean. */
function spearmanWithoutTies(rho: number, n: number): number {
  const mean = (n ** 3 - n) / 6
  const sum = Math.round((mean * (1 - rho)) / 2) * 2
  const isAbove = rho < 0
  if (n <= 9) return Math.min(1, 2 * squaresAtMost(Math.min(sum, 2 * mean - sum), n))
  // R asks for the chance of more than `sum − 1`, and of at most `sum`: its two sides are not mirror images.
  if (n > 1290) return byStudent(isAbove ? rho + 1 / mean : rho, n)
  return Math.min(1, 2 * (isAbove ? edgeworth(sum - 1, n, "above") : edgeworth(sum + 2, n, "below")))
}

/** Chance of a sum of squares of at least `sum`, or below it (AS 89). */
function edgeworth(sum: number, n: number, side: "above" | "below"): number {
  const b = 1 / n
  const x = ((6 * (sum - 1) * b) / (n * n - 1) - 1) * Math.sqrt(n - 1)
  const y = x * x
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)
  const outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner)
  const correction = (x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer)) / Math.exp(y / 2)
  const chance = side === "above" ? normalBelow(-x) + correction : normalBelow(x) - correction
  return Math.min(Math.max(chance, 0), 1)
}

function exactKendall({ n, score }: Concordance): number {
  const all = (n * (n - 1)) / 2
  const concordant = (all + score) / 2
  return Math.min(1, 2 * concordantAtMost(Math.min(concordant, all - concordant), n))
}

function normalKendall({ n, score, tiesX, tiesY }: Concordance): number {
  const sum = (ties: readonly number[], term: (t: number) => number) => ties.reduce((total, t) => total + term(t), 0)
  const spread = (t: number) => t * (t - 1) * (2 * t + 5)
  const twos = (t: number) => t * (t - 1)
  const threes = (t: number) => t * (t - 1) * (t - 2)
  const variance =
    (spread(n) - sum(tiesX, spread) - sum(tiesY, spread)) / 18 +
    (sum(tiesX, twos) * sum(tiesY, twos)) / (2 * twos(n)) +
    (n > 2 ? (sum(tiesX, threes) * sum(tiesY, threes)) / (9 * threes(n)) : 0)
  return normalTails(score / Math.sqrt(variance))
}
