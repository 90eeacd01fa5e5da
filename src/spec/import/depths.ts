interface Placed {
  readonly id: string
  readonly kind: "indicator" | "dimension"
  readonly parent: string
}

/** How far below the top each node stands, from 0, and which dimensions hold an indicator, on whatever level below. */
export function depthsOf(nodes: readonly Placed[]): {
  readonly of: ReadonlyMap<string, number>
  readonly deepest: number
  readonly used: ReadonlySet<string>
} {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const of = new Map<string, number>()
  const used = new Set<string>()
  for (const { id, kind } of nodes) {
    let depth = 0
    for (let above = parents.get(id) ?? ""; above !== ""; above = parents.get(above) ?? "") {
      depth++
      if (kind === "indicator") used.add(above)
    }
    of.set(id, depth)
  }
  return { of, deepest: Math.max(0, ...of.values()), used }
}
