import type { Lang, Period } from "../../src/model/index.ts"
import type { ChangeRow } from "./changes.ts"
import type { IndexView } from "./index-view.ts"

/** The two periods that are asked for; the first and the edition's own in place of what it has not. */
export function chosenPeriods(
  { doc: { periods, edition } }: IndexView,
  from: string | undefined,
  to: string | undefined,
): { readonly from: Period; readonly to: Period } {
  const asked = (wanted: string | undefined) => periods.find((period) => period === wanted)
  return { from: asked(from) ?? periods[0] ?? edition.time, to: asked(to) ?? edition.time }
}

/** Columns by which the bridge may be put in order, and which number each goes by; the largest first. */
const keys = {
  from: ({ from }) => -Number(from.rank),
  gain: ({ gain }) => gain,
  common: ({ common }) => common?.gain,
  left: ({ parts }) => parts?.left,
  data: ({ parts }) => parts?.data,
  joined: ({ parts }) => parts?.joined,
} as const satisfies Record<string, (row: ChangeRow) => number | undefined>

export type ChangeSort = keyof typeof keys | "name"

export const isChangeSort = (text: string | undefined): text is ChangeSort =>
  text !== undefined && (text === "name" || Object.hasOwn(keys, text))

/** Rows in the order of a column; without one as they are. Rows without the number come last; ties keep their order. */
export function sortedChanges(
  rows: readonly ChangeRow[],
  sort: ChangeSort | undefined,
  lang: Lang,
): readonly ChangeRow[] {
  if (sort === undefined) return rows
  if (sort === "name") return rows.toSorted((a, b) => a.unit.name[lang].localeCompare(b.unit.name[lang], lang))
  const key: (row: ChangeRow) => number | undefined = keys[sort]
  const of = (row: ChangeRow) => key(row) ?? Number.NEGATIVE_INFINITY
  return rows.toSorted((a, b) => of(b) - of(a))
}

/** Guides agree on 5 to 15 lines that an eye can follow. */
export const mostFollowed = 15
const usualEach = 5

/** The rows that the charts follow. */
export interface Followed {
  readonly rows: readonly ChangeRow[]
  /** Whether the reader chose them: then what is said is said of them alone. */
  readonly isChosen: boolean
}

/** The rows that were chosen; without any, those that rose and fell furthest among the same units. */
export function followedRows(rows: readonly ChangeRow[], chosen: readonly string[]): Followed {
  const own = rows.filter(({ unit, common }) => common !== null && chosen.includes(unit.id))
  if (own.length > 0) return { rows: own.slice(0, mostFollowed), isChosen: true }
  const moved = rows
    .flatMap((row) => (row.common === null || row.common.gain === 0 ? [] : [{ row, gain: row.common.gain }]))
    .toSorted((a, b) => b.gain - a.gain)
  const rose = moved.filter(({ gain }) => gain > 0).slice(0, usualEach)
  const fell = moved.filter(({ gain }) => gain < 0).slice(-usualEach)
  return { rows: [...rose, ...fell].map(({ row }) => row), isChosen: false }
}
