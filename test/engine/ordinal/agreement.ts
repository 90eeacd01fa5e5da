import assert from "node:assert/strict"

/**
 * Frequencies from d draws against exact probabilities. d draws of a walk are worth 0.9 d independent ones, so a
 * frequency has a standard error of sqrt(p (1 − p) / 0.9 d). Tolerated: 5.5 of them in any of the n² cells (once in
 * some 10,000 seeds), 1.35 in the quadratic mean over all (cells of
 * one run move together, so that it strays from 1 by a tenth or two), and the walk's own 10⁻³.
 */
export function assertAgrees(sampled: Float64Array, exact: Float64Array, draws: number) {
  let sum = 0
  let cells = 0
  exact.forEach((p, k) => {
    const error = Math.sqrt((p * (1 - p)) / (0.9 * draws))
    const apart = Math.abs(sampled[k]! - p)
    assert.ok(apart <= 5.5 * error + 1e-3, `cell ${k}: ${sampled[k]} sampled, ${p} exact`)
    if (error === 0) return
    sum += (apart / error) ** 2
    cells++
  })
  assert.ok(Math.sqrt(sum / cells) < 1.35, `quadratic mean of errors ${Math.sqrt(sum / cells)}`)
}
