import type { Plan } from "../plan.ts"
import { membersIn } from "./changes.ts"
import type { Input } from "./inputs.ts"
import type { Scheme } from "./scheme.ts"

/** The dimensions of a scheme, and the edges to their members. */
export type Skeleton = Pick<Scheme, "dimensions" | "edges">

/** The dimensions with every member that has a weight above 0, as published or by an option. */
export function skeletonOf({ method, nodes }: Plan, inputs: readonly Input[]): Skeleton {
  const numbers = numbersOf(nodes)
  let edges = 0
  const dimensions = method.dimensions.map((dimension) => {
    const sets = inputs.flatMap(({ changes }) => changes.flatMap((option) => membersIn(option, dimension.node) ?? []))
    const weighted = new Set([...dimension.members, ...sets].flatMap(({ node, weight }) => (weight > 0 ? [node] : [])))
    const members = dimension.members.filter(({ node }) => weighted.has(node))
    const edge = edges
    edges += members.length
    return {
      // The plan has found every member of weight; one of an option is a member all the same.
      members: members.map(({ node }) => numbers.get(node)!),
      edge,
      shares: Float64Array.from(members, ({ share, weight }) => (weight > 0 ? share : 0)),
    }
  })
  return { dimensions, edges }
}

export const numbersOf = (nodes: Plan["nodes"]): ReadonlyMap<string, number> =>
  new Map(nodes.map((node, number) => [node, number]))

/** Per node the edge that leads to it, and the place of the dimension that holds it; −1: none. */
export function edgesTo(
  { dimensions }: Skeleton,
  nodes: number,
): { readonly edge: Int32Array; readonly holder: Int32Array } {
  const edge = new Int32Array(nodes).fill(-1)
  const holder = new Int32Array(nodes).fill(-1)
  for (const [d, dimension] of dimensions.entries())
    for (const [p, member] of dimension.members.entries()) {
      edge[member] = dimension.edge + p
      holder[member] = d
    }
  return { edge, holder }
}
