import { nodeId } from "../../../src/model/index.ts"
import type { WeightGroup } from "../../../src/query/index.ts"

/** A group with equal published weights, or those given. */
export const groupOf = (node: string, members: readonly string[], published?: readonly number[]): WeightGroup => ({
  node: nodeId(node),
  members: members.map(nodeId),
  published: published ?? members.map(() => 1 / members.length),
})
