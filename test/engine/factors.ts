import { type Change, type Factor, factorNames, nodeId, type Option } from "../../src/model/index.ts"

/** Short ways to write factors in tests. */

const titled = (id: string) => ({ id, title: { en: id, ko: id } })

export const option = (id: string, ...changes: readonly Change[]): Option => ({ ...titled(id), changes })
export const choice = (id: string, ...options: readonly Option[]): Factor => ({
  ...titled(id),
  kind: "choice",
  options,
})
export const values: Factor = { id: "values", title: factorNames.values, kind: "values" }
export const leaving = (...nodes: readonly string[]): Factor => ({
  ...titled("leave"),
  kind: "leave-out",
  nodes: nodes.map(nodeId),
})
export const noise = (width: number, ...dimensions: readonly string[]): Factor => ({
  ...titled("noise"),
  kind: "weights",
  noise: { kind: "multiplicative", width },
  dimensions: dimensions.map(nodeId),
})
export const dirichlet = (concentration: number, ...dimensions: readonly string[]): Factor => ({
  ...titled("dirichlet"),
  kind: "weights",
  noise: { kind: "dirichlet", concentration },
  dimensions: dimensions.map(nodeId),
})

/** A setting of some nodes. */
export const set = <S extends Change["setting"]>(
  setting: S,
  to: Extract<Change, { setting: S }>["to"],
  ...nodes: readonly string[]
): Change => ({ setting, nodes: nodes.map(nodeId), to }) as Change // the pair fits by its type

/** Other weights of the members of a dimension. */
export function weights(dimension: string, members: Readonly<Record<string, number>>): Change {
  const sum = Object.values(members).reduce((total, weight) => total + weight, 0)
  const to = Object.entries(members).map(([node, weight]) => ({ node: nodeId(node), weight, share: weight / sum }))
  return set("members", to, dimension)
}
