import type { Lang } from "../../src/model/index.ts"
import type { Outline, OutlineNode } from "../../src/spec/index.ts"

/** A node where it stands in the tree. */
export interface OutlineRow {
  readonly node: OutlineNode
  /** Steps below the top, which is 0. */
  readonly depth: number
  /** Its part of the weight in its group, 0 to 1; null at the top, and where the group has no weight. */
  readonly share: number | null
  /** Indicators below, itself not counted. */
  readonly holds: number
}

/** The tree from the top, members below what holds them. */
export function outlineRows({ nodes }: Outline): readonly OutlineRow[] {
  const members = Map.groupBy(nodes, ({ parent }) => parent)
  const rows: OutlineRow[] = []
  const walk = (parent: string, depth: number): number => {
    const group = members.get(parent) ?? []
    const sum = group.reduce((total, { weight }) => total + weight, 0)
    let indicators = 0
    for (const node of group) {
      const at = rows.length
      const share = parent === "" || !(sum > 0) ? null : node.weight / sum
      rows.push({ node, depth, share, holds: 0 })
      const holds = node.kind === "dimension" ? walk(node.id, depth + 1) : 0
      rows[at] = { node, depth, share, holds }
      indicators += node.kind === "indicator" ? 1 : holds
    }
    return indicators
  }
  walk("", 0)
  return rows
}

const isTop = ({ kind, parent }: OutlineNode) => kind === "dimension" && parent === ""

/** Dimensions that may hold a node, in the tree's order: those that are not the node itself, nor below it. */
export function parentsFor(rows: readonly OutlineRow[], id: string): readonly OutlineRow[] {
  const start = rows.findIndex(({ node }) => node.id === id)
  const depth = rows[start]?.depth ?? 0
  let end = start + 1
  while ((rows[end]?.depth ?? -1) > depth) end++
  return rows.filter(({ node }, i) => node.kind === "dimension" && (i < start || i >= end))
}

const withNode = (outline: Outline, id: string, change: Partial<OutlineNode>): Outline => ({
  ...outline,
  nodes: outline.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
})

/** Whoever gives a direction has looked at it: it is no guess any more. */
export const withDirection = (outline: Outline, id: string, direction: 1 | -1): Outline =>
  withNode(outline, id, { direction, guessed: null })

export const withAllConfirmed = (outline: Outline): Outline => ({
  ...outline,
  nodes: outline.nodes.map((node) => ({ ...node, guessed: null })),
})

/** @param weight finite, ≥ 0 */
export const withWeight = (outline: Outline, id: string, weight: number): Outline => withNode(outline, id, { weight })

export const withParent = (outline: Outline, id: string, parent: string): Outline => withNode(outline, id, { parent })

/** What a reader calls a node. */
export const nameIn = ({ name, ko }: OutlineNode, lang: Lang): string => (lang === "ko" ? (ko ?? name) : name)

/** The name in one language where there are two. One that is empty is none: the outline stays. */
export function withName(outline: Outline, id: string, given: string, lang: Lang): Outline {
  if (given.trim() === "") return outline
  const isKorean = lang === "ko" && (outline.nodes.find((node) => node.id === id)?.ko ?? null) !== null
  return withNode(outline, id, isKorean ? { ko: oneLine(given) } : { name: oneLine(given) })
}

/** The index at the top is called like the edition, as long as nobody gave them different names. */
export function withTitle(outline: Outline, given: string): Outline {
  if (given.trim() === "") return outline
  const title = oneLine(given)
  const nodes = outline.nodes.map((node) =>
    isTop(node) && node.name === outline.title ? { ...node, name: title } : node,
  )
  return { ...outline, title, nodes }
}

const oneLine = (text: string) => text.trim().replace(/\s+/gu, " ").slice(0, 300)

/** A geometric mean needs scores above 0, which z-scores are not: the mean gives way. */
export function withMethod(outline: Outline, change: Partial<Outline["method"]>): Outline {
  const method = { ...outline.method, ...change }
  const isNegative = method.normalise === "z-score" && method.aggregate === "geometric"
  return { ...outline, method: isNegative ? { ...method, aggregate: "arithmetic" } : method }
}

/** A new dimension below the top, empty to begin with; at the top where nothing is. Its id is the last. */
export function withDimension(outline: Outline, name: string): Outline {
  const ids = new Set(outline.nodes.map(({ id }) => id))
  let k = 1
  while (ids.has(`+${k}`)) k++
  const parent = outline.nodes.find(isTop)?.id ?? ""
  const added: OutlineNode = {
    id: `+${k}`,
    kind: "dimension",
    name: oneLine(name),
    ko: null,
    parent,
    weight: 1,
    direction: 1,
    guessed: null,
  }
  // Where nothing was aggregated, the first dimension holds all there is.
  const nodes = parent === "" ? outline.nodes.map((node) => ({ ...node, parent: added.id })) : outline.nodes
  return { ...outline, nodes: [...nodes, added] }
}

/** Without a dimension: what it held goes to what held it. The top stays. */
export function withoutDimension(outline: Outline, id: string): Outline {
  const gone = outline.nodes.find((node) => node.id === id)
  if (gone === undefined || gone.kind === "indicator" || gone.parent === "") return outline
  return {
    ...outline,
    nodes: outline.nodes
      .filter((node) => node !== gone)
      .map((node) => (node.parent === id ? { ...node, parent: gone.parent } : node)),
  }
}

/** Indicators whose direction nobody has looked at. */
export const guessedIn = ({ nodes }: Outline): number =>
  nodes.filter(({ kind, guessed }) => kind === "indicator" && guessed !== null).length

/** A weight as it is typed, with a point or a comma before decimals; null: it is none. */
export function typedWeight(text: string): number | null {
  const plain = text.trim().replace(",", ".")
  const weight = plain === "" ? Number.NaN : Number(plain)
  return weight >= 0 && weight <= 1e6 ? weight : null
}
