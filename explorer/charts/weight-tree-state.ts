import { round } from "./place.ts"

/** A node with its share of the whole, 0 to 1. */
export interface WeightNode {
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly share: number
  readonly shareText: string
  readonly members: readonly WeightNode[]
}

export interface WeightBox {
  readonly node: WeightNode
  /** 0 for the top. */
  readonly depth: number
  /** px */
  readonly top: number
  readonly height: number
}

export interface WeightTreeState {
  readonly boxes: readonly WeightBox[]
  readonly depths: number
  /** px */
  readonly height: number
}

/** px that the smallest box needs for its name. */
const leastHeight = 36
/** Beyond this the tree would be a wall: the smallest boxes go without a name instead. */
const mostHeight = 1200

/**
 * The tree from left to right: a box is as high as its share, its members beside it. Members of a node whose shares do
 * not fill it (a weight of zero, a node without members) leave a gap. The whole is high enough for the smallest name.
 */
export function weightTree(root: WeightNode): WeightTreeState {
  const leaves = flat(root).filter(({ members }) => members.length === 0 || members.every(({ share }) => share === 0))
  const smallest = Math.min(...leaves.filter(({ share }) => share > 0).map(({ share }) => share), root.share)
  const height = Math.min(mostHeight, Math.ceil((leastHeight * root.share) / (smallest || 1)))
  const boxes: WeightBox[] = []
  const walk = (node: WeightNode, depth: number, top: number): void => {
    const own = root.share > 0 ? (node.share / root.share) * height : 0
    if (own === 0) return
    boxes.push({ node, depth, top: round(top), height: round(own) })
    let y = top
    for (const member of node.members) {
      walk(member, depth + 1, y)
      y += root.share > 0 ? (member.share / root.share) * height : 0
    }
  }
  walk(root, 0, 0)
  return { boxes, depths: Math.max(...boxes.map(({ depth }) => depth), 0) + 1, height }
}

const flat = (node: WeightNode): readonly WeightNode[] => [node, ...node.members.flatMap(flat)]
