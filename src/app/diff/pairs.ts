import { type Edition, Failure, type Node, type NodeId, nodeId } from "../../model/index.ts"
import { canonicalJson } from "../canonical.ts"

/** One node as two editions have it. */
export interface NodePair {
  readonly from: Node
  readonly to: Node
}

/**
 * The nodes that are compared: the one asked for; else the two tops, whatever they are called; else, where one of the
 * two has no composite of its own and its dimensions stand side by side, the topmost nodes that both have.
 *
 * @throws Failure for a node that one of them lacks
 */
export function nodePairs(from: Edition, to: Edition, wanted: string | null): readonly NodePair[] {
  if (wanted !== null) return [{ from: nodeOf(from, nodeId(wanted)), to: nodeOf(to, nodeId(wanted)) }]
  const [first, second] = [topsOf(from), topsOf(to)]
  const isTop = ([top, ...others]: readonly Node[]) => top?.basis === "scored" && others.length === 0
  if (isTop(first) && isTop(second)) return [{ from: first[0]!, to: second[0]! }]
  const others = new Map(to.nodes.filter(isRanked).map((node) => [node.id, node]))
  return first.flatMap((node) => {
    const other = others.get(node.id)
    return other === undefined ? [] : [{ from: node, to: other }]
  })
}

const isRanked = ({ basis }: Node) => basis !== "shown"

/** The root, if it has scores; else the nodes that stand side by side. A composite of ordinal nodes is its reader's own. */
function topsOf({ nodes, root }: Edition): readonly Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const composite = root === null ? undefined : byId.get(root)
  if (composite?.basis === "scored") return [composite]
  return nodes.filter((node) => {
    const parent = node.parent === null ? undefined : byId.get(node.parent)
    return (
      isRanked(node) && node.basis !== "reconstruction" && (parent === undefined || parent.basis === "reconstruction")
    )
  })
}

function nodeOf({ id, nodes }: Edition, wanted: NodeId): Node {
  const found = nodes.find((node) => node.id === wanted)
  if (found === undefined)
    throw new Failure(`${id} has no node ${wanted}. It has: ${nodes.map((node) => node.id).join(", ")}.`)
  if (!isRanked(found)) throw new Failure(`${wanted} has no ranks in ${id}: it is only shown there.`)
  return found
}

/** Which scored indicators two editions share, by id and measure. */
export interface SharedIndicators {
  readonly both: readonly NodeId[]
  readonly onlyFrom: readonly NodeId[]
  readonly onlyTo: readonly NodeId[]
  readonly measuredOtherwise: readonly NodeId[]
}

export function sharedIndicators(from: Edition, to: Edition): SharedIndicators {
  const [first, second] = [scoredOf(from), scoredOf(to)]
  const ids = [...first.keys()]
  const shared = ids.filter((id) => second.has(id))
  return {
    both: shared.filter((id) => first.get(id) === second.get(id)),
    onlyFrom: ids.filter((id) => !second.has(id)),
    onlyTo: [...second.keys()].filter((id) => !first.has(id)),
    measuredOtherwise: shared.filter((id) => first.get(id) !== second.get(id)),
  }
}

/** The measure of every scored indicator, as text that tells one measure from another. */
function scoredOf({ nodes, method }: Edition): ReadonlyMap<NodeId, string> {
  const measures = new Map(nodes.map(({ id, measure }) => [id, canonicalJson(measure)]))
  return new Map(method.indicators.map(({ node }) => [node, measures.get(node) ?? ""]))
}
