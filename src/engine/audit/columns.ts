import type { Method, NodeId } from "../../model/index.ts"
import type { Step } from "../score.ts"

/** Numbers per node, one per unit that is still in; NaN: a gap. */
export type NodeColumns = ReadonlyMap<NodeId, Float64Array>

/** The numbers of one step of a computation, over the units that it keeps. */
export function columnsOf({ nodes, columns, rows }: Pick<Step, "nodes" | "columns" | "rows">): NodeColumns {
  return new Map(nodes.map((node, j) => [node, keptEntries(columns[j]!, rows)]))
}

/** The entries of an array over all units that belong to the units kept. */
export function keptEntries(column: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (i) => column[i]!)
}

/** Values turned so that more is better: those of an indicator where less is better change their sign. */
export function directed(columns: NodeColumns, method: Method): NodeColumns {
  const turned = new Set(method.indicators.filter(({ direction }) => direction === -1).map(({ node }) => node))
  return new Map([...columns].map(([node, x]) => [node, turned.has(node) ? x.map((value) => -value) : x]))
}

/** @throws Error where a node has no column, which whoever chose the nodes has made sure of */
export function columnOf(columns: NodeColumns, node: NodeId): Float64Array {
  const column = columns.get(node)
  if (column === undefined) throw new Error(`"${node}" has no numbers at this step`)
  return column
}
