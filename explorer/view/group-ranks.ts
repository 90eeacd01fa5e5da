import type { Lang, Node, Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"
import { mainNodes, scoredRoot } from "./structure.ts"

export interface GroupRankRow {
  readonly label: string
  /** The group as an address names it. */
  readonly group: string
  /** Per node; null: no rank. */
  readonly cells: readonly ({ readonly rank: number; readonly of: number } | null)[]
}

/** So many columns are read at a glance. */
const most = 6

/** The rank of a unit inside each group that it is in, in the index and the first of its dimensions. */
export function groupRankRows(
  view: IndexView,
  unit: Unit,
  lang: Lang,
): { readonly nodes: readonly Node[]; readonly rows: readonly GroupRankRow[] } {
  const root = scoredRoot(view)
  const { groups, groupRanks, units } = view.doc
  if (root === undefined) return { nodes: [], rows: [] }
  const nodes = [...new Set([root, ...mainNodes(view)])].slice(0, most)
  const i = view.unitIndex.get(unit.id) ?? -1
  const rows = groups.flatMap((scheme): GroupRankRow[] => {
    const code = scheme.codes.find(({ id }) => id === unit.groups[scheme.id])
    if (code === undefined) return []
    const cells = nodes.map((node) => {
      const ranks = groupRanks[scheme.id]?.[node.id]
      const rank = ranks?.[i] ?? null
      const of = units.filter((each, k) => each.groups[scheme.id] === code.id && (ranks?.[k] ?? null) !== null).length
      return rank === null ? null : { rank, of }
    })
    return cells.every((cell) => cell === null)
      ? []
      : [{ label: code.label[lang], group: `${scheme.id}.${code.id}`, cells }]
  })
  return { nodes, rows }
}
