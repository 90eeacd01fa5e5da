import type { Lang, Node } from "../../src/model/index.ts"
import type { PeriodPoint } from "../charts/period-line-state.ts"
import { type Domain, niceDomain } from "../charts/place.ts"
import { fromTo } from "../text/charts.ts"
import { decimalsOf, formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"

/** The scores of all units in a node over the periods, small. */
export interface Courses {
  /** One scale for all, so that they can be compared. */
  readonly domain: Domain
  readonly from: string
  readonly to: string
  /** A point per period, null for a gap; and what they say. Null where fewer than two periods have a score. */
  of(i: number): { readonly points: readonly PeriodPoint[]; readonly text: string } | null
}

/** null where the edition has one period, or the node no scores in two. */
export function coursesOf(view: IndexView, node: Node, lang: Lang): Courses | null {
  const { periods } = view.doc
  const scores = periods.map((period) => view.result(node.id, period)?.score ?? [])
  const [from, to] = [periods[0], periods.at(-1)]
  const scored = scores.filter((column) => column.some((score) => score !== null))
  if (from === undefined || to === undefined || scored.length < 2) return null
  const all = scores.flat()
  const decimals = decimalsOf(all)
  const said = ({ period, value }: PeriodPoint) => ({ period, value: formatNumber(value ?? 0, lang, decimals) })
  return {
    domain: niceDomain(all),
    from,
    to,
    of: (i) => {
      const points = periods.map((period, k) => ({ period, value: scores[k]?.[i] ?? null }))
      const known = points.filter(({ value }) => value !== null)
      const [first, last] = [known[0], known.at(-1)]
      return first === undefined || last === undefined || known.length < 2
        ? null
        : { points, text: fromTo(said(first), said(last), lang) }
    },
  }
}
