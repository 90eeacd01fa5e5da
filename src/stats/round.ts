/** A tie as written in decimals is rarely a tie in binary: twelve digits and a bit are taken to be what was meant. */
const tieTolerance = 2 ** -42
const widestTie = 2 ** -10
/** Above, the last decimal asked for is beyond the twelfth digit, where nothing is known to round by. */
const mostKept = 2 ** 42

/**
 * Rounds half up as a person does on paper: 0.6355 at three decimals is 0.636, although the double nearest to 0.6355
 * lies below it, and so does 0.6354999999999999 that a sum left behind. A number whose distance below a tie is at most
 * 2⁻⁴² (2 in 10¹³) of the number itself counts as the tie; no number of up to twelve significant digits comes that
 * close to a tie without being one. Ties go away from zero, as in spreadsheets: −0.5 becomes −1.
 *
 * @param decimals whole, 0 to 15
 * @returns the double nearest to the rounded decimal number; NaN for NaN; never −0. A number that has more than
 *          twelve digits (2⁴²) before the last decimal asked for comes back unchanged
 */
export function roundHalfUp(x: number, decimals: number): number {
  const scale = 10 ** decimals
  const y = Math.abs(x) * scale
  if (!(y < mostKept)) return x
  const k = Math.floor(y + 0.5 + Math.min(y * tieTolerance, widestTie))
  if (k === 0) return 0
  return x < 0 ? -k / scale : k / scale
}
