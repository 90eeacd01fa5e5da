import type { Lang, Node, NodeResult, Unit } from "../../src/model/index.ts"
import { type Domain, niceDomain } from "../charts/place.ts"
import type { IndexView } from "./index-view.ts"
import { isRanked, membersOf } from "./structure.ts"

/** One unit in the ranking of one node. null: not known or not computed. */
export interface RankingRow {
  readonly i: number
  readonly unit: Unit
  readonly rank: number | null
  readonly score: number | null
  readonly scoreLow: number | null
  readonly scoreHigh: number | null
  readonly low: number | null
  readonly high: number | null
  readonly expected: number | null
  readonly strip: { readonly from: number; readonly p: readonly number[] } | null
  readonly tier: number | null
}

/** How many of the units have a standing: the last place there can be. All, where none has. */
export const placesIn = (rows: readonly RankingRow[]): number =>
  rows.filter((row) => row.rank !== null || row.expected !== null).length || rows.length

/** What a member of the ranked node says about one unit. */
export interface MemberCell {
  readonly score: number | null
  readonly rank: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What a ranking shows of a node: its result in the document, or one that was computed in the page. */
export type RankedResult = Pick<NodeResult, "score" | "rank" | "uncertainty" | "scoreInterval">

/** One row per unit, best first; units without any standing come last, by name as the file has them. */
export function rankingRows(
  view: IndexView,
  node: string,
  result: RankedResult | undefined = view.result(node),
): readonly RankingRow[] {
  if (!result) return []
  const rows = view.doc.units.map((unit, i) => rowOf(result, unit, i))
  return rows.toSorted(byStanding)
}

function rowOf(result: RankedResult, unit: Unit, i: number): RankingRow {
  const { uncertainty, scoreInterval } = result
  return {
    i,
    unit,
    rank: result.rank[i] ?? null,
    score: result.score[i] ?? null,
    scoreLow: scoreInterval?.low[i] ?? null,
    scoreHigh: scoreInterval?.high[i] ?? null,
    low: uncertainty?.low[i] ?? null,
    high: uncertainty?.high[i] ?? null,
    expected: uncertainty?.expected[i] ?? null,
    strip: uncertainty?.strips[i] ?? null,
    tier: uncertainty?.tiers[i] ?? null,
  }
}

const orLast = (value: number | null) => value ?? Number.POSITIVE_INFINITY

/** By score where there is one, else by where the distribution of the rank lies. */
function byStanding(a: RankingRow, b: RankingRow): number {
  const hasScores = a.score !== null || b.score !== null
  const first = hasScores ? compare(orLast(a.rank), orLast(b.rank)) : 0
  return first || compare(orLast(a.expected), orLast(b.expected)) || a.i - b.i
}

/** Not a subtraction: of two infinities neither is first. */
export const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

export function memberCell(result: RankedResult | undefined, i: number): MemberCell {
  return {
    score: result?.score[i] ?? null,
    rank: result?.rank[i] ?? null,
    low: result?.uncertainty?.low[i] ?? null,
    high: result?.uncertainty?.high[i] ?? null,
  }
}

/**
 * Rows in the order that the address asks for: "name", the id of a member, or anything else for the standing.
 *
 * @param resultOf the result of a node by its id; undefined for a node that there is none of
 */
export function sortRows(
  resultOf: (node: string) => RankedResult | undefined,
  rows: readonly RankingRow[],
  sort: string | undefined,
  lang: Lang,
): readonly RankingRow[] {
  if (sort === "name") return rows.toSorted((a, b) => a.unit.name[lang].localeCompare(b.unit.name[lang], lang))
  const result = sort === undefined ? undefined : resultOf(sort)
  if (!result) return rows
  const place = (row: RankingRow) =>
    result.rank[row.i] ?? result.uncertainty?.expected[row.i] ?? Number.POSITIVE_INFINITY
  return rows.toSorted((a, b) => compare(place(a), place(b)))
}

/** A group as the address names it, "region.europe"; undefined when no scheme or code is called that. */
function groupOf(view: IndexView, text: string | undefined) {
  const [schemeId, codeId] = text?.split(".", 2) ?? []
  const scheme = view.doc.groups.find((group) => group.id === schemeId)
  const code = scheme?.codes.find((each) => each.id === codeId)
  return scheme && code ? { scheme, code } : undefined
}

/** Rows of the units that are in the group and whose name, in either language, or country holds the text. */
export function filterRows<Row extends { readonly unit: Unit }>(
  view: IndexView,
  rows: readonly Row[],
  group: string | undefined,
  text: string | undefined,
): readonly Row[] {
  const wanted = groupOf(view, group)
  const needle = text?.trim().toLowerCase() ?? ""
  return rows.filter(({ unit }) => {
    const isIn = wanted === undefined || unit.groups[wanted.scheme.id] === wanted.code.id
    return isIn && (needle === "" || namesOf(unit).some((name) => name.toLowerCase().includes(needle)))
  })
}

export const namesOf = (unit: Unit): readonly string[] => [
  unit.name.en,
  unit.name.ko,
  unit.id,
  ...(unit.country ? [unit.country.en, unit.country.ko] : []),
]

/** Where a row stands in the bracket that holds the units of its tier together. */
export type Bracket = "alone" | "first" | "middle" | "last"

/** Brackets for rows in order of standing: units of one tier cannot be told apart. */
export function brackets(rows: readonly RankingRow[]): readonly Bracket[] {
  return rows.map((row, k) => {
    const tied = (other: RankingRow | undefined) => row.tier !== null && other?.tier === row.tier
    const above = tied(rows[k - 1])
    const below = tied(rows[k + 1])
    if (above) return below ? "middle" : "last"
    return below ? "first" : "alone"
  })
}

/** The units of the first tier, in order of standing. */
export const leaders = (rows: readonly RankingRow[]): readonly Unit[] =>
  rows.filter((row) => row.tier === 1).map((row) => row.unit)

/**
 * The members that a table of this node shows as columns: those with anything to show. None where the node rests on
 * its own statements: its members are not what its order is made of.
 */
export const memberColumns = (view: IndexView, node: string): readonly Node[] =>
  view.node(node)?.basis === "ordinal" ? [] : membersOf(view, node).filter((member) => isRanked(view, member.id))

/** So many members stand beside the dots of the scores; where there are more, they take the room of the dots. */
export const mostBesideDots = 6
/** So many stand beside the strips even where a panel takes room. */
export const mostBesideStrips = 8

/**
 * The scale of the scores of a node: as wide as they and their intervals are, to round ends. Not from 0: dots are
 * compared by place, and scores that all lie at one end would lie on top of each other.
 */
export const scoreDomain = (rows: readonly RankingRow[]): Domain =>
  niceDomain(rows.flatMap((row) => [row.score, row.scoreLow, row.scoreHigh]))
