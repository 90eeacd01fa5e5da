import type { Node, Unit } from "../../src/model/index.ts"
import { publishedDuel } from "../../src/query/index.ts"
import type { IndexView } from "./index-view.ts"
import { rankingRows } from "./ranking.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

/** One that stands next to a unit in the ranking. */
interface Neighbour {
  readonly unit: Unit
  readonly rank: number
  readonly score: number
  /** Probability that it stands above the unit; null: not known. */
  readonly above: number | null
}

/** A member of the index and the unit's standing in it. */
interface MemberStanding {
  readonly node: Node
  readonly rank: number
  /** Of so many. */
  readonly of: number
}

export interface WouldChange {
  readonly node: Node
  readonly rank: number
  readonly score: number
  /** Best first, those above before those below; a tie counts as above. */
  readonly above: readonly Neighbour[]
  readonly below: readonly Neighbour[]
  /** Members in which it stands best and worst, where there are at least two that differ. */
  readonly strongest: readonly MemberStanding[]
  readonly weakest: readonly MemberStanding[]
}

const beside = 3
const members = 3

/** Whether the unit has a rank in an index, and is not alone there. */
export function hasNeighbours(view: IndexView, unit: Unit): boolean {
  const root = scoredRoot(view)
  const ranks = root === undefined ? [] : (view.result(root.id)?.rank ?? [])
  const isRanked = (ranks[view.unitIndex.get(unit.id) ?? -1] ?? null) !== null
  return isRanked && ranks.filter((rank) => rank !== null).length > 1
}

/** Who and what the rank of a unit hangs on; null where it has none, or the edition no composite. */
export function wouldChange(view: IndexView, unit: Unit): WouldChange | null {
  const node = scoredRoot(view)
  const i = view.unitIndex.get(unit.id) ?? -1
  const result = node && view.result(node.id)
  const rank = result?.rank[i] ?? null
  const score = result?.score[i] ?? null
  if (node === undefined || rank === null || score === null) return null
  const rows = rankingRows(view, node.id).filter((row) => row.rank !== null)
  const place = rows.findIndex((row) => row.i === i)
  const neighbours = (some: typeof rows) =>
    some.flatMap((row): Neighbour[] =>
      row.rank === null || row.score === null
        ? []
        : [
            {
              unit: row.unit,
              rank: row.rank,
              score: row.score,
              above: publishedDuel(view.doc, node.id, row.i, i)?.above ?? null,
            },
          ],
    )
  const standings = mainNodes(view)
    .flatMap((member): MemberStanding[] => {
      const ranks = view.result(member.id)?.rank ?? []
      const own = ranks[i] ?? null
      return own === null || member === node
        ? []
        : [{ node: member, rank: own, of: ranks.filter((each) => each !== null).length }]
    })
    .toSorted((a, b) => a.rank - b.rank)
  const few = Math.min(members, Math.floor(standings.length / 2))
  const isLevel = standings[0]?.rank === standings.at(-1)?.rank
  return {
    node,
    rank,
    score,
    above: neighbours(rows.slice(Math.max(0, place - beside), place)),
    below: neighbours(rows.slice(place + 1, place + 1 + beside)),
    strongest: isLevel ? [] : standings.slice(0, few),
    weakest: isLevel ? [] : standings.slice(standings.length - few).toReversed(),
  }
}
