import type { NodeId } from "../../model/index.ts"
import {
  type Description,
  describe,
  type Oddity,
  oddities,
  type Thresholds,
  usualThresholds,
} from "../../stats/index.ts"
import type { NodeColumns } from "./columns.ts"

/** A node's numbers described, with what is odd about them. */
export interface NodeDescription extends Description {
  readonly node: NodeId
  readonly odd: readonly Oddity[]
}

/**
 * Describes every column, and says where it is worth a second look.
 *
 * @param thresholds those of COINr unless told otherwise
 */
export function describeNodes(columns: NodeColumns, thresholds: Thresholds = usualThresholds): NodeDescription[] {
  return [...columns].map(([node, x]) => {
    const description = describe(x)
    return { node, ...description, odd: oddities(description, thresholds) }
  })
}
