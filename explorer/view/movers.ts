import type { Lang, Node, Unit } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** How one unit moves over the periods. */
export interface Mover {
  readonly unit: Unit
  /** Slope of the scores per year, on the node's scale. */
  readonly slope: number
  readonly first: string
  readonly last: string
}

const listed = 5

/** Those whose scores rise and fall most a year; null where the edition has no trends of this node. */
export function movers(
  view: IndexView,
  node: Node,
): { readonly risers: readonly Mover[]; readonly fallers: readonly Mover[] } | null {
  const trend = view.doc.trends?.nodes[node.id]?.score
  if (trend === undefined) return null
  const all = view.doc.units
    .flatMap((unit, i): Mover[] => {
      const [slope, first, last] = [trend.slope[i] ?? null, trend.first[i] ?? null, trend.last[i] ?? null]
      return slope === null || first === null || last === null ? [] : [{ unit, slope, first, last }]
    })
    .toSorted((a, b) => b.slope - a.slope)
  const risers = all.filter(({ slope }) => slope > 0).slice(0, listed)
  const fallers = all
    .filter(({ slope }) => slope < 0)
    .slice(-listed)
    .toReversed()
  return risers.length + fallers.length === 0 ? null : { risers, fallers }
}

/** Who is first in each group of a node, one group per label; nothing where there are no ranks inside groups. */
export function firstInGroups(
  view: IndexView,
  node: Node,
  lang: Lang,
): readonly { readonly group: string; readonly label: string; readonly units: readonly Unit[] }[] {
  const all = view.doc.groups.flatMap((scheme) => {
    const ranks = view.doc.groupRanks[scheme.id]?.[node.id] ?? []
    return scheme.codes.map((code) => ({
      group: `${scheme.id}.${code.id}`,
      label: code.label[lang],
      units: view.doc.units.filter((unit, i) => unit.groups[scheme.id] === code.id && ranks[i] === 1),
    }))
  })
  const told = new Set<string>()
  return all.filter(({ label, units }) => {
    const isNew = units.length > 0 && !told.has(label)
    if (isNew) told.add(label)
    return isNew
  })
}
