import type { PrintedTable } from "../../model/index.ts"
import { attempt, type Found, type Variant } from "./attempt.ts"
import type { Freedom } from "./fit.ts"

const none: Freedom = { constant: false, signs: false }
const shifted: Freedom = { constant: true, signs: false }
const free: Freedom = { constant: true, signs: true }

/** From the plainest form to the freest: of two that explain as many rows, the earlier is taken. */
const variants: readonly (Variant & { readonly isUsual: boolean })[] = [
  { scale: 1, freedom: none, cut: false, isUsual: true },
  { scale: 0, freedom: none, cut: false, isUsual: true },
  { scale: 1, freedom: none, cut: true, isUsual: false },
  { scale: 1, freedom: shifted, cut: false, isUsual: true },
  { scale: 0, freedom: shifted, cut: false, isUsual: false },
  { scale: -1, freedom: none, cut: false, isUsual: false },
]
/** Only where a person or the table says that this is the composite: any column of a mean is the rest of it, turned round. */
const turned: readonly Variant[] = [
  { scale: 1, freedom: free, cut: false },
  { scale: 0, freedom: free, cut: false },
]

/** With more columns than these only the usual forms are tried, unless of a column that is known to be the composite. */
const wide = 24
/** Bits below which a fit says nothing. */
export const telling = 10

/**
 * The form that explains most rows of a column by others, with the fewest members; null: no form explains enough.
 *
 * @param pool    columns that may be members
 * @param derived columns that have a formula themselves, which are kept rather than their own members
 * @param turn    whether weights below 0 are tried, too
 */
export function search(
  table: PrintedTable,
  target: number,
  pool: readonly number[],
  derived: ReadonlySet<number>,
  turn: boolean,
): Found | null {
  let best: Found | null = null
  const usual = pool.length > wide ? variants.filter(({ isUsual }) => isUsual) : variants
  for (const variant of turn ? [...variants, ...turned] : usual) {
    const found = attempt(table, target, pool, derived, variant)
    if (found === null || (best !== null && !isBetter(found, best))) continue
    best = found
    if (best.fit.fitting === best.problem.rows.length && best.bits > telling) break
  }
  return best
}

/** A freer form must explain clearly more, since it may always explain a little more. */
function isBetter(found: Found, best: Found): boolean {
  const share = found.fit.fitting / found.problem.rows.length
  const before = best.fit.fitting / best.problem.rows.length
  return share > before + 0.02 || (share > before && found.problem.members.length < best.problem.members.length)
}

/** The same members, taken for a mean whose last digits were cut off. */
export const searchCut = (table: PrintedTable, { target, problem }: Found): Found | null =>
  attempt(table, target, problem.columns, new Set(), { scale: 1, freedom: none, cut: true })
